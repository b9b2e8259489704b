import { expect, test } from 'vitest';
import { IndexSupervisor } from '../../../server/indexing/indexSupervisor';
import type {
  IndexerEvents,
  IndexerReport,
  NumberedRequest,
  OpenRequest,
} from '../../../server/indexing/indexMessages';

const openDocs: OpenRequest = {
  kind: 'open',
  sources: ['/docs'],
  packs: [],
  poisoned: [],
  held: [],
  resume: false,
  limits: {},
  columns: {},
};

function readingOf(path: string, bytes = 1000): IndexerReport {
  return { kind: 'progress', path, bytes, filesDone: 0, filesTotal: 1, articles: 0 };
}

/** A supervisor over indexers that do what the test says. */
function supervise() {
  const started: { events: IndexerEvents; sent: NumberedRequest[]; disposed: boolean }[] = [];
  const looks = new Set<() => void>();
  const waiting: { run: () => void; delay: number }[] = [];
  const given: string[] = [];
  const logs: string[] = [];
  const reports: IndexerReport[] = [];
  let now = 0;
  const supervisor = new IndexSupervisor({
    start: events => {
      const one = { events, sent: [] as NumberedRequest[], disposed: false };
      started.push(one);
      return { send: request => one.sent.push(request), dispose: () => (one.disposed = true) };
    },
    onReport: report => reports.push(report),
    onGiveUp: reason => given.push(reason),
    log: message => logs.push(message),
    held: () => ['held key'],
    later: (run, delay) => waiting.push({ run, delay }),
    every: run => {
      looks.add(run);
      return () => looks.delete(run);
    },
    now: () => now,
  });
  const newest = () => {
    const one = started.at(-1);
    if (one === undefined) throw new Error('No indexer was started.');
    return one;
  };
  return {
    supervisor,
    started,
    given,
    logs,
    newest,
    crash: (reading?: string) => {
      const { events } = newest();
      if (reading !== undefined) events.onReport(readingOf(reading));
      events.onCrash('out of memory');
    },
    /** Seconds in which an indexer tells nothing. */
    silence: (seconds: number) => {
      for (let at = 0; at < seconds; at++) for (const look of [...looks]) look();
    },
    wait: () => {
      const next = waiting.shift();
      now += next?.delay ?? 0;
      next?.run();
      return next?.delay;
    },
    pass: (milliseconds: number) => (now += milliseconds),
  };
}

test('nothing is started before documents are wanted', () => {
  const { supervisor, started } = supervise();
  supervisor.send({ kind: 'check', paths: [] });
  expect(started).toEqual([]);
  supervisor.send(openDocs);
  expect(started).toHaveLength(1);
});

test('it is busy until the last request is done', () => {
  const { supervisor, newest } = supervise();
  supervisor.send(openDocs);
  supervisor.send({ kind: 'check', paths: [] });
  newest().events.onReport({ kind: 'idle', turn: 1, cancelled: false, resumable: false });
  expect(supervisor.isBusy).toBe(true);
  newest().events.onReport({ kind: 'idle', turn: 2, cancelled: false, resumable: false });
  expect(supervisor.isBusy).toBe(false);
});

test('after a crash it is started again, later each time, then given up', () => {
  const { supervisor, started, given, logs, crash, wait } = supervise();
  supervisor.send(openDocs);
  crash();
  expect(supervisor.isBusy).toBe(true);
  const first = wait() ?? 0;
  crash();
  const second = wait() ?? 0;
  expect(second).toBeGreaterThan(first);
  expect(started.map(({ sent }) => sent[0]?.request.kind)).toEqual(['open', 'open', 'open']);
  crash();
  expect(wait()).toBeUndefined();
  expect([given.length, logs.length, supervisor.isBusy]).toEqual([1, 3, false]);
});

test('who asks after it was given up gets another start', () => {
  const { supervisor, started, crash, wait, newest } = supervise();
  supervisor.send(openDocs);
  crash();
  wait();
  crash();
  wait();
  crash();
  supervisor.send({ kind: 'rebuild' });
  expect(started).toHaveLength(4);
  expect(newest().sent.map(({ request }) => request.kind)).toEqual(['open', 'rebuild']);
});

test('a request during the wait starts it at once, and only once', () => {
  const { supervisor, started, crash, wait } = supervise();
  supervisor.send(openDocs);
  crash();
  supervisor.send({ kind: 'check', paths: [] });
  wait();
  expect(started).toHaveLength(2);
});

test('crashes long ago do not count', () => {
  const { supervisor, given, crash, wait, pass } = supervise();
  supervisor.send(openDocs);
  for (let at = 0; at < 5; at++) {
    crash();
    wait();
    pass(11 * 60 * 1000);
  }
  expect(given).toEqual([]);
});

test('a file at which it crashed twice is left out the third time', () => {
  const { supervisor, crash, wait, newest } = supervise();
  supervisor.send(openDocs);
  crash('/docs/evil.md');
  wait();
  expect(newest().sent[0]?.request).toMatchObject({ poisoned: [] });
  crash('/docs/evil.md');
  wait();
  expect(newest().sent[0]?.request).toMatchObject({
    poisoned: [{ path: '/docs/evil.md', why: 'crash' }],
  });
});

test('one that does not get over a file is ended, and another goes on without the file', () => {
  const { supervisor, started, silence, newest, given, wait } = supervise();
  supervisor.send(openDocs);
  const [first] = started;
  newest().events.onReport(readingOf('/docs/endless.md', 1_000_000));
  silence(79);
  newest().events.onReport({ kind: 'alive' });
  silence(80);
  expect([started.length, first?.disposed]).toEqual([1, false]);
  silence(1);
  expect([started.length, first?.disposed]).toEqual([2, true]);
  const [request] = newest().sent.map(sent => sent.request);
  expect(request).toMatchObject({ poisoned: [{ path: '/docs/endless.md', why: 'time' }] });
  // It is no crash: nothing waits, and nobody gives up.
  expect([wait(), given]).toEqual([undefined, []]);
});

test('with nothing to read an indexer may be silent, and an ended one is not looked at', () => {
  const { supervisor, started, silence, newest } = supervise();
  supervisor.send(openDocs);
  silence(1000);
  newest().events.onReport(readingOf('/docs/a.md'));
  newest().events.onReport({ kind: 'idle', turn: 1, cancelled: false, resumable: false });
  silence(1000);
  newest().events.onReport(readingOf('/docs/a.md'));
  supervisor.dispose();
  silence(1000);
  expect(started).toHaveLength(1);
});

test('an indexer that is disposed of is not missed', () => {
  const { supervisor, newest, started } = supervise();
  supervisor.send(openDocs);
  supervisor.dispose();
  expect(newest().disposed).toBe(true);
  supervisor.send({ kind: 'check', paths: [] });
  expect([started.length, supervisor.isBusy]).toEqual([1, false]);
});

test('with everything done it is let go, and goes on where it stood when something is asked', () => {
  const { supervisor, newest, started, wait } = supervise();
  supervisor.send(openDocs);
  newest().events.onReport({ kind: 'idle', turn: 1, cancelled: false, resumable: true });
  expect(newest().disposed).toBe(false);
  wait();
  expect([newest().disposed, supervisor.isBusy]).toEqual([true, false]);
  supervisor.send({ kind: 'cancel' });
  expect(started).toHaveLength(1);
  supervisor.send({ kind: 'check', paths: ['/docs/a.md'] });
  expect(started).toHaveLength(2);
  expect(newest().sent.map(({ request }) => request)).toEqual([
    { ...openDocs, held: ['held key'], resume: true },
    { kind: 'check', paths: ['/docs/a.md'] },
  ]);
});

test('it is not let go while there is something to do, or what it did would be lost', () => {
  const { supervisor, newest, wait } = supervise();
  supervisor.send(openDocs);
  newest().events.onReport({ kind: 'idle', turn: 1, cancelled: false, resumable: false });
  expect(wait()).toBeUndefined();
  supervisor.send({ kind: 'check', paths: [] });
  newest().events.onReport({ kind: 'idle', turn: 2, cancelled: false, resumable: true });
  supervisor.send({ kind: 'check', paths: [] });
  wait();
  expect(newest().disposed).toBe(false);
});

test('after being let go, other documents are opened and looked at as at first', () => {
  const { supervisor, newest, wait } = supervise();
  supervisor.send(openDocs);
  newest().events.onReport({ kind: 'idle', turn: 1, cancelled: false, resumable: true });
  wait();
  supervisor.send({ ...openDocs, sources: ['/other'] });
  expect(newest().sent).toMatchObject([{ request: { sources: ['/other'], resume: false } }]);
});
