/** Secrets in the cells of tables, below a column that is named for them. */
import { isHanName, isLabelledName } from './hanNames';
import { isLatinName } from './latinNames';
import { hasDigits, isLuhn } from './numbers';
import { isBareSecret } from './passwordValue';
import { isPostalAddress, isStreet } from './postalAddresses';
import type { Place, SecretKind, Searched, Span } from './span';
import {
  barRows,
  htmlRows,
  mayHoldBars,
  maySeparate,
  separatedRows,
  type Cell,
  type Row,
} from './tableRows';
import { insertedRows } from './insertedRows';

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
    name: /^\p{Script=Han}{0,4}(?:姓名|名字)$/u,
    beside: /手机|电话|身份证|卡号|邮箱|工号|phone|mobile|e-?mail/i,
    accept: value => isHanName(value) || isLatinName(value),
  },
  {
    kind: 'name',
    name: /^\p{Script=Han}{0,4}(?:姓名|名字)$|^\p{Script=Han}{1,3}(?:人|车主|户主|员)$|^(?:车主|户主)$/u,
    accept: isLabelledName,
  },
  {
    kind: 'name',
    name: /^(?:recipient|consignee|contact(?: name| person)?|requester(?: name)?|(?:card|account)[ _]?holder|buyer|payee|passenger|guest|patient|student|employee|beneficiary)$/i,
    accept: isLatinName,
  },
  {
    kind: 'name',
    name: /^(?:(?:real|user|customer|full|first|last|display|contact|employee)[ _]?)?name$|^(?:customer|client|owner|holder|member|user|person|agent|driver|tenant)$/i,
    beside:
      /mobile|phone|\btel\b|e-?mail|id_?no|id_?card|contact|iban|ssn|account no|address|手机|电话|身份证/i,
    accept: value => isHanName(value) || isLatinName(value),
  },
  {
    kind: 'chat-account',
    name: /^(?:QQ|微信|企微|wechat|telegram|skype|whatsapp)(?:号|号码|账号| ?id)?$/i,
    accept: value =>
      /^(?:[1-9]\d{4,10}|@?[A-Za-z][\w.-]{4,31})$/.test(value) && /[\d_@]/.test(value),
  },
  {
    kind: 'order-number',
    name: /^(?:订单|交易|流水|支付|退款|商户单|快递|运单)(?:单号|编号|号)$/,
    accept: value => /^[A-Za-z0-9_-]{10,40}$/.test(value) && hasDigits(value),
  },
  {
    kind: 'id-number',
    name: /^(?:车牌|身份证|证件|护照)(?:号码?)?$|^passport(?: (?:no\.?|number))?$/i,
    accept: value => /^[\p{Script=Han}A-Z][A-Z\d·]{5,17}$/u.test(value) && /\d{2}/.test(value),
  },
  {
    kind: 'bank-account',
    name: /^银?行?卡号$|^(?:credit[ _]?|bank[ _]?)?card[ _]?(?:number|no)$/i,
    accept: value => /^\d[\d -]{11,24}\d$/.test(value) && isLuhn(value.replace(/\D/g, '')),
  },
  {
    kind: 'postal-address',
    name: /^(?:\p{Script=Han}{2})?(?:地址|住址)$|^(?:street|(?:shipping |postal )?address)$/iu,
    accept: value => isPostalAddress(value) || isStreet(value),
  },
];

/** Words of which every name of a column holds one. */
export const columnWords: readonly string[] = [
  ...['密码', '口令', '密钥', 'pass', 'pwd', 'access', 'secret', 'api', 'app', 'ak', 'sk', 'card'],
  ...['name', '姓名', '名字', '人', '员', '车主', '户主', 'recipient', 'consignee', 'contact'],
  ...['buyer', 'payee', 'passenger', 'guest', 'patient', 'student', 'employee', 'beneficiary'],
  ...['customer', 'client', 'owner', 'holder', 'member', 'user', 'person', 'agent', 'driver'],
  ...[
    'tenant',
    'requester',
    'qq',
    '微信',
    '企微',
    'wechat',
    'telegram',
    'skype',
    'whatsapp',
    '单',
    '交易',
  ],
  ...[
    '流水',
    '支付',
    '退款',
    '快递',
    '车牌',
    '证',
    '护照',
    '卡号',
    '地址',
    '住址',
    'street',
    'address',
  ],
];

/** No name of a column has more letters. */
const longestName = 24;

/** Secrets in the cells of tables between bars, of separated values and of HTML. */
export function findInColumns({ text, cues }: Searched): Span[] {
  if (!cues.hasAny(columnWords)) return [];
  const separators = ([',', '\t'] as const).filter(mark => maySeparate(text, mark));
  const named = (cells: readonly Cell[]) => namedColumns(cells).length > 0;
  return [
    ...(mayHoldBars(text) ? [barRows(text)] : []),
    ...(text.includes('<t') ? [htmlRows(text)] : []),
    ...(cues.hasAny(['values']) ? [insertedRows(text)] : []),
    ...separators.map(mark => separatedRows(text, mark, named)),
  ].flatMap(table => spansOf(text, table));
}

function spansOf(text: string, rows: Iterable<Row>): Span[] {
  const spans: Span[] = [];
  let found: readonly NamedColumn[] = [];
  for (const { kind, cells } of rows) {
    if (kind === 'head') found = namedColumns(cells);
    else if (kind === 'none') found = [];
    else if (found.length > 0) spans.push(...cellSpans(text, cells, found));
  }
  return spans;
}

function namedColumns(cells: readonly Cell[]): readonly NamedColumn[] {
  return cells.flatMap(({ text }, at) => {
    const name = text.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (name === '' || name.length > longestName) return [];
    const column = columns.find(
      candidate =>
        candidate.name.test(name) &&
        (candidate.beside === undefined || cells.some(cell => candidate.beside?.test(cell.text))),
    );
    return column === undefined ? [] : [{ at, column }];
  });
}

/** The secrets of one row, which may have fewer cells than the head. */
function cellSpans(
  text: string,
  cells: readonly Cell[],
  found: readonly NamedColumn[],
): readonly Span[] {
  // The columns are in order, and a wide head has rows of a few cells.
  const beyond = found.findIndex(({ at }) => at >= cells.length);
  const reached = beyond < 0 ? found : found.slice(0, beyond);
  return reached.flatMap(({ at, column }) => {
    const cell = cells[at];
    if (cell === undefined) return [];
    const lead = /^[\s"'`*]*/.exec(cell.text)?.[0].length ?? 0;
    const value = withoutMarks(cell.text.slice(lead));
    if (value === '') return [];
    const start = cell.start + lead;
    const place = { text, start, end: start + value.length };
    const isWhole = !/\s/.test(value) || spaced.has(column.kind);
    return isWhole && column.accept(value, place)
      ? [{ kind: column.kind, start, end: place.end }]
      : [];
  });
}

/** Without quotes, emphasis and blanks at the end. */
function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s"'`*]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Kinds whose values may hold blanks. */
const spaced: ReadonlySet<SecretKind> = new Set(['name', 'bank-account', 'postal-address']);
