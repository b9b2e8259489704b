import { expect, test } from 'vitest';
import { gatherProblems } from '../../docs-index/gatherProblems';

const unknown = 'The text is of no format that is known; it was left out.';

function problem(path: string, message = unknown, line = 1) {
  return { path, line, message };
}

test('files of one ending that were left out for one reason are one line', () => {
  const files = ['a.dat', 'b.DAT', 'deep/c.dat', 'd.dat', 'e.dat'].map(path => problem(path));
  expect(gatherProblems([problem('x.md', 'The page is odd.'), ...files])).toEqual([
    problem('x.md', 'The page is odd.'),
    problem('a.dat', `${unknown} So were 4 other .dat files.`),
  ]);
});

test('a few, other reasons, other endings and lines inside of files are told each', () => {
  const each = [
    ...['a.dat', 'b.dat', 'c.dat', 'd.raw', 'Makefile', 'Rakefile', 'Gemfile', 'Vagrantfile'].map(
      path => problem(path),
    ),
    ...['e.dat', 'f.dat', 'g.dat', 'h.dat'].map(path => problem(path, 'A row has no text.')),
    ...['i.csv', 'j.csv', 'k.csv', 'l.csv'].map(path => problem(path, unknown, 7)),
  ];
  expect(gatherProblems(each)).toEqual(each);
});
