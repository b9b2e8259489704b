/**
 * What the columns of a table of errors hold, told by the role of their headings in Chinese or
 * English, and whether the table is one of errors at all.
 */
import { foldText } from '../../text/terms';
import { isCodeText, isCompoundName, readCodeCell, readHttpStatus } from './errorCells';
import type { TableBlock } from '../blocks/tableBlock';

/** Columns by index. Cells of no column here belong to the description. */
export interface ErrorColumns {
  readonly code?: number;
  /** The HTTP status that comes with the code. */
  readonly http?: number;
  readonly message?: number;
  /** A symbolic name beside a number. */
  readonly name?: number;
}

type Role = 'errorCode' | 'code' | 'http' | 'message' | 'name' | 'help' | 'field' | 'other';

/** In Spanish, Portuguese, French, German, Japanese, Korean and Russian, without accents. */
const errorCodeElsewhere =
  /^codigos? de? ?(?:erro|error|respuesta|resposta|retorno|rechazo)e?s?$|^code d'erreur$|^fehler-?(?:code|nummer)$|^エラー ?コード$|^(?:에러|오류) ?코드$|^код ошибки$/;

/** The first that fits a part of a heading counts; `errcode 错误码` and `错误码（code）` have two parts. */
const roles: readonly (readonly [Role, RegExp])[] = [
  [
    'http',
    /^http\b|^(?:http|response|html) ?(?:status|sta?uts)|^sta[tu]+s ?codes?$|^html error|^http|^状态码|^响应状态/,
  ],
  [
    'errorCode',
    /^(?:[a-z]+ )?(?:error|err|exception|fault|return|ret|result|sub|biz) ?(?:codes?|no|number|id)$/,
  ],
  ['errorCode', /^(?:api|sub|biz|vendor|business|numeric) ?(?:error|code) ?(?:code)?$/],
  ['errorCode', errorCodeElsewhere],
  ['errorCode', /(?:错误|异常|返回|报错|业务|故障|结果)(?:代码|码|编码|编号|号)$/],
  ['message', /^(?:error|err|response|return|reject\w*)? ?(?:messages?|msg|string|text)$/],
  ['message', /^\p{Script=Han}+ ?(?:message|msg)$/u],
  [
    'message',
    /(?:错误|报错|异常|返回|提示|响应)(?:信息|消息|提示|内容)$|^错误描述$|^(?:信息|消息)$/,
  ],
  ['message', /^error ?(?:info|information)$/],
  [
    'message',
    /^mensa(?:gem|je)s?(?: de erro(?:r)?)?$|^fehlermeldung$|^メッセージ$|^메시지$|^сообщение$/,
  ],
  [
    'help',
    /cause|solution|remedy|resolution|\bfix|\baction|disposition|what to do|how to|handling/,
  ],
  ['help', /^causas?$|solucion|solucao|acao\b|accion\b|abhilfe|対処|해결|조치|причина/],
  ['help', /原因|解决|处理|措施|建议|排查|修复|对策/],
  [
    'field',
    /^(?:required|mandatory|optional|param(?:eter)?s?(?: name)?|field(?: name)?|in|位置|参数.*|字段.*|必填|必选|是否(?:必|可选|可空|为空|选).*)$/,
  ],
  ['code', /^(?:codes?|errors?|error ?(?:type|name|key)|exceptions?|reasons?|identifier|j?code)$/],
  ['code', /^(?:代码|编码|码|错误|异常|错误名称?|错误类型|错误标识|标识|响应码|错误号|编号)$/],
  ['code', /^response ?codes?$|^close ?codes?$|^codigos?$|^コード$|^코드$|^код$/],
  [
    'code',
    /^(?!(?:country|currency|language|locale|region|zip|area|postal|city|bank) )[a-z]+ codes?$/,
  ],
  ['name', /^(?:names?|名称|名字|常量|symbol|constant|values?|值|取值|title|types?)$/],
  ['http', /^(?:status|状态)$/],
];

/** The columns if the table lists errors; `isAbout`: whether what stands above it speaks of errors. */
export function readErrorColumns(table: TableBlock, isAbout: boolean): ErrorColumns | undefined {
  const found = table.header.map(rolesOf);
  const column = (role: Role): number | undefined => {
    const at = found.findIndex(heads => heads.includes(role));
    return at < 0 ? undefined : at;
  };
  if (column('field') !== undefined) return undefined;
  const [http, message, help] = [column('http'), column('message'), column('help')];
  const own = column('errorCode');
  const other = column('code');
  const name = column('name');
  const isClear = isAbout || (help !== undefined && message !== undefined);
  if (own !== undefined)
    return holdsCodes(table, own, 1 / 3) ? { code: own, http, message, name } : undefined;
  if (other !== undefined && holdsCodes(table, other)) {
    const isSure =
      isClear ||
      message !== undefined ||
      (http !== undefined && help !== undefined) ||
      holdsNegatives(table, other);
    if (isSure || holdsStatuses(table, other)) return { code: other, http, message, name };
  }
  if (http !== undefined && holdsNumbers(table, http)) {
    const isSure =
      isAbout ||
      message !== undefined ||
      holdsStatuses(table, http, 1) ||
      holdsLongNumbers(table, http);
    return isSure ? { code: http, message } : undefined;
  }
  if (name !== undefined && isAbout && holdsCodes(table, name)) {
    if (help !== undefined || holdsErrorNames(table, name)) return { code: name, message };
  }
  return message !== undefined && column('errorCode') === undefined ? { message } : undefined;
}

/** Roles of a heading: as a whole, without what stands in brackets, its Latin and its Chinese part. */
function rolesOf(heading: string): Role[] {
  const text = foldText(heading)
    .replace(/[*_\s]+/g, ' ')
    .trim();
  const bare = text.replace(/[(（][^()（）]*[)）]/g, '').trim();
  const inside = /[(（]([^()（）]*)[)）]/.exec(text)?.[1] ?? '';
  const han = /^([a-z][a-z ]*[a-z]) (\p{Script=Han}.*)$/u.exec(bare);
  const parts = [bare, inside, han?.[1] ?? '', han?.[2] ?? ''].filter(part => part !== '');
  const found = parts.map(part => roles.find(([, pattern]) => pattern.test(part))?.[0]);
  return [...new Set(found.filter(role => role !== undefined))];
}

function cellsOf({ rows }: TableBlock, column: number): string[] {
  return rows.map(({ cells }) => cells[column] ?? '').filter(cell => cell.trim() !== '');
}

/** Whether a share of the cells are codes and nothing else. */
function holdsCodes(table: TableBlock, column: number, share = 1 / 2): boolean {
  const cells = cellsOf(table, column);
  return cells.filter(cell => readCodeCell(cell).codes.length > 0).length >= cells.length * share;
}

function holdsNumbers(table: TableBlock, column: number): boolean {
  const cells = cellsOf(table, column);
  const numbers = cells.filter(cell => /^-?\d{2,}$/.test(readCodeCell(cell).codes[0] ?? ''));
  return numbers.length * 2 > cells.length;
}

/** Whether all are negative numbers of two digits or more: what counts or orders has none. */
function holdsNegatives(table: TableBlock, column: number): boolean {
  return cellsOf(table, column).every(cell => /^-\d{2,}$/.test(readCodeCell(cell).codes[0] ?? ''));
}

/** Whether all are numbers of three digits or more, as states and levels are not. */
function holdsLongNumbers(table: TableBlock, column: number): boolean {
  return cellsOf(table, column).every(cell => /^-?\d{3,}$/.test(readCodeCell(cell).codes[0] ?? ''));
}

/** Whether nearly all are numbers of three digits or more or names that only a program has, each once. */
function holdsErrorNames(table: TableBlock, column: number): boolean {
  const codes = cellsOf(table, column).map(cell => readCodeCell(cell).codes[0] ?? '');
  const sure = codes.filter(code => /^-?\d{3,}$/.test(code) || isCompoundName(code));
  return sure.length >= 1 && sure.length >= codes.length * 0.8;
}

/** Whether it lists HTTP statuses, half of them, or as many as said, of failures. */
function holdsStatuses(table: TableBlock, column: number, atLeast?: number): boolean {
  const cells = cellsOf(table, column);
  const statuses = cells.map(readHttpStatus).filter(status => status !== undefined);
  return (
    statuses.length === cells.length &&
    statuses.filter(status => /^[45]/.test(status)).length >= (atLeast ?? statuses.length / 2) &&
    cells.every(cell => isCodeText(readCodeCell(cell).codes[0] ?? ''))
  );
}
