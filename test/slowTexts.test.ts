/** What looks for patterns of super-linear time finds such as are made on purpose. */
import { expect, test } from 'vitest';
import { patternsIn } from './attacks';
import { hardAttacksOn, tooSlow } from './slowTexts';

/** As a reader might use a pattern: on all of what it is given. */
function reading(pattern: RegExp): (texts: readonly string[]) => number {
  return texts => texts.join('\n\n').split(pattern).length;
}

/** A pattern of a reader that begins with blanks, up to twenty of them. */
const ofReader =
  patternsIn('docs-index/read').find(({ source }) => source.startsWith('[ \\t]{0,20}')) ?? /none/;

/** A pattern with a bound, and the same as somebody might carelessly write it. */
const mutants: readonly (readonly [bounded: RegExp, careless: RegExp])[] = [
  [ofReader, new RegExp(ofReader.source.replace('{0,20}', '*'), ofReader.flags)],
  [/\w[\w.]{0,40}\(/, /\w[\w.]*\(/],
  [/`[^`\n]{1,80}` is/, /`?[^`\n]+` is/],
  // Each beginning is read to the end of the text: little for a page, much for a file of many.
  [/<!--[^>]{0,80}-->/, /<!--[^>]*-->/],
  [/\[[^\]]{0,80}\]\(/, /\[[^\]]*\]\(/],
];

test.each(mutants)('%s is let through, and %s is not', async (bounded, careless) => {
  const attacks = hardAttacksOn([careless]).slice(0, 1);
  expect(await tooSlow(attacks, reading(bounded))).toEqual([]);
  expect(await tooSlow(attacks, reading(careless))).toEqual(attacks);
  expect(attacks.length).toBe(1);
});
