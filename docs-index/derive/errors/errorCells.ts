/** What the cells of a table of errors hold: codes, the HTTP status they come with, messages. */
import { plainText } from '../blocks/plainText';

/** The codes of one cell, and the words beside a number: `404 Not Found`. */
export interface CodeCell {
  readonly codes: readonly string[];
  readonly words: string;
}

const noCodes: CodeCell = { codes: [], words: '' };

/** `10001`, `"a_b", c.d`, `1000 UNKNOWN`, several parted by commas or lines. No codes in a sentence. */
export function readCodeCell(cell: string): CodeCell {
  const text = plainText(cell)
    .replace(/["'“”]/g, '')
    .trim();
  if (text === '' || text.length > longestCell) return noCodes;
  const numbered =
    /^(-?\d{1,10})(?:\s*[(（:：-]\s*|\s+)([A-Za-z\p{Script=Han}][^\n]*?)[)）]?$/u.exec(text);
  if (numbered?.[1] !== undefined) return { codes: [numbered[1]], words: numbered[2] ?? '' };
  const parts = text.split(/\s*[\n,，、;；|]\s*|\s+(?:or|或|\/)\s+/).filter(part => part !== '');
  return parts.every(isCodeText) ? { codes: [...new Set(parts)], words: '' } : noCodes;
}

const longestCell = 600;

/**
 * Whether a text may be a code: `-1021`, `0x80070005`, `E0001`, `NoSuchBucket`, `card_declined`,
 * `ACQ.SYSTEM_ERROR`, `SMS-CAR-104`. Versions, ranges and classes such as `4xx` are none.
 */
export function isCodeText(text: string): boolean {
  if (text.length > 100 || /^\d[xX*]{2}$/.test(text)) return false;
  return (
    /^-?\d{1,10}$|^0x[\da-f]{2,16}$/i.test(text) ||
    /^[A-Za-z]\w*(?:[.:/-]\w+)*$/.test(text) ||
    /^\d+[A-Za-z]\w*$/.test(text)
  );
}

/** A name that only a program has: `seat_taken`, `SEAT-305`, `SeatTaken`, `Seat.Taken`, `E1001`. */
export function isCompoundName(text: string): boolean {
  return (
    isCodeText(text) &&
    (/[A-Za-z\d][._-][A-Za-z\d]|[a-z][A-Z]|^[A-Z]{1,6}\d{2,}$/.test(text) ||
      /^[A-Z][A-Z\d]{3,}$/.test(text))
  );
}

/** Whether a code only says that all went well. */
export function isSuccess(code: string, said: string): boolean {
  if (/^20[0-7]$|^(?:ok|success(?:ful)?|succeeded)$/i.test(code)) return true;
  return /^0+$/.test(code) && !/error|fail|unknown|错误|失败|异常|未知/i.test(said);
}

/** The HTTP status of a cell such as `404`, `404 Not Found`, `HTTP 404`. */
export function readHttpStatus(cell: string): string | undefined {
  return /^(?:http[ /\d.]{0,12})?\s{0,8}([1-5]\d\d)(?!\d)/i.exec(plainText(cell))?.[1];
}

/**
 * The messages of a cell, one a line, without their quotation marks, what varies as `<...>`. Only
 * what is written in Latin letters or quoted counts: a sentence of Chinese explains, nobody's
 * server says it.
 */
export function readMessages(cell: string): string[] {
  const lines = plainText(cell).split('\n');
  return lines.flatMap(line => {
    const message = tidyMessage(line);
    const isLatin = /[A-Za-z]{2}/.test(message.replace(/<[^<>]*>/g, '')) && !isProse(message);
    return isLatin || isQuoted(line) ? [message] : [];
  });
}

/** Whether a line is a text of Chinese in quotation marks and nothing else. */
function isQuoted(line: string): boolean {
  return /^\s*(?:“[^“”]{4,}”|"[^"]{4,}"|「[^「」]{4,}」|『[^『』]{4,}』)\s*$/.test(line);
}

/** A message as it can be looked for: `"Order %d of {user} is gone."` → `Order <N> of <user> is gone.` */
export function tidyMessage(text: string): string {
  const bare = text.trim().replace(/^["'“”‘’「『`]+|["'“”‘’」』`]+$/g, '');
  return placeholders.reduce((message, [mark, name]) => message.replace(mark, name), bare).trim();
}

const placeholders: readonly (readonly [RegExp, string])[] = [
  [/\$?\{\{?\s*([A-Za-z_][\w.-]{0,40})\s*\}?\}/g, '<$1>'],
  [/\{\d{0,2}\}|%(?:\d\$)?[svq@]|\$\{[^{}\n]{1,60}\}/g, '<...>'],
  [/%(?:\d\$)?l{0,2}[dufi](?![a-z])/g, '<N>'],
];

function isProse(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && han * 2 > (text.match(/[A-Za-z]+/g)?.length ?? 0);
}
