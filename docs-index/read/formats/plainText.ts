import type { Article } from '../../article';
import type { DocumentReader, WholeFile } from '../reader';
import { isTextName } from './endings';
import type { Reading } from './textSource';
import { plainTextMarkdown } from './ticketMarkdown';

/** Plain text: one article a file, shown as it is written. */
export const plainTextReader: DocumentReader = {
  format: 'text',
  recognises: ({ name, ending, text }) => isTextName(name, ending) && text.trim() !== '',
  read: readPlainText,
};

/** Lines longer than this are no title. */
const longestTitle = 120;

function readPlainText({ path, stem, text, mask }: WholeFile): Reading {
  const masked = mask(text).trim();
  const [first = '', second] = masked.split('\n', 2);
  // A short line above an empty one is a title; else the file's name is.
  const isTitle = second !== undefined && second.trim() === '' && first.length <= longestTitle;
  const title = isTitle && /\p{L}/u.test(first) ? first.trim() : (stem.split('/').at(-1) ?? stem);
  const paragraphs = masked.split(/\n[ \t]*\n/).map(part => plainTextMarkdown(part));
  const article: Article = {
    id: stem,
    title,
    kind: 'kb',
    category: '',
    breadcrumb: [],
    body: paragraphs.filter(part => part !== '').join('\n\n'),
    source: { path, line: 1 },
  };
  return { articles: [article], problems: [] };
}
