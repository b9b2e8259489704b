/**
 * Public data → a set for `npm run eval -- --set FOLDER`. See README.md here for where it is had.
 * usage: node test/eval/run.mjs test/eval/convert.ts squad|dureader|headings|questions SOURCE... FOLDER
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDureader } from './convert/dureader';
import { readHeadings, type MarkdownFile } from './convert/headings';
import { readQuestions } from './convert/questions';
import { writeSet, type RetrievalSet } from './convert/retrievalSet';
import { readSquad } from './convert/squad';

function convert(kind: string, sources: readonly string[]): RetrievalSet {
  const files = sources.flatMap(filesBelow);
  const texts = () => files.map(file => readFileSync(file, 'utf8'));
  if (kind === 'squad') return readSquad(texts());
  if (kind === 'dureader') return readDureader(texts());
  const read = markdownReaders[kind];
  if (read === undefined)
    throw new Error(`${kind} is none of squad, dureader, headings, questions`);
  const pages = files.filter(file => /\.mdx?$/.test(file));
  return read(pages.map(path => ({ path, text: readFileSync(path, 'utf8') })));
}

const markdownReaders: Readonly<Record<string, (files: readonly MarkdownFile[]) => RetrievalSet>> =
  {
    headings: readHeadings,
    questions: readQuestions,
  };

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => join(path, name))
    .filter(file => statSync(file).isFile());
}

const [kind = '', ...paths] = process.argv.slice(2);
const folder = paths.at(-1);
if (folder === undefined || paths.length < 2) {
  console.error('usage: convert.ts squad|dureader|headings|questions SOURCE... FOLDER');
  process.exitCode = 2;
} else {
  writeSet(convert(kind, paths.slice(0, -1)), folder);
}
