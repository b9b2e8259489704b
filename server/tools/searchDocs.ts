import type { Hit, SearchQuery } from '../../docs-index/answers';
import { articleKinds, type ArticleKind } from '../../docs-index/article';
import { articleAnswer } from '../features/articles';
import { factsOf } from './articleFacts';
import { bytesOf, fitted } from './fitText';
import { jsonText, quoteBytes, quoted, quotedName } from './quotedText';
import { sectionText } from './sections';
import { numberInput, textInput, type AgentTool, type ToolDocs, type ToolInput } from './tool';

/** Full-text search; each hit comes with the passage that answers. */
export const searchDocsTool: AgentTool = {
  name: 'search_docs',
  title: 'Search support documentation',
  description:
    'Searches the documentation and answered support tickets on this machine by words, in Chinese ' +
    'or English, offline. Returns the best documents with the passage that answers, kind, date, ' +
    'source and an id for read_doc. Use it for questions in words. Do not use it for a single error ' +
    'code, message, endpoint or field (use look_up), nor for code of the workspace. The answer is ' +
    'at most 8,000 bytes.',
  inputs: {
    query: {
      type: 'string',
      description: 'What to find, in the words of the question.',
      isRequired: true,
      example: 'upload callback fails',
      aliases: [
        'q',
        'question',
        'userQuery',
        'search',
        'text',
        'keyword',
        'keywords',
        'search_phrase',
      ],
    },
    limit: {
      type: 'integer',
      description: 'Documents to return, 5 if absent.',
      range: [1, 20],
      example: 5,
      aliases: ['count', 'max', 'maxResults', 'max_results', 'top_k', 'n'],
    },
    kind: {
      type: 'string',
      description:
        'Only documentation (kb), customer tickets (ticket), questions and answers (qa) or API reference.',
      choices: articleKinds,
      example: 'kb',
      aliases: ['type', 'kinds'],
    },
  },
  reach: input => ({ kind: 'query', query: queryOf(input) }),
  run: searchDocs,
};

function queryOf(input: ToolInput): SearchQuery {
  const kind = articleKinds.find(known => known === input['kind']);
  return {
    query: textInput(input, 'query'),
    limit: numberInput(input, 'limit', 5),
    ...(kind && { kinds: [kind] }),
  };
}

function searchDocs(input: ToolInput, docs: ToolDocs, maxBytes: number): string {
  const { index } = docs;
  const query = textInput(input, 'query');
  const limit = numberInput(input, 'limit', 5);
  const kind = articleKinds.find(known => known === input['kind']);
  const found = index.search(queryOf(input));
  if (found.hits.length === 0) return nothingFound(docs, query, { kind, near: found.suggestions });
  const head = headOf(found.hits.length, found.total, found.isEstimated === true);
  const next = nextCall({ query, kind, limit, total: found.total });
  const lines = found.hits.map((hit, at) => `${at + 1}. ${factsOf(hit)}`);
  const taken = [head, next, ...lines].reduce((sum, line) => sum + bytesOf(line) + 2, 0);
  const room = (maxBytes - taken) / found.hits.length - quoteBytes;
  const blocks = found.hits.map((hit, at) => {
    const passage = room < 80 ? '' : quoted(fitted(passageOf(hit, docs), room), hit.kind);
    return [lines[at], passage].filter(Boolean).join('\n');
  });
  return [head, ...blocks, next].join('\n\n');
}

/** The section the hit names; else the article, from its beginning. */
function passageOf(hit: Hit, { index }: ToolDocs): string {
  const markdown = articleAnswer(index, hit.id)?.markdown ?? hit.snippet;
  const section = hit.section && sectionText(markdown, hit.section.title);
  return section ?? withoutTitle(markdown);
}

function withoutTitle(markdown: string): string {
  return markdown.replace(/^# .*\n+/, '');
}

function headOf(shown: number, total: number, isEstimated: boolean): string {
  const all = `${isEstimated ? 'about ' : ''}${total}`;
  return `${shown} of ${all} documents, best first. Text between quote marks is copied from them.`;
}

interface Asked {
  readonly query: string;
  readonly kind: ArticleKind | undefined;
  readonly limit: number;
  readonly total: number;
}

function nextCall({ query, kind, limit, total }: Asked): string {
  const read = 'For a whole document: read_doc {"id": "…"} with its id.';
  if (total <= limit || limit >= 20) return read;
  const more = {
    query: query.slice(0, 200),
    limit: Math.min(20, limit * 2),
    ...(kind && { kind }),
  };
  return `${read} For more documents: search_docs ${jsonText(more)}`;
}

function nothingFound(
  { index, reference }: ToolDocs,
  query: string,
  {
    kind,
    near = [],
  }: { readonly kind: ArticleKind | undefined; readonly near?: readonly string[] | undefined },
): string {
  const names = near.length > 0 ? near : reference.nearNames(query.slice(0, 200), 3);
  return [
    `Nothing was found in ${index.articleCount} documents${kind ? ` of kind ${kind}` : ''}.`,
    names.length > 0 ? `Near it: ${names.map(name => quotedName(name)).join(', ')}.` : '',
    kind ? 'Search again without "kind".' : 'Search again with fewer or other words.',
  ]
    .filter(Boolean)
    .join(' ');
}
