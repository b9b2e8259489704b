import { isBareSecret } from './passwordValue';
import type { Place, SecretKind, Searched, Span } from './span';

interface Column {
  readonly kind: SecretKind;
  readonly name: RegExp;
  readonly accept: (value: string, place: Place) => boolean;
}

interface NamedColumn {
  readonly at: number;
  readonly column: Column;
}

/** Columns of a table whose cells are secrets, by the name in the table's head. */
const columns: readonly Column[] = [
  {
    kind: 'password',
    name: /^\S{0,8}(?:密码|口令)$|^pass(?:word|wd)?$|^pwd$/i,
    accept: isBareSecret,
  },
  {
    kind: 'access-key',
    name: /^(?:access|secret|api|app)[ _-]?(?:key|secret|id)(?:[ _-]?(?:id|secret))?$|^[as]k$|^密钥$/i,
    accept: value => /^[\w+/=-]{16,128}$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value),
  },
];

/** Any of the names in a cell: few tables have one. */
const anyName = new RegExp(
  `(?:^|\\|)\\s*(?:${columns.map(({ name }) => name.source.replace(/[$^]/g, '')).join('|')})\\s*(?:\\||$)`,
  'im',
);

/** Words of which every name of a column holds one. */
export const columnWords: readonly string[] = [
  ...['密码', '口令', '密钥', 'pass', 'pwd', 'access', 'secret', 'api', 'app', 'ak', 'sk'],
];

/** No name of a column has more letters: `access-key-secret` and `\S{0,8}密码` are shorter. */
const longestName = 24;

/** The line below the head of a Markdown table, wherever it stands. */
const tableRule = /\|[ \t]*:?-{3}/;

/** Secrets in the cells of Markdown tables, below a column named for them. */
export function findInColumns({ text, cues }: Searched): Span[] {
  if (!cues.hasAny(columnWords) || !tableRule.test(text) || !anyName.test(text)) return [];
  const spans: Span[] = [];
  let start = 0;
  let found: readonly NamedColumn[] = [];
  for (const line of text.split('\n')) {
    const cells = line.includes('|') ? line.split('|') : [line];
    const named = cells.length < 3 ? [] : namedColumns(cells);
    if (cells.length < 3) found = [];
    else if (named.length > 0) found = named;
    else spans.push(...cellSpans({ text, start, cells }, found));
    start += line.length + 1;
  }
  return spans;
}

function namedColumns(cells: readonly string[]): readonly NamedColumn[] {
  return cells.flatMap((cell, at) => {
    const name = cell.trim();
    if (name.length > longestName) return [];
    const column = columns.find(candidate => candidate.name.test(name));
    return column === undefined ? [] : [{ at, column }];
  });
}

interface Row {
  readonly text: string;
  /** Where the row begins in the text. */
  readonly start: number;
  readonly cells: readonly string[];
}

/** The secrets of one row; the columns are in order, and the row may have fewer of them. */
function cellSpans({ text, start, cells }: Row, found: readonly NamedColumn[]): Span[] {
  const spans: Span[] = [];
  let cellStart = start;
  let next = 0;
  for (const [at, cell] of cells.entries()) {
    const column = found[next]?.at === at ? found[next++]?.column : undefined;
    const span = column && cellSpan({ text, start: cellStart, cell }, column);
    if (span) spans.push(span);
    cellStart += cell.length + 1;
  }
  return spans;
}

function cellSpan(
  { text, start, cell }: { text: string; start: number; cell: string },
  { kind, accept }: Column,
): Span | undefined {
  const value = cell.trim();
  const from = start + cell.indexOf(value);
  const place = { text, start: from, end: from + value.length };
  const isSecret = value !== '' && !/\s/.test(value) && accept(value, place);
  return isSecret ? { kind, start: place.start, end: place.end } : undefined;
}
