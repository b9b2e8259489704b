import { isBareSecret } from './passwordValue';
import { isHanName } from './hanNames';
import type { Place, SecretKind, Searched, Span } from './span';

interface Column {
  readonly kind: SecretKind;
  readonly name: RegExp;
  /** What the name of another column of the table says. */
  readonly beside?: RegExp;
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
  {
    kind: 'name',
    name: /^(?:客户|联系人|收件人|收货人|持卡人)?(?:姓名|名字)$|^(?:联系人|收件人|收货人|持卡人)$/,
    accept: value => /^[\p{Script=Han}·]{2,4}$/u.test(value) && !/张三|李四|王五|某/.test(value),
  },
  {
    kind: 'name',
    name: /^(?:real[ _]?|user[ _]?|customer[ _]?|full[ _]?)?name$/i,
    beside: /mobile|phone|id_?no|id_?card|手机|电话|身份证/i,
    accept: value => isHanName(value),
  },
];

const anyOfThem = columns.map(({ name }) => name.source.replace(/[$^]/g, '')).join('|');

/** Any of the names in a cell: few tables have one. */
const anyName = new RegExp(`(?:^|\\|)\\s*(?:${anyOfThem})\\s*(?:\\||$)`, 'imu');

/** The same between commas or tabs. */
const anyRowName = new RegExp(`(?:^|[,\\t])["']?(?:${anyOfThem})["']?(?:[,\\t]|$)`, 'imu');

/** Words of which every name of a column holds one. */
export const columnWords: readonly string[] = [
  ...['密码', '口令', '密钥', 'pass', 'pwd', 'access', 'secret', 'api', 'app', 'ak', 'sk'],
  ...['name', '姓名', '名字', '联系人', '收件人', '收货人', '持卡人'],
];

/** No name of a column has more letters: `access-key-secret` and `\S{0,8}密码` are shorter. */
const longestName = 24;

/** The line below the head of a Markdown table, wherever it stands. */
const tableRule = /\|[ \t]*(?::-{1,2}|:?-{3}|-{1,2}:)/;

/** Secrets in the cells of Markdown tables, below a column named for them. */
export function findInColumns({ text, cues }: Searched): Span[] {
  if (!cues.hasAny(columnWords) || !tableRule.test(text) || !anyName.test(text)) return [];
  const spans: Span[] = [];
  let start = 0;
  let found: readonly NamedColumn[] = [];
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const cells = line.includes('|') ? line.split('|') : [line];
    // Only what stands above the rule names columns; below, a row may speak of a field of that name.
    const isHead = cells.length > 2 && rule.test(lines[at + 1] ?? '');
    if (cells.length < 3) found = [];
    else if (isHead) found = namedColumns(cells);
    else spans.push(...cellSpans({ text, start, cells }, found));
    start += line.length + 1;
  }
  return spans;
}

/** The line below the head of a table. */
const rule = /^[ \t]*(?:\|[ \t]*)?(?::-{1,2}|:?-{3}|-{1,2}:)/;

/** The same in lines of comma or tab separated values below a line of names. */
export function findInRows({ text, cues }: Searched): Span[] {
  if (!cues.hasAny(columnWords) || !text.includes('\n')) return [];
  const separators = [',', '\t'].filter(separator => text.includes(separator));
  if (separators.length === 0 || !anyRowName.test(text)) return [];
  return separators.flatMap(separator => spansOfRows(text, separator));
}

function spansOfRows(text: string, separator: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let width = 0;
  let found: readonly NamedColumn[] = [];
  for (const line of text.split('\n')) {
    const cells = line.length > longestRow ? [] : line.split(separator);
    const named = cells.length > 1 && cells.every(isName) ? namedColumns(cells) : [];
    if (named.length > 0) {
      found = named;
      width = cells.length;
    } else if (cells.length !== width) {
      found = [];
    } else if (found.length > 0) {
      spans.push(...cellSpans({ text, start, cells }, found));
    }
    start += line.length + 1;
  }
  return spans;
}

const longestRow = 2000;

/** What may stand in the head of a table. */
function isName(cell: string): boolean {
  return /^\s?["']?[\p{L}][\p{L}\d _/()-]{0,23}["']?\s?$/u.test(cell);
}

function namedColumns(cells: readonly string[]): readonly NamedColumn[] {
  return cells.flatMap((cell, at) => {
    const name = cell.trim();
    if (name.length > longestName) return [];
    const column = columns.find(
      candidate =>
        candidate.name.test(name) &&
        (candidate.beside === undefined || cells.some(other => candidate.beside?.test(other))),
    );
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
