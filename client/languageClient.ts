/** What the language client is told and asked, however its server runs. */
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  HoverRequest,
  RevealOutputChannelOn,
  WorkspaceSymbolRequest,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import * as protocol from '../server/protocol';
import { settingsSection } from '../server/settings';
import { currentSettings } from './currentSettings';
import type { DocsRequests, RunningServer, ServerEvents } from './docsServer';
import { linkCommands } from './ids';
import { ownTexts } from './ownTexts';
import { restartLimit } from './restartLimit';

/** The parts of the extension that a client needs. */
export interface ClientContext {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
}

/** Starts a client with its server and gives the questions it answers; rejects if it cannot. */
export async function runClient(
  client: BaseLanguageClient,
  events: ServerEvents,
): Promise<RunningServer> {
  const listeners = [
    client.onNotification(protocol.statusNotification, status => events.status(status)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => pullSettingsAgain(client)),
  ];
  const stop = async () => {
    vscode.Disposable.from(...listeners).dispose();
    await client.dispose();
  };
  try {
    await client.start();
    events.status(await client.sendRequest(protocol.statusRequest, {}));
  } catch (error) {
    // The client would start a server again that nobody here knows of.
    await stop().catch(() => undefined);
    throw error;
  }
  return { requests: requestsOf(client), stop };
}

/** How the client behaves; what the server is told at its start comes from where it runs. */
export function clientOptions(
  log: vscode.LogOutputChannel,
  events: ServerEvents,
): LanguageClientOptions & Required<Pick<LanguageClientOptions, 'middleware'>> {
  const mayRestart = restartLimit({ most: 4, withinMs: 3 * 60_000 });
  return {
    documentSelector: ownTexts,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Documents are strangers' text: their links may run our own commands and nothing else.
    markdown: { isTrusted: { enabledCommands: linkCommands }, supportHtml: false },
    textSynchronization: { delayOpenNotifications: true },
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          return values.map((value: unknown, item) =>
            params.items[item]?.section === settingsSection ? currentSettings() : value,
          );
        },
      },
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue }),
      closed: () => {
        const again = mayRestart(Date.now());
        if (again) events.restarting();
        else events.gone();
        const action = again ? CloseAction.Restart : CloseAction.DoNotRestart;
        return { action, handled: true };
      },
    },
    initializationFailedHandler: () => false,
  };
}

function pullSettingsAgain(client: BaseLanguageClient): void {
  void client.sendNotification('workspace/didChangeConfiguration', { settings: null });
}

function requestsOf(client: BaseLanguageClient): DocsRequests {
  return {
    search: (query, token) => client.sendRequest(protocol.searchRequest, query, token),
    article: (id, token) => client.sendRequest(protocol.articleRequest, { id }, token),
    symbolAt: (params, token) => client.sendRequest(protocol.symbolAtRequest, params, token),
    symbolsInText: async (text, token) =>
      (await client.sendRequest(protocol.symbolsInTextRequest, { text }, token)).symbols,
    lookup: async (name, token) =>
      (await client.sendRequest(protocol.lookupRequest, { name }, token)).entries,
    examples: (params, token) => client.sendRequest(protocol.examplesRequest, params, token),
    problems: async token =>
      (await client.sendRequest(protocol.problemsRequest, {}, token)).problems,
    browse: (path, token) => client.sendRequest(protocol.browseRequest, { path }, token),
    tool: (call, token) => client.sendRequest(protocol.toolRequest, call, token),
    recognised: path => client.sendRequest(protocol.recognisedRequest, { path }),
    readRest: async () => {
      await client.sendRequest(protocol.continueRequest, {});
    },
    rebuild: async () => {
      await client.sendRequest(protocol.rebuildRequest, {});
    },
    hover: async ({ document, position }, token) => {
      const at = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
      const hover = await client.sendRequest(HoverRequest.type, at, token);
      return client.protocol2CodeConverter.asHover(hover);
    },
    workspaceSymbols: async (query, token) => {
      const found = await client.sendRequest(WorkspaceSymbolRequest.type, { query }, token);
      return client.protocol2CodeConverter.asSymbolInformations(found ?? [], token);
    },
  };
}
