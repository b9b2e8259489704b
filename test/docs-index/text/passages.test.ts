import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPassages } from '../../../docs-index/text/passages';

/** Each passage as `headings: its first words`. */
function outline(markdown: string): string[] {
  return readPassages(markdown).map(({ start, end, headings }) => {
    const path = headings.map(({ text }) => text).join(' > ');
    return `${path}: ${markdown.slice(start, end).trim().slice(0, 12)}`;
  });
}

const long = `${'lamp '.repeat(130)}\n`;

test('sections are passages below their headings', () => {
  const page = 'Intro.\n# Lamps\n## Green\nGrass.\n### Dark\nMoss.\n## Red\nRose.\n';
  expect(outline(page)).toEqual([
    ': Intro.',
    'Lamps > Green: Grass.',
    'Lamps > Green > Dark: Moss.',
    'Lamps > Red: Rose.',
  ]);
});

test('a heading without text of its own gives no passage', () => {
  expect(outline('# Lamps\n\n---\n\n## Green\nGrass.')).toEqual(['Lamps > Green: Grass.']);
});

test('a long section is cut between paragraphs, not within one', () => {
  expect(outline(`# A\n${long}\nsecond\n\nthird`)).toEqual([
    'A: lamp lamp la',
    'A: second\n\nthir',
  ]);
});

test('a blank line in code cuts nothing, and a comment in it is no heading', () => {
  const code = `# A\n\`\`\`sh\n${long}\n# install\nmake\n\`\`\`\n`;
  expect(outline(code)).toEqual(['A: ```sh\nlamp l']);
});

test('a long table is cut at ends of lines', () => {
  const rows = '| lamp | colour |\n'.repeat(100);
  const lengths = readPassages(rows).map(({ start, end }) => end - start);
  expect(lengths).toEqual([1206, 594]);
});

test('passages follow each other, and what lies between them says nothing but headings', () => {
  const line = fc.constantFrom('# A', '## B', '', 'word', '```', '| a | b |', long);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), lines => {
      const page = lines.join('\n');
      let at = 0;
      for (const { start, end } of readPassages(page)) {
        expect(page.slice(at, start).replace(/^#+ .*$/gm, '')).not.toMatch(/word|lamp/);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
    }),
  );
});
