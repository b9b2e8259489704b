import { parse } from 'yaml';
import type {
  Article,
  ArticleKind,
  DeclaredErrors,
  DeclaredOperation,
  Problem,
} from '../../article';
import { articleKinds } from '../../article';
import { type DeclaredNames, nameRoles } from '../../docName';
import { hoverRules } from '../../reference';
import { soundId } from '../../articleIds';
import type { DocumentReader } from '../reader';
import { isMarkdownEnding, isNoDocument } from './endings';
import type { Reading, TextSource } from './textSource';

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
 * Reads one Markdown page in our native format (README, "Write your own docs"): optional YAML
 * front matter with title, category, tags, url, updated, kind, id, codes, messages, product,
 * hover, operation, endpoint, host, names, languages; then the body. Without front matter the
 * first heading is the title. Front matter that is not YAML, or a key of the wrong type, is a
 * problem and the page is still read.
 */
export function readMarkdownPage(source: TextSource): Reading {
  const page = splitFrontMatter(source.mask(source.text));
  const { fields, problems } = readFields(source.path, page.frontMatter);
  const ownTitle = fields.text('title');
  const { heading, rest } = takeTitle(page.body, ownTitle);
  const body = rest.trim();
  const title = ownTitle ?? heading ?? lastSegment(source.stem);
  if (body === '' && heading === undefined && page.frontMatter === undefined) {
    problems.push({ path: source.path, line: 1, message: 'The page is empty; it was left out.' });
    return { articles: [], problems };
  }
  return { articles: [toArticle(source, { title, body, fields })], problems };
}

/** True for text that opens as a page: front matter with a key, or a heading above all else. */
function looksLikeMarkdown(text: string): boolean {
  if (/^---[ \t]*\n(?:#[^\n]*\n)*[\w"'-]+[ \t]*:/.test(text)) return true;
  const opening = /^\s*(?:#{1,6} \S|[^\n]+\n={3,}[ \t]*(?:\n|$))/.test(text);
  if (!opening) return /^#{1,6} \S/m.test(text) && /^(#{2,6} \S|\||```|[*+-] \S)/m.test(text);
  const lines = text.split('\n', 200).filter(line => line.trim() !== '');
  const comments = lines.filter(line => line.startsWith('# ')).length;
  // Comments follow each other; headings have a text between them.
  return !/^\s*# [^\n]*\n#/.test(text) && (comments <= 1 || comments * 3 <= lines.length);
}

interface Page {
  readonly frontMatter?: string;
  readonly body: string;
}

function splitFrontMatter(text: string): Page {
  if (!text.startsWith('---\n')) return { body: text };
  const end = /\n(---|\.\.\.)[ \t]*(\n|$)/.exec(text.slice(3));
  if (!end) return { body: text };
  const from = 3 + end.index;
  return { frontMatter: text.slice(4, from + 1), body: text.slice(from + end[0].length) };
}

/** Typed look at front matter: a missing key is undefined, a key of another type a problem. */
interface Fields {
  text(key: string): string | undefined;
  list(key: string): readonly string[] | undefined;
}

function readFields(path: string, frontMatter?: string): { fields: Fields; problems: Problem[] } {
  const problems: Problem[] = [];
  const problem = (message: string) => problems.push({ path, line: 1, message });
  const data = parseYaml(frontMatter ?? '', problem);
  const text = (key: string) => {
    const value = data.get(key);
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (value !== undefined && value !== null) problem(`Front matter: ${key} is no text; ignored.`);
    return undefined;
  };
  const list = (key: string) => {
    const value = data.get(key);
    if (Array.isArray(value)) return value.filter(item => typeof item !== 'object').map(String);
    const single = text(key);
    return single === undefined ? undefined : [single];
  };
  return { fields: { text, list }, problems };
}

function parseYaml(text: string, problem: (message: string) => void): Map<string, unknown> {
  try {
    // The core schema keeps dates as text; aliases are bounded against billion-laughs documents.
    const data: unknown = parse(text, { schema: 'core', maxAliasCount: 20, logLevel: 'error' });
    if (data === null || data === undefined) return new Map();
    if (typeof data === 'object' && !Array.isArray(data)) return new Map(Object.entries(data));
    problem('Front matter is not a list of keys; the page was read without it.');
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    problem(`Front matter is not valid YAML (${reason}); the page was read without it.`);
  }
  return new Map();
}

/** The first heading, if it opens the page; it leaves the body when it only repeats the title. */
function takeTitle(body: string, title?: string): { heading?: string; rest: string } {
  const match = /^\s*# +(.+?) *#* *(?:\n|$)|^\s*([^\n]+)\n=+ *(?:\n|$)/.exec(body);
  const heading = (match?.[1] ?? match?.[2])?.trim();
  if (!match || heading === undefined) {
    const first = /^#{1,6} +(.+?) *#* *$/m.exec(body)?.[1];
    return { ...(first === undefined ? {} : { heading: first }), rest: body };
  }
  const repeats = title === undefined || title === heading;
  return { heading, rest: repeats ? body.slice(match[0].length) : body };
}

function toArticle(
  source: TextSource,
  { title, body, fields }: { title: string; body: string; fields: Fields },
): Article {
  const category = fields.text('category') ?? '';
  const updated = /^\d{4}-\d{2}-\d{2}/.exec(fields.text('updated') ?? '')?.[0];
  const url = httpUrl(fields.text('url'));
  const tags = fields.list('tags')?.flatMap(tag => tag.split(/\s*[,，]\s*/));
  const errors = declaredErrors(fields);
  const operation = declaredOperation(fields);
  const names = declaredNames(fields);
  return {
    id: soundId(fields.text('id') ?? '') ?? source.stem,
    title,
    kind: toKind(fields.text('kind')),
    category,
    breadcrumb: category.split(' / ').filter(level => level !== ''),
    body,
    source: { path: source.path, line: 1 },
    ...(url === undefined ? {} : { url }),
    ...(updated === undefined ? {} : { updated }),
    ...(tags === undefined ? {} : { tags }),
    ...(errors === undefined ? {} : { errors }),
    ...(operation === undefined ? {} : { operation }),
    ...(names === undefined ? {} : { names }),
  };
}

function toKind(value?: string): ArticleKind {
  return articleKinds.find(kind => kind === value) ?? 'kb';
}

/** The address if it is http(s); any other scheme is dropped, for it could act when clicked. */
export function httpUrl(value?: string): string | undefined {
  return value !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(value) ? value : undefined;
}

function declaredErrors(fields: Fields): DeclaredErrors | undefined {
  const codes = fields.list('codes') ?? [];
  const messages = fields.list('messages') ?? [];
  if (codes.length + messages.length === 0) return undefined;
  const product = fields.text('product');
  const hover = hoverRules.find(rule => rule === fields.text('hover'));
  return {
    codes,
    messages,
    ...(product === undefined ? {} : { product }),
    ...(hover === undefined ? {} : { hover }),
  };
}

function declaredOperation(fields: Fields): DeclaredOperation | undefined {
  const [name, endpoint, host] = ['operation', 'endpoint', 'host'].map(key => fields.text(key));
  if (name === undefined && endpoint === undefined) return undefined;
  return {
    ...(name === undefined ? {} : { name }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(host === undefined ? {} : { host }),
  };
}

function declaredNames(fields: Fields): DeclaredNames | undefined {
  const role = nameRoles.find(known => known === fields.text('names'));
  if (role === undefined) return undefined;
  return { role, languages: fields.list('languages') ?? [] };
}

function lastSegment(stem: string): string {
  return stem.split('/').at(-1) ?? stem;
}
