import type { Entry } from '../../docs-index/answers';
import type { ArticleKind } from '../../docs-index/article';
import { namesAnyVendor } from '../recognise/recognition';
import { factsOf } from './articleFacts';
import { isMoreThanName } from './askedText';
import { bytesOf, fitted } from './fitText';
import { jsonText, quoteBytes, quoted, quotedName } from './quotedText';
import { textInput, type AgentTool, type ToolDocs, type ToolInput } from './tool';

/** What is documented under a name, wherever it stands in what was pasted. */
export const lookUpTool: AgentTool = {
  name: 'look_up',
  title: 'Look up an error code, endpoint or field',
  description:
    'Looks up what is documented under a name: an error code (612), an error message, a whole log ' +
    'line or JSON body that holds one, an endpoint (POST /v2/tune/refresh, or its URL), a field, an ' +
    'enum value, an operation or structure. Returns meaning, cause and fix, or parameters, with the ' +
    'id of the document. Says so where nothing is documented. For questions in words use ' +
    'search_docs. The answer is at most 8,000 bytes.',
  inputs: {
    name: {
      type: 'string',
      description: 'The code, message, log line, JSON body, endpoint, field or operation.',
      isRequired: true,
      example: '612',
      aliases: [
        'q',
        'query',
        'code',
        'error',
        'errorCode',
        'error_code',
        'message',
        'text',
        'keyword',
        'symbol',
        'endpoint',
      ],
    },
  },
  run: lookUp,
};

/** Entries that are shown at most; the rest are named by how many they are. */
const mostShown = 6;

function lookUp(input: ToolInput, docs: ToolDocs, maxBytes: number): string {
  const name = textInput(input, 'name');
  const entries = docs.reference.lookup(name);
  if (entries.length === 0) return nothingDocumented(docs, name);
  const shown = entries.slice(0, mostShown);
  const heads = shown.map((entry, at) => `${at + 1}. ${headOf(entry, docs)}`);
  const left = entries.length - shown.length;
  const more =
    left > 0 ? `${left} more are documented under this name; ask with its API or full key.` : '';
  const next = 'For the whole document: read_doc {"id": "…"} with its id.';
  const doubt = doubtOn(name, shown, docs);
  const taken = [doubt, ...heads, more, next].reduce((sum, line) => sum + bytesOf(line) + 2, 0);
  const room = (maxBytes - taken) / shown.length - quoteBytes;
  const blocks = shown.map((entry, at) => {
    const text = fitted(entry.markdown, Math.max(80, room));
    return `${heads[at] ?? ''}\n${quoted(text, kindOf(entry, docs))}`;
  });
  return [doubt, ...blocks, more, next].filter(Boolean).join('\n\n');
}

/** Said first where a text was given in which nothing tells whose code or name it is. */
function doubtOn(text: string, [first]: readonly Entry[], { reference }: ToolDocs): string {
  const isName = first === undefined || !isMoreThanName(text, first.key);
  if (isName || namesAnyVendor(text, reference)) return '';
  return (
    'Nothing in this text shows that it comes from the documented service. What follows holds only ' +
    'if it does; if you do not know, say so.'
  );
}

function headOf(entry: Entry, docs: ToolDocs): string {
  const { kind, key, api, field } = entry;
  const article = docs.index.article(entry.articleId);
  const place = [api && `api ${quotedName(api)}`, field && `field ${quotedName(field)}`];
  const what = [`${kind} ${quotedName(key)}`, ...place].filter(Boolean).join(', ');
  return article === undefined ? what : `${what}\n${factsOf(article)}`;
}

function kindOf({ articleId }: Entry, { index }: ToolDocs): ArticleKind {
  return index.article(articleId)?.kind ?? 'kb';
}

function nothingDocumented({ index, reference }: ToolDocs, name: string): string {
  const near = reference.nearNames(name.slice(0, 200), 5).map(known => quotedName(known));
  const { errors, endpoints, fields } = reference.symbols;
  const searched =
    `${errors.length} errors, ${endpoints.length} endpoints and ${fields.length} fields ` +
    `of ${index.articleCount} documents`;
  return [
    `Nothing is documented under this name in ${searched}: do not guess what it means.`,
    near.length > 0 ? `Documented names near it: ${near.join(', ')}.` : '',
    `To search the texts: search_docs ${jsonText({ query: name.slice(0, 200) })}`,
  ]
    .filter(Boolean)
    .join('\n');
}
