import { expect, test } from 'vitest';
import { isDialect } from '../../../../docs-index/read/dialects/isDialect';

test.each([
  ['words alone', '# Oars\n\nRow `now`.', false],
  ['a tag', 'Row <b>now</b>.', true],
  ['a tag in a code span', 'Send `<name>` to us.', false],
  ['a tag in a fence', '```xml\n<row fast="1"/>\n```', false],
  ['a tag in a fence, an entity beside it', '```\n<row/>\n```\n\nA&nbsp;B', true],
  ['a template tag in a fence', '```\n{{ site.url }}/oars <b>\n```', true],
  ['a fence with a name', '```sh [npm]\nnpm i\n```', true],
  ['a fence with lines marked', '```js {1,3}\nrow()\n```', true],
  ['a span that is never closed', 'A ` b <i>c</i>', true],
])('%s', (_, text, expected) => expect(isDialect(text)).toBe(expected));
