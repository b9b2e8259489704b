import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAnswers } from '../../../client/web/watchAnswers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A watch over a server that answers its own question or does not; what happened, in order. */
function watched(isAlive: boolean) {
  const events: string[] = [];
  const watch = watchAnswers({
    ask: () => {
      events.push('asked');
      return isAlive ? Promise.resolve() : new Promise(() => {});
    },
    onSilence: () => void events.push('silent'),
    patience: 100,
  });
  return { events, watch };
}

test('answers in time ask nothing of the server', async () => {
  const { events, watch } = watched(true);
  expect(await watch.watch(Promise.resolve('found'))).toBe('found');
  await vi.advanceTimersByTimeAsync(1000);
  expect(events).toEqual([]);
});

test('a long answer of a server that lives is waited for', async () => {
  const { events, watch } = watched(true);
  void watch.watch(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(1000);
  expect(events).toEqual(['asked']);
});

test('a server that answers nothing is told once, and looked after again', async () => {
  const { events, watch } = watched(false);
  void watch.watch(new Promise(() => {}));
  void watch.watch(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(1000);
  expect(events).toEqual(['asked', 'silent']);
  void watch.watch(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(1000);
  expect(events).toEqual(['asked', 'silent', 'asked', 'silent']);
});

test('nothing is told after the end', async () => {
  const { events, watch } = watched(false);
  void watch.watch(new Promise(() => {}));
  watch.dispose();
  await vi.advanceTimersByTimeAsync(1000);
  expect(events).toEqual([]);
});
