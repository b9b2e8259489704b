import { expect, test } from 'vitest';
import { read } from '../../../read';

test.each([
  ['[oars@lamps.cn](mailto:oars@lamps.cn?subject=Help)', '[masked: email]'],
  ['[Write to us](mailto:oars@lamps.cn)', 'Write to us [masked: email]'],
  ['[Call](tel:13812345678) or [read](oars.md)', 'Call [masked: phone] or [read](oars.md)'],
  ['<a href="mailto:oars@lamps.cn">oars@lamps.cn</a>', '[masked: email]'],
])('a link to what is masked is its words: %s', async (written, shown) => {
  const { articles } = await read(`# Help\n\nTell us: ${written}.\n`, { name: 'help.md' });
  expect(articles[0]?.body).toBe(`Tell us: ${shown}.`);
});
