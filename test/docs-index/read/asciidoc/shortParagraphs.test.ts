import { expect, test } from 'vitest';
import { shortParagraphs } from '../../../../docs-index/read/asciidoc/shortParagraphs';

const word = 'lamp ';

test('a line that no person wrote is parted at its blanks', () => {
  const text = shortParagraphs(`= Lamps\n\n${word.repeat(4000)}\n\nEnd.`);
  const paragraphs = text.split('\n\n');
  expect(paragraphs.map(({ length }) => length)).toEqual([7, 7999, 7999, 3999, 4]);
  expect(text.replace(/\s+/g, '')).toBe(`=Lamps${'lamp'.repeat(4000)}End.`);
});

test('without blanks it is parted all the same', () => {
  const lengths = shortParagraphs('x'.repeat(20_000)).split('\n\n');
  expect(lengths.map(({ length }) => length)).toEqual([8000, 8000, 4000]);
});

test('so are very many lines without a blank one', () => {
  const text = shortParagraphs('* lamp\n'.repeat(3000));
  expect(text.split('\n\n').map(part => part.split('\n').length)).toEqual([1143, 1143, 715]);
  expect(text.replaceAll('\n\n', '\n')).toBe('* lamp\n'.repeat(3000));
});

test.each(['----', '....', '++++', '|===', '```'])('what stands between %s stays', mark => {
  const block = `${mark}\n${`${word.trim()}\n`.repeat(4000)}${word.repeat(4000)}\n${mark}\n`;
  expect(shortParagraphs(`Before.\n\n${block}\nBehind.`)).toBe(`Before.\n\n${block}\nBehind.`);
});
