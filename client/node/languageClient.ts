import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { settingsSection } from '../../server/settings';
import type { RunningServer, ServerEvents } from '../docsServer';
import { clientOptions, runClient, type ClientContext } from '../languageClient';
import { secretEnvironment } from '../searchServerSecret';

/**
 * Starts the server in a process of its own and gives the questions it answers. Rejects when it
 * cannot be started or fails to initialize.
 */
export async function startLanguageClient(
  { extension, log }: ClientContext,
  events: ServerEvents,
): Promise<RunningServer> {
  const module = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'server.js').fsPath;
  const server = {
    ...{ module, transport: TransportKind.ipc },
    options: { env: await secretEnvironment(extension) },
  };
  const client = new LanguageClient(
    settingsSection,
    'Support Docs',
    {
      run: server,
      debug: {
        ...server,
        options: { ...server.options, execArgv: ['--nolazy', '--inspect=6009'] },
      },
    },
    {
      ...clientOptions(log, events),
      initializationOptions: { cacheDir: extension.globalStorageUri.fsPath, commandLinks: true },
    },
  );
  return runClient(client, events);
}
