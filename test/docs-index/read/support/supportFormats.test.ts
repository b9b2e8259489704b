import { expect, test } from 'vitest';
import { processorTime } from '../../../processorTime';
import { read } from '../../../read';

test('a file of comments is told to be no feed in time', async () => {
  const started = processorTime();
  await read('<!---->'.repeat(3000), { name: 'a.xml' });
  expect(processorTime() - started).toBeLessThan(2000);
});
