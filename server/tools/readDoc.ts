import type { DocsIndex } from '../../docs-index/answer/docsIndex';
import { articleAnswer } from '../features/articles';
import type { ArticleAnswer } from '../protocol';
import { factsOf } from './articleFacts';
import { bytesOf, partsOf } from './fitText';
import { jsonText, quoteBytes, quoted, quotedName } from './quotedText';
import { sectionText, sectionTitles } from './sections';
import {
  numberInput,
  textInput,
  ToolInputError,
  type AgentTool,
  type ToolDocs,
  type ToolInput,
} from './tool';

/** A whole article or one section of it, in parts that fit. */
export const readDocTool: AgentTool = {
  name: 'read_doc',
  title: 'Read a support document',
  description:
    'Reads one document by the id that search_docs or look_up gave: its text as Markdown, kind, ' +
    'date and source. A long document comes in parts of less than 8,000 bytes, each with the exact ' +
    'call for the next; name a section to read only that. Do not guess ids: search first.',
  inputs: {
    id: {
      type: 'string',
      description: 'Id of the document, exactly as it was given.',
      isRequired: true,
      example: 'starter/errors/612-resource-not-found',
      aliases: ['doc_id', 'docId', 'document', 'article', 'articleId', 'path', 'url'],
    },
    section: {
      type: 'string',
      description: 'Heading of the only section to read.',
      example: 'Parameters',
      aliases: ['heading', 'anchor'],
    },
    part: {
      type: 'integer',
      description: 'Which part of a long text, 1 if absent.',
      range: [1, 10_000],
      example: 2,
      aliases: ['page', 'chunk'],
    },
  },
  reach: input => ({ kind: 'ids', ids: [textInput(input, 'id')] }),
  run: readDoc,
};

function readDoc(input: ToolInput, { index }: ToolDocs, maxBytes: number): string {
  const id = textInput(input, 'id');
  const section = textInput(input, 'section');
  const article = findArticle(index, id);
  const text = section === '' ? article.markdown : sectionOf(article, section);
  const facts = factsOf(article);
  const names = section === '' ? sectionsLine(article.markdown) : '';
  const room = maxBytes - bytesOf(facts) - bytesOf(names) - quoteBytes - bytesOf(id) * 2 - 200;
  const parts = partsOf(text, Math.max(300, room));
  const part = Math.min(numberInput(input, 'part', 1), parts.length);
  const isWhole = parts.length === 1;
  return [
    facts,
    isWhole ? '' : `Part ${part} of ${parts.length} (${bytesOf(text)} bytes in all).`,
    isWhole || part > 1 ? '' : names,
    quoted(parts[part - 1] ?? '', article.kind),
    part < parts.length ? `Next: read_doc ${nextCall(article.id, section, part + 1)}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function nextCall(id: string, section: string, part: number): string {
  return jsonText({ id, ...(section !== '' && { section }), part });
}

/** Headings to choose from, as many as say what a long document is about. */
function sectionsLine(markdown: string): string {
  const titles = sectionTitles(markdown).slice(0, 30);
  return titles.length < 2
    ? ''
    : `Sections: ${titles.map(title => quotedName(title, 60)).join(', ')}`;
}

function sectionOf({ id, markdown }: ArticleAnswer, name: string): string {
  const text = sectionText(markdown, name);
  if (text !== undefined) return text;
  const titles = sectionTitles(markdown).slice(0, 30);
  const known = titles.map(title => quotedName(title, 60)).join(', ');
  throw new ToolInputError(
    `The document ${jsonText(id)} has no such section. ` +
      (titles.length === 0 ? 'Read it without "section".' : `Its sections: ${known}.`),
  );
}

/** By its id, or by the end of it if only one ends so. */
function findArticle(index: DocsIndex, id: string): ArticleAnswer {
  const exact = articleAnswer(index, id);
  if (exact) return exact;
  const ids = [...index.titles()].map(title => title.id);
  const ending = ids.filter(known => known.endsWith(`/${id}`));
  const only = ending.length === 1 ? articleAnswer(index, ending[0] ?? '') : null;
  if (only) return only;
  const near = ending.length > 0 ? ending : nearIds(index, id);
  const hint =
    near.length === 0
      ? ''
      : ` Near it: ${near
          .slice(0, 5)
          .map(it => jsonText(it))
          .join(', ')}.`;
  throw new ToolInputError(
    `There is no document of this id among ${index.articleCount}.${hint} Find ids with search_docs.`,
  );
}

/** Ids of what a search for the words of an id finds. */
function nearIds(index: DocsIndex, id: string): string[] {
  const words = id.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return index.search({ query: words, limit: 5 }).hits.map(hit => hit.id);
}
