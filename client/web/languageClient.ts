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
  const running = await runClient(client, events);
  return {
    ...running,
    stop: async () => {
      try {
        await running.stop();
      } finally {
        // A server that does not answer in time to being stopped ends all the same.
        files.dispose();
        answers.dispose();
        worker?.end();
      }
    },
  };
}
