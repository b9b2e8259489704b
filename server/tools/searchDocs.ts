import type { Hit, SearchQuery } from '../../docs-index/answers';
import { articleKinds, type ArticleKind } from '../../docs-index/article';
import { articleAnswer } from '../features/articles';
import { factsOf } from './articleFacts';
import { excerptAround } from './excerpt';
import { bytesOf } from './fitText';
import { jsonText, quoteBytes, quoted, quotedName } from './quotedText';
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
      description: 'Documents to return; if absent 5, and up to 10 where they are short.',
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
    limit: numberInput(input, 'limit', mostUnasked),
    ...(kind && { kinds: [kind] }),
  };
}

function searchDocs(input: ToolInput, docs: ToolDocs, maxBytes: number): string {
  const query = textInput(input, 'query');
  const kind = articleKinds.find(known => known === input['kind']);
  const { hits, total, suggestions, isEstimated = false } = docs.index.search(queryOf(input));
  if (hits.length === 0) return nothingFound(docs, query, { kind, near: suggestions });
  const endOf = (shown: number) => nextCall({ query, kind, limit: shown, total });
  const around = [headOf(hits.length, total, isEstimated), endOf(1)];
  const room = maxBytes - around.reduce((sum, line) => sum + bytesOf(line) + 2, 0);
  const least = numberInput(input, 'limit', leastUnasked);
  const blocks = hitBlocks(hits, { docs, room, least });
  return [headOf(blocks.length, total, isEstimated), ...blocks, endOf(blocks.length)].join('\n\n');
}

/** So many documents are shown where no limit is given, … */
const leastUnasked = 5;
/** … and up to so many where there is room. */
const mostUnasked = 10;

interface Space {
  readonly docs: ToolDocs;
  /** Bytes. */
  readonly room: number;
  /** So many hits are shown whatever the room; the others as long as their text fits. */
  readonly least: number;
}

function hitBlocks(hits: readonly Hit[], { docs, room, least }: Space): readonly string[] {
  const lines = hits.map((hit, at) => `${at + 1}. ${factsOf(hit)}`);
  const sure = Math.min(least, hits.length);
  let left = room - lines.slice(0, sure).reduce((sum, line) => sum + bytesOf(line) + 2, 0);
  const blocks: string[] = [];
  for (const [at, hit] of hits.entries()) {
    const line = lines[at] ?? '';
    const share = at < sure ? shareOf(left, sure - at) : left - bytesOf(line) - 2;
    if (at >= sure && share < leastMore) break;
    const passage =
      share - quoteBytes < 80 ? '' : quoted(passageOf(hit, docs, share - quoteBytes), hit.kind);
    left -= bytesOf(passage) + 1 + (at < sure ? 0 : bytesOf(line) + 2);
    blocks.push([line, passage].filter(Boolean).join('\n'));
  }
  return blocks;
}

/** How much of the bytes left a hit may take, the better ones more; what it spares is left. */
function shareOf(left: number, hitsLeft: number): number {
  const forOthers = (hitsLeft - 1) * leastEach;
  return Math.max(left / hitsLeft, Math.min(left / 2, left - forOthers));
}

/** Bytes that a hit has at least, where all have so many. */
const leastEach = 300;

/** Bytes below which no further hit is worth its place. */
const leastMore = 600;

/** The article, or as much of it around what answers as fits. */
function passageOf(hit: Hit, { index }: ToolDocs, room: number): string {
  const markdown = articleAnswer(index, hit.id)?.markdown ?? hit.snippet;
  const answer = { passage: hit.snippet, section: hit.section?.title };
  return excerptAround(withoutTitle(markdown), answer, room);
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
