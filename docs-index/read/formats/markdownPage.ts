import type { Article } from '../../article';
import { isDialect } from '../dialects/isDialect';
import { endingOf, type DocumentReader, type WholeFile } from '../reader';
import { withDescription } from './description';
import { isMarkdownEnding, isNoDocument } from './endings';
import { readFrontMatter } from './frontMatter';
import { withIncludes } from './includes';
import { pageArticle } from './pageArticle';
import { pageFacts } from './pageFacts';
import { fileTitle, plainTitle, takeTitle } from './pageTitle';
import type { Reading } from './textSource';
import { writtenLines } from './writtenLines';

/** Markdown pages, known by their endings or, where those say nothing, by what they begin with. */
export const markdownReader: DocumentReader = {
  format: 'markdown',
  recognises: ({ name, ending, text }) => {
    if (text.trim() === '') return false;
    if (isMarkdownEnding(ending)) return true;
    return !isNoDocument(name, ending) && looksLikeMarkdown(text);
  },
  read: readMarkdownPage,
};

/**
 * Reads one page: front matter of any tool, then Markdown in any dialect. Keys are those of the
 * native format (README, "Writing docs") and what other tools call the same. A page without a title
 * is called by its H1, its only heading, or its file.
 */
export async function readMarkdownPage(file: WholeFile): Promise<Reading> {
  const { path, stem, mask } = file;
  const front = readFrontMatter(file.text, mask);
  const facts = pageFacts(front);
  const problems = front.problems.map(problem => ({ path, ...problem }));
  const given = facts.text('title');
  const title = given === undefined || /^\{\{.*\}\}$/.test(given) ? undefined : plainTitle(given);
  const text = await plainMarkdown(await withIncludes(front.body, file), file);
  const { heading, body: own } = takeTitle(text, title);
  const body = withDescription(own, facts.text('description', 'summary', 'excerpt', 'subtitle'));
  if (own === '' && heading === undefined && !front.isThere) {
    problems.push({ path, line: 1, message: 'The page is empty; it was left out.' });
    return { articles: [], problems };
  }
  const place = await file.contents(file.name, facts.text('id'));
  const article = pageArticle(file, {
    title: title ?? heading ?? place.title ?? fileTitle(stem),
    body,
    levels: place.levels,
    facts,
  });
  for (const key of facts.wrong.filter(wrong => nativeTexts.test(wrong))) {
    const message = `Front matter: ${key} is no text; ignored.`;
    problems.push({ path, line: front.lineOf(key), message });
  }
  const isAsWritten = text === front.body && body === own;
  const made = isAsWritten
    ? withBodyLine(article, file.text)
    : { ...article, bodyLines: linesWhenAsked(article.body, file.text) };
  return { articles: [made], problems, ...(place.uses.length > 0 && { uses: place.uses }) };
}

/** A page ends with its body, whatever stands before that. */
function withBodyLine(article: Article, written: string): Article {
  const bodyLine = lineCount(written.trimEnd()) - lineCount(article.body) + 1;
  return { ...article, bodyLine };
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

/** Keys that are ours; what other tools write in theirs is their business. */
const nativeTexts = /^(title|kind|url|updated|id|product|hover|operation|endpoint|host|names)$/i;

/** Dialects are read by a parser of their own, which is loaded with the first such page. */
async function plainMarkdown(text: string, { name }: WholeFile): Promise<string> {
  const isMdx = endingOf(name) === 'mdx';
  if (!isMdx && !isDialect(text)) return text;
  const { dialectMarkdown } = await import('../heavy/markup');
  return dialectMarkdown(text, { isMdx });
}

/** True for text that opens as a page: front matter with a key, or a heading above all else. */
function looksLikeMarkdown(text: string): boolean {
  if (/^---[ \t]*\n(?:#[^\n]*\n)*[\w"'-]+[ \t]*:/.test(text)) return true;
  const opening = /^\s*(?:#{1,6} \S|\S[^\n]*\n={3,}[ \t]*(?:\n|$))/.test(text);
  if (!opening) return /^#{1,6} \S/m.test(text) && /^(#{2,6} \S|\||```|[*+-] \S)/m.test(text);
  const lines = text.split('\n', 200).filter(line => line.trim() !== '');
  const comments = lines.filter(line => line.startsWith('# ')).length;
  // Comments follow each other; headings have a text between them.
  return !/^\s*# [^\n]*\n#/.test(text) && (comments <= 1 || comments * 3 <= lines.length);
}

/** Few pages have a problem in their body, so most never ask. */
function linesWhenAsked(body: string, written: string): () => readonly number[] {
  let lines: readonly number[] | undefined;
  return () => (lines ??= writtenLines(body, written));
}
