/** A method and a path as documents, code and logs write them. */

/** `GET /v3/jobs/<job-id>` taken apart; `host` with scheme where the text gives a whole URL. */
export interface RequestLine {
  readonly method: string;
  readonly path: string;
  readonly host?: string;
}

const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

const linePattern = new RegExp(
  `^(${httpMethods.join('|')}) (https?://[^\\s/]+)?(/?[^\\s]*?)(?: HTTP/[\\d.]+)?$`,
);

/**
 * A line that is a request line as a whole: "`GET` /path", "POST http://host/path", "PUT /path
 * HTTP/1.1". A path without its first slash gets it. undefined for anything else.
 */
export function readRequestLine(line: string): RequestLine | undefined {
  if (line.length > longestLine || !mayBeRequest(line)) return undefined;
  const plain = line.replace(/[`*]|&lt;|&gt;/g, mark => marks[mark] ?? '').replace(/\s+/g, ' ');
  const match = linePattern.exec(plain.trim());
  if (!match?.[1]) return undefined;
  const path = match[3] ?? '';
  if (match[2] === undefined && path !== '/' && !/^\/?[\w:<{]/.test(path)) return undefined;
  if (match[2] === undefined && !path.includes('/')) return undefined;
  return {
    method: match[1],
    path: path.startsWith('/') ? path : `/${path}`,
    host: match[2],
  };
}

const longestLine = 2000;

/** A first look that ends at the first letter of most lines: three capitals behind marks. */
function mayBeRequest(line: string): boolean {
  return /^[\s`*]*[A-Z]{3}/.test(line);
}

const marks: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>' };

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

/** Whether a concrete path is an instance of a documented one; query strings do not matter. */
export function matchesPath(documented: string, concrete: string): boolean {
  const pattern = withoutQuery(documented).split('/');
  const segments = withoutQuery(concrete).split('/');
  return (
    pattern.length === segments.length &&
    pattern.every((part, at) => {
      const segment = segments[at] ?? '';
      return part === segment || (isPathHole(part) && segment !== '');
    })
  );
}

function withoutQuery(path: string): string {
  return path.replace(/[?#].*$/, '').replace(/\/$/, '');
}
