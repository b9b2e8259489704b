/** Paths of requests in a text: of an address with or without scheme, or alone. */

export interface PathInText {
  /** In capitals; absent where none stands before it. */
  readonly method?: string;
  /** Begins with a slash; without query and fragment. */
  readonly path: string;
  /** Whether it stands there without its first slash, as in `rules/add`. */
  readonly isBare?: true;
  readonly start: number;
  readonly end: number;
}

/** `curl -X POST https://api.example.com/v1/lamps?x=1` holds `POST /v1/lamps`. */
export function pathsIn(text: string): PathInText[] {
  return [...addressPaths(text), ...barePaths(text)].toSorted((a, b) => a.start - b.start);
}

function addressPaths(text: string): PathInText[] {
  return [...text.matchAll(address)].flatMap(match => {
    const [whole, path = ''] = match;
    const own = path.replace(/[?#].*$/, '').replace(/[.,;:!)\]}'"]+$/, '');
    if (own.length < 2) return [];
    const start = match.index + whole.length - path.length;
    const method = methodBefore(text.slice(Math.max(0, match.index - 200), match.index));
    return [{ ...(method && { method }), path: own, start, end: start + own.length }];
  });
}

function barePaths(text: string): PathInText[] {
  return Array.from(text.matchAll(bare), ({ 0: path, index: start }) => {
    const method = methodBefore(text.slice(Math.max(0, start - 200), start));
    const end = start + path.length;
    return { ...(method && { method }), path: `/${path}`, isBare: true, start, end };
  });
}

/** Parts of letters with slashes between, where no address, file or date begins. */
const bare = /(?<![\w./@:<>=%\\-])[a-z][\w-]{0,63}(?:\/[\w<>{}:=%-]{1,200}){1,12}(?![\w/.-])/gi;

/** Scheme and host, or a host with a dot, or nothing; then the path. */
const address =
  /(?:https?:\/\/[^\s/"'<>]{1,200}|(?<![\w./@-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}(?::\d{1,5})?|(?<![\w./@:)\]}>-]))(\/[^\s"'`\\，。；！？、（）\u4e00-\u9fff]{1,500})/gi;

function methodBefore(text: string): string | undefined {
  const near = /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[\s"'`]{1,3}$/.exec(text)?.[1];
  return near ?? /\bcurl\b.*\s(?:-X|--request)[ =]?["']?([A-Z]{3,7})\b[^|;]*$/.exec(text)?.[1];
}
