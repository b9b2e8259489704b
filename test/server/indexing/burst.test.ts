import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Burst } from '../../../server/indexing/burst';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what comes without a pause is sent once, each path once', () => {
  const sent: (readonly string[])[] = [];
  const burst = new Burst(paths => sent.push(paths), 100);
  burst.add(['/docs/a.md']);
  vi.advanceTimersByTime(99);
  burst.add(['/docs/b.md', '/docs/a.md']);
  vi.advanceTimersByTime(99);
  expect([sent, burst.isPending]).toEqual([[], true]);
  vi.advanceTimersByTime(1);
  expect([sent, burst.isPending]).toEqual([[['/docs/a.md', '/docs/b.md']], false]);
});

test('what was cleared is not sent', () => {
  const sent: (readonly string[])[] = [];
  const burst = new Burst(paths => sent.push(paths), 100);
  burst.add(['/docs/a.md']);
  burst.clear();
  vi.advanceTimersByTime(1000);
  expect([sent, burst.isPending]).toEqual([[], false]);
});
