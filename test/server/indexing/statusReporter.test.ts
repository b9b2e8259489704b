import { expect, onTestFinished, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import type { StatusAnswer } from '../../../server/protocol';
import { StatusReporter } from '../../../server/indexing/statusReporter';

const base: StatusAnswer = { state: 'ready', articles: 0, symbols: 0, problems: 0, sources: [] };

/** A reporter over a clock and a connection that only take notes. */
function report({ showsProgress = true } = {}) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const sent: StatusAnswer[] = [];
  const shown: string[] = [];
  let status = base;
  let cancel: () => void = () => undefined;
  let cancelled = 0;
  const progress = {
    begin: (title: string) => shown.push(`begin ${title}`),
    report: (percentage: number) => shown.push(`report ${percentage}`),
    done: () => shown.push('done'),
    token: { onCancellationRequested: (listener: () => void) => (cancel = listener) },
  };
  const connection = {
    sendNotification: (_type: unknown, params: StatusAnswer) => {
      sent.push(params);
      return Promise.resolve();
    },
    window: { createWorkDoneProgress: () => Promise.resolve(progress) },
  };
  const reporter = new StatusReporter({
    // Only these two members are used.
    connection: connection as unknown as Connection,
    state: () => status.state,
    status: () => status,
    showsProgress: () => showsProgress,
    onCancel: () => cancelled++,
  });
  return {
    sent,
    shown,
    reporter,
    cancel: () => cancel(),
    cancelled: () => cancelled,
    become: (next: Partial<StatusAnswer>) => {
      status = { ...status, ...next };
      reporter.changed();
    },
    pass: async (milliseconds: number) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
    },
  };
}

test('nothing is sent before the client is initialized', () => {
  const { reporter, sent, become } = report();
  become({ articles: 1 });
  expect(sent).toEqual([]);
  reporter.begin();
  expect(sent).toHaveLength(1);
});

test('a change of state is told at once, counts together a little later', async () => {
  const { reporter, sent, become, pass } = report();
  reporter.begin();
  become({ state: 'indexing' });
  for (let articles = 1; articles <= 50; articles++) become({ articles });
  expect(sent.map(({ state }) => state)).toEqual(['ready', 'indexing']);
  await pass(1000);
  expect(sent.slice(2).map(({ articles }) => articles)).toEqual([50]);
  become({ articles: 50 });
  await pass(1000);
  expect(sent).toHaveLength(3);
});

test('progress is shown for what takes long, and can be cancelled', async () => {
  const { reporter, shown, become, pass, cancel, cancelled } = report();
  reporter.begin();
  become({ state: 'indexing' });
  await pass(400);
  expect(shown).toEqual([]);
  await pass(200);
  become({ progress: { filesDone: 1, filesTotal: 4, articlesPerSecond: 9 } });
  await pass(200);
  expect(shown).toEqual(['begin Support Docs: indexing documents', 'report 25']);
  cancel();
  expect(cancelled()).toBe(1);
  become({ state: 'ready' });
  await pass(0);
  expect(shown.at(-1)).toBe('done');
});

test('short work and clients without progress see none', async () => {
  const short = report();
  short.reporter.begin();
  short.become({ state: 'indexing' });
  await short.pass(300);
  short.become({ state: 'ready' });
  await short.pass(5000);
  expect(short.shown).toEqual([]);
  const plain = report({ showsProgress: false });
  plain.reporter.begin();
  plain.become({ state: 'indexing' });
  await plain.pass(5000);
  expect(plain.shown).toEqual([]);
});
