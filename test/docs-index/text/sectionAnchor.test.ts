import { expect, test } from 'vitest';
import { readPassages } from '../../../docs-index/text/passages';
import { outlineOf, sectionOf } from '../../../docs-index/text/sectionAnchor';

const page = 'Intro.\n\n# Lamps\n\nLit.\n\n## 颜色 & *Form*\n\nGreen.\n\n# Lamps\n\nAgain.\n';

test.each([
  [0, undefined],
  [1, { title: 'Lamps', anchor: 'lamps' }],
  [2, { title: '颜色 & *Form*', anchor: '颜色-form' }],
  [3, { title: 'Lamps', anchor: 'lamps-1' }],
  [9, undefined],
])('passage %i', (place, section) => {
  expect(sectionOf(readPassages(page), place)).toEqual(section);
});

test('the outline holds every heading but those in code, each by its own anchor', () => {
  const text = `${page}\n## Empty\n\n\`\`\`sh\n# no heading\n\`\`\`\n\n### Lamps\n`;
  expect(outlineOf(text)).toEqual([
    { title: 'Lamps', anchor: 'lamps', level: 1 },
    { title: '颜色 & *Form*', anchor: '颜色-form', level: 2 },
    { title: 'Lamps', anchor: 'lamps-1', level: 1 },
    { title: 'Empty', anchor: 'empty', level: 2 },
    { title: 'Lamps', anchor: 'lamps-2', level: 3 },
  ]);
});
