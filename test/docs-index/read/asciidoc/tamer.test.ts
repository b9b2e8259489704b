/** What Asciidoctor takes ever longer over is shown as it is, and in a time that is bounded. */
import { expect, test } from 'vitest';
import { hasManyAlike, tamer } from '../../../../docs-index/read/asciidoc/tamer';
import { readFolder } from '../folder';
import { growth, mostGrowth } from '../../../growth';

test('marks of a list without a term, and references that are left open', () => {
  const tame = tamer();
  expect(tame('::: note')).toBe('&#58;&#58;&#58; note');
  expect(tame('kettle:: boils water')).toBe('kettle:: boils water');
  expect(tame('see xref:tea.adoc[tea] and xref:cup.adoc[')).toBe(
    'see xref:tea.adoc[tea] and xref:cup.adoc[',
  );
  expect(tame('xref:a['.repeat(21))).toBe('xref&#58;a['.repeat(21));
});

test('a title that recurs as often as no person writes it', () => {
  expect(hasManyAlike('== Tea\n\n'.repeat(500))).toBe(false);
  expect(hasManyAlike('== Tea\n\n'.repeat(501))).toBe(true);
});

test.each(['::: x\n', ':::: x\n', '::: \n', '== x\n\n', '=== x\n', 'xref:a[', 'xref:a[\n'])(
  '200 KB of %j are read in time by their length',
  async piece => {
    const work = async (size: number) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const { articles, problems } = await readFolder({ 'a.adoc': text }, 'a.adoc');
      expect([articles.length, problems]).toEqual([1, []]);
    };
    expect(await growth(work, { size: 200_000 })).toBeLessThanOrEqual(mostGrowth);
  },
);
