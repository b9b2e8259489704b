import { LanguageClient } from 'vscode-languageclient/browser';
import { statusRequest } from '../../server/protocol';
import { settingsSection } from '../../server/settings';
import type { RunningServer, ServerEvents } from '../docsServer';
import { clientOptions, runClient, type ClientContext } from '../languageClient';
import { startServerWorker, type ServerWorker } from './serverWorker';
import { watchAnswers } from './watchAnswers';
import { answerFileRequests } from './workspaceFiles';

/**
 * Starts the server in a worker of the browser and gives the questions it answers. Rejects when it
 * cannot be started or fails to initialize.
 */
export async function startLanguageClient(
  { extension: { extensionUri }, log }: ClientContext,
  events: ServerEvents,
): Promise<RunningServer> {
  let worker: ServerWorker | undefined;
  let isStopped = false;
  const answers = watchAnswers({
    ask: () => client.sendRequest(statusRequest, {}),
    onSilence: () => {
      log.error('The server does not answer any more; its worker is started anew.');
      worker?.end();
    },
  });
  const options = clientOptions(log, events);
  const client = new LanguageClient(
    settingsSection,
    'Support Docs',
    async () => {
      worker = await startServerWorker(extensionUri);
      // Its code was read while the client was stopped: nobody else would end it.
      if (isStopped) worker.end();
      return worker;
    },
    {
      ...options,
      initializationOptions: { commandLinks: true },
      middleware: {
        ...options.middleware,
        sendRequest: (type, params, token, next) => answers.watch(next(type, params, token)),
      },
    },
  );
  const files = answerFileRequests(client, extensionUri);
  const end = () => {
    isStopped = true;
    files.dispose();
    answers.dispose();
    worker?.end();
  };
  const running = await runClient(client, events).catch((error: unknown) => {
    end();
    throw error;
  });
  // A server that does not answer in time to being stopped ends all the same.
  return { ...running, stop: () => running.stop().finally(end) };
}
