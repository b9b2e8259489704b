/** A method and a path as documents, code and logs write them. */
import { plainText } from '../blocks/plainText';

/** `GET /v3/jobs/<job-id>` taken apart; `host` with scheme where the text gives a whole URL. */
export interface RequestLine {
  readonly method: string;
  readonly path: string;
  readonly host?: string;
}

const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** Parts of a path: plain characters, `<job id>`, `{id}`, `{{id}}`, `${id}`, `[id]`. */
const pathPart = String.raw`[\w.~!$&'()*+,;=:@%?#/|…-]|<[^<>\n]{1,80}>|\{{1,2}[^{}\n]{1,80}\}{1,2}|\[[^[\]\n]{0,40}\]`;
const hostPart = String.raw`https?://(?:[^\s/<>{}]|<[^<>\n]{1,60}>|\{{1,2}[^{}\n]{1,60}\}{1,2}){1,300}`;

const longestLine = 2000;

const linePattern = new RegExp(
  `^(${httpMethods.join('|')}) (${hostPart})?((?:${pathPart}){0,${longestLine}})(?: HTTP/[\\d.]+)?` +
    String.raw`(?: ?[(（][^()（）]{1,80}[)）])?(?:(?: ?[:：]| [-–—]+ ).*)?$`,
);

/**
 * A line that is a request line as a whole: "`GET` /path", "POST http://host/path", "PUT /path
 * HTTP/1.1", "`GET /path`: what it does". A path without its first slash gets it; a base address in
 * a variable, as in `GET {{host}}/path`, is left out. undefined for anything else.
 */
export function readRequestLine(line: string): RequestLine | undefined {
  if (line.length > longestLine || !mayBeRequest(line)) return undefined;
  const text = line.replace(invisible, '').trim();
  const match = linePattern.exec(withScheme(plainLine(spanAlone(text) ?? text)));
  if (!match?.[1]) return undefined;
  const host = match[2];
  const path = (match[3] ?? '').replace(/[.,;:]+$/, '').replace(baseVariable, '');
  if (host === undefined && path !== '/' && !/^\/[\w.:<{[$?@%~(]|^[\w:<{$][^/]*\/|^\?/.test(path))
    return undefined;
  const whole = path.startsWith('/') ? path : `/${path}`;
  const known = host !== undefined && !isVariable(host) ? { host } : {};
  const plain = whole.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => `{${name.trim()}}`);
  return { method: match[1], path: plain, ...known };
}

/** `POST api.example.com/v1` with the scheme that it leaves out. */
function withScheme(line: string): string {
  return line.replace(
    /^([A-Z]{3,7}) (?=(?:[a-z\d-]{1,63}\.){1,5}(?:com|net|org|io|dev|cn|co|ai|app|cloud)(?::\d+)?\/)/,
    '$1 https://',
  );
}

/** Marks without width, which copies from web pages carry. */
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
/** A variable in place of the address in front of the path: `{{host}}/v1`, `{base_url}/v1`, `<endpoint>/v1`. */
const baseVariable =
  /^(?:\{{1,2}|\$\{|<|\$)\s*(?:[\w.-]*(?:host|url|uri|endpoint|domain|server|address|base)[\w.-]*)\s*(?:\}{1,2}|>)?(?=\/)/i;

/** A first look that ends at the first letter of most lines: three capitals behind marks. */
function mayBeRequest(line: string): boolean {
  return /^[\s`*[\u200b-\u200f\u2060\ufeff]*[A-Z]{3}/.test(line);
}

/** The code span a line begins with, if nothing or only an explanation stands behind it. */
function spanAlone(text: string): string | undefined {
  return /^\**`([^\n`][^\n `]* [^\n`]+)`\**\s*(?:[:：,，].*|[-–—]+ .*|[(（].*)?$/.exec(text)?.[1];
}

function plainLine(text: string): string {
  return plainText(text.replace(/[`*]/g, '')).replace(/\s+/g, ' ').trim();
}

/** Whether the host is a variable as a whole: `https://{Endpoint}`. */
function isVariable(host: string): boolean {
  return /^https?:\/\/(?:\{[^{}]*\}+|\{\{[^{}]*\}\}|<[^<>]*>)$/.test(host);
}

/** Whether a text is a method and nothing else: `GET`. */
export function isMethod(text: string): boolean {
  if (!/^[A-Z`*\s]{3,}$/.test(text)) return false;
  const word = text.replace(/[`*]/g, '').trim();
  return httpMethods.some(method => method === word);
}

/** One segment of a path that varies: `:id`, `<job-id>`, `{id}`, `${id}`, `%s`. */
export function isPathHole(segment: string): boolean {
  return /^:[A-Za-z_]|^<[^>]+>$|^\$?\{[^}]+\}$|^%[sdv]$/.test(segment);
}

/** Names of the varying parts of a path, e.g. `job-id` of `/v3/jobs/video/<job-id>`. */
export function pathHoles(path: string): string[] {
  const holes = path.match(/:[A-Za-z_]\w*|<[^>/]+>|\{[^}/]+\}/g) ?? [];
  return holes.map(hole => hole.replace(/^[:<{]|[>}]$/g, ''));
}

/**
 * Whether a concrete path is an instance of a documented one. Of their query strings only what names
 * the request matters: `/?acl` is another thing than `/`.
 */
export function matchesPath(documented: string, concrete: string): boolean {
  const pattern = withoutQuery(documented).split('/');
  const segments = withoutQuery(concrete).split('/');
  return (
    pattern.length === segments.length &&
    namingQuery(documented) === namingQuery(concrete) &&
    pattern.every((part, at) => {
      const segment = segments[at] ?? '';
      return part === segment || (isPathHole(part) && segment !== '');
    })
  );
}

function withoutQuery(path: string): string {
  return path.replace(/[?#].*$/, '').replace(/\/$/, '');
}

/**
 * The part of a query that names what a request is about: `?acl` of `/?acl&versionId=1`,
 * `?Action=CreateDisk` of `/?Action=CreateDisk&Size=1`. '' where the path alone says it.
 */
export function namingQuery(path: string): string {
  const [, query = ''] = /\?([^#]*)/.exec(path) ?? [];
  if (query === '') return '';
  const pairs = query.split('&');
  const action = pairs.find(pair => /^(?:Action|Operation)=[A-Za-z][\w.]*$/i.test(pair));
  if (action !== undefined) return `?${action}`;
  const flags = pairs.filter(pair => /^[A-Za-z][\w.-]*$/.test(pair));
  if (flags.length > 0) return `?${flags.join('&')}`;
  return pairs.length === 1 && /^[A-Za-z][\w.-]*=$/.test(query) ? `?${query.slice(0, -1)}` : '';
}

/** A path as the key of an endpoint has it: with what names the request, without other parameters. */
export function keyPath(path: string): string {
  return path.replace(/[?#].*$/, '') + namingQuery(path);
}
