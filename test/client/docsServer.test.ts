import { expect, test, vi } from 'vitest';
import { DocsServer, type DocsRequests } from '../../client/docsServer';

vi.mock('vscode', () => ({
  EventEmitter: class {
    event = () => ({ dispose: () => {} });
    fire = () => {};
    dispose = () => {};
  },
  l10n: { t: (text: string) => text },
}));

/** A server whose starts and stops are written down; a stop takes until `letGo` is called. */
function recorded() {
  const events: string[] = [];
  let letGo = (): void => {};
  let started = 0;
  const server = new DocsServer(() => {
    const name = String(++started);
    events.push(`start ${name}`);
    const requests = { rebuild: () => Promise.resolve(void events.push(`ask ${name}`)) };
    return Promise.resolve({
      // Only this one is asked.
      requests: requests as unknown as DocsRequests,
      stop: async () => {
        await new Promise<void>(resolve => (letGo = resolve));
        events.push(`stop ${name}`);
      },
    });
  });
  const ask = () => server.ask(requests => requests.rebuild());
  return { server, events, ask, letGo: () => letGo() };
}

test('what is asked while a server is restarted waits for the new one, and starts no other', async () => {
  const { server, events, ask, letGo } = recorded();
  await ask();
  const restarted = server.restart();
  const asked = ask();
  await vi.waitFor(() => {
    letGo();
    expect(events).toContain('stop 1');
  });
  await Promise.all([restarted, asked]);
  expect(events).toEqual(['start 1', 'ask 1', 'stop 1', 'start 2', 'ask 2']);
});

test('two restarts at once leave one server', async () => {
  const { server, events, ask, letGo } = recorded();
  await ask();
  const both = Promise.all([server.restart(), server.restart()]);
  await vi.waitFor(() => {
    letGo();
    expect(events).toContain('start 3');
  });
  await both;
  expect(events).toEqual(['start 1', 'ask 1', 'stop 1', 'start 2', 'stop 2', 'start 3']);
});
