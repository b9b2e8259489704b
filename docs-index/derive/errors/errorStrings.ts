/**
 * Error strings quoted in running text: in JSON error bodies, in log lines, and after words such as
 * "报错" or "error message". Strict on purpose: a sentence taken for a message would make a hover
 * speak in ordinary prose.
 */

import { foldBlanks } from '../blocks/plainText';

/** An error string as it should be documented, `<...>` where it varied. */
export interface FoundError {
  readonly message: string;
  /** Status code that stands beside it, if any. */
  readonly code?: string;
}

/** Error strings of one paragraph, cell, heading or log, each once, in order of appearance. */
export function findErrorStrings(text: string): FoundError[] {
  if (!mayHoldError(text)) return [];
  const plain = markSpans(plainLine(text));
  const found = [...jsonErrors(plain), ...logErrors(plain), ...announcedErrors(plain)];
  const byMessage = new Map<string, FoundError>();
  for (const { message, code } of found) {
    const tidy = generalize(message);
    const known = byMessage.get(tidy.toLowerCase());
    if (!isErrorText(tidy) || (known && (known.code ?? code) === known.code)) continue;
    byMessage.set(tidy.toLowerCase(), {
      message: known?.message ?? tidy,
      code: code ?? known?.code,
    });
  }
  return [...byMessage.values()];
}

/** Whether any of the words stands in a text without which it holds no error string. */
export function mayHoldError(text: string): boolean {
  return /err|exception|报错|错误|提示|异常/i.test(text);
}

/** Status codes a text speaks of as the answer to a request: "返回 403", `"code": 612`, "status:573". */
export function findCodeMentions(text: string): string[] {
  const plain = plainLine(text);
  const codes = [...plain.matchAll(codeMention)].map(
    match => match[1] ?? match[2] ?? match[3] ?? '',
  );
  return [...new Set(codes.filter(code => !/^(0|1\d\d|20\d|2[1-8]\d)$/.test(code)))];
}

const longestText = 200_000;
const longestMessage = 160;

const codeMention =
  /(?:状态码|错误码|返回码|响应码|报错|返回|出现|\bstatus(?:_?code)?"?|\bcode"?|\bHTTP\/[\d.]+"?)\s*(?:[:=：]\s*)?"?(\d{3,6})(?![\d.:/-])|(?<![\d.:/-])(\d{3})\s*(?:报错|错误|状态码|forbidden|not found)|\bHTTP (\d{3})(?!\d)/gi;

/** Escaped quotes made plain, blanks in a row made one: every pattern here then takes linear time. */
function plainLine(text: string): string {
  const plain = text
    .slice(0, longestText)
    .replaceAll('\\"', '"')
    .replace(/\n{2,}/g, '\n');
  return foldBlanks(plain);
}

/** Marks of a code span that cannot be mistaken for each other, as two back quotes can. */
const spanOpen = '\uE000';
const spanClose = '\uE001';

function markSpans(text: string): string {
  return text.replace(/`([^`\n]+)`/g, `${spanOpen}$1${spanClose}`);
}

/** `{"error":"…"}`, with `"message"` or `"code"` beside it in the same object. */
function jsonErrors(text: string): FoundError[] {
  if (!text.includes('"')) return [];
  return [
    ...text.matchAll(
      /"(?:error|err|error_?msg|err_?msg|error_?message)"\s*:\s*"([^"\n]{3,200})"/gi,
    ),
  ].flatMap(match => {
    const around = objectAround(text, match.index);
    const code = /"(?:code|status|error_?code|status_?code)"\s*:\s*"?(\d{3,6})\b/i.exec(
      around,
    )?.[1];
    const detail = /"(?:message|msg|detail)"\s*:\s*"([^"\n]{3,200})"/i.exec(around)?.[1];
    const own = { message: match[1] ?? '', code };
    return detail === undefined ? [own] : [own, { message: detail, code }];
  });
}

function objectAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 400), at);
  const after = text.slice(at, at + 400);
  return before.slice(before.lastIndexOf('{') + 1) + (/^[^}]*/.exec(after)?.[0] ?? '');
}

const statusAndError =
  /\bstatus(?:_?code)?\s*[:=]\s*(\d{3,6})\b[^\n{}]{0,400}?\berror\s*[:=]\s*"?([^"{},，\n]{3,120})/gi;
const taggedError = /\[(?:error|fatal|e)\]\s+(?:\w+:\s*)?([^\n{}[\]]{4,160})/gi;
const assignedError =
  /\b(?:error_?msg|err_?msg|error)\s*=\s*"?([A-Za-z][^"{}\n]{3,160})|\berror_?msg\s*:\s*([A-Za-z][^",{}\n]{3,120})/gi;
const thrownError = /\b[A-Z]\w*(?:Error|Exception):\s*([A-Za-z][^\n{}"]{3,120})/g;

/** Matches of a pattern, tried only where one of the marks stands that all of them hold. */
function matchesWith(
  marks: readonly string[],
  text: string,
  pattern: RegExp,
): Iterable<RegExpExecArray> {
  return marks.some(mark => text.includes(mark)) ? text.matchAll(pattern) : [];
}

function logErrors(text: string): FoundError[] {
  const found: FoundError[] = [];
  for (const [, code, message] of matchesWith(['=', ':'], text, statusAndError)) {
    found.push({ code, message: message ?? '' });
  }
  for (const [, message] of matchesWith([']'], text, taggedError))
    found.push({ message: message ?? '' });
  for (const [, assigned, said] of matchesWith(['=', ':'], text, assignedError)) {
    const parts = (assigned ?? said ?? '').split(/,(?=\w+=)|\s+:\s+/);
    found.push(...parts.map(message => ({ message })));
  }
  for (const [, message] of matchesWith(['Error:', 'Exception:'], text, thrownError)) {
    found.push({ message: (message ?? '').split(/[,，。;]\s*/)[0] ?? '' });
  }
  return found;
}

const after = '(?:信息|内容)?\\s?(?:[是为如]|如下)?\\s?[:：]?\\s?';
const cue = `(?:报错|错误(?:信息|提示|消息)?|异常|提示)${after}`;
const anyCue = `(?:${cue}|\\b(?:error(?: message)?|fail(?:s|ed) with)(?![A-Za-z])${after})`;
const colonCue = `(?:${cue}|\\berror(?: message)?\\s?[:：]\\s?)`;
const cuedSpan = new RegExp(`${anyCue}${spanOpen}([^${spanClose}\\n]{3,200})${spanClose}`, 'gi');
const cuedQuote = new RegExp(`${anyCue}[“"「『]([^“”"「」『』\\n]{3,200})[”"」』]`, 'gi');
const quoteAndCue = /[“"「『]([^“”"「」『』\n]{3,120})[”"」』]\s*(?:的)?(?:报错|错误|异常提示)/g;
const cuedPhrase = new RegExp(
  `${colonCue}([A-Za-z][A-Za-z0-9_.'():/-]*(?: [A-Za-z0-9_.'():/-]+){1,14})\\s*(?=[,，。;；!！?？、)）\\n]|$)`,
  'gi',
);

function announcedErrors(text: string): FoundError[] {
  const quotes = ['“', '"', '「', '『'];
  return [
    ...matchesWith([spanOpen], text, cuedSpan),
    ...matchesWith(quotes, text, cuedQuote),
    ...matchesWith(quotes, text, quoteAndCue),
    ...text.matchAll(cuedPhrase),
  ].map(([, message]) => ({ message: message ?? '' }));
}

/** Ids, long numbers and what was cut out or masked become `<...>`. */
function generalize(message: string): string {
  return message
    .replace(/[\uE000\uE001]/g, '')
    .trim()
    .replace(/\b[0-9a-f]{8}-[0-9a-f-]{20,}\b/gi, '<id>')
    .replace(/\d{5,}/g, '<N>')
    .replace(/…|\.{3}|\*{3,}/g, '<...>')
    .slice(0, longestMessage + 1)
    .replace(/\s+/g, ' ')
    .replace(/[\s.,，。:：;；!！]+$/, '');
}

/** Whether a string reads like an error message: some words, or one compound name; no code, no URL. */
function isErrorText(message: string): boolean {
  if (
    message.length < 4 ||
    message.length > longestMessage ||
    /:\/\/|[{}=]|\[图片|\bRED?ACTED/.test(message)
  ) {
    return false;
  }
  if (/\p{Script=Han}/u.test(message)) return /^\p{Script=Han}[^\n]{3,}$/u.test(message);
  if (!/^[A-Za-z]/.test(message) || /^(GET|POST|PUT|DELETE|PATCH|HEAD) /.test(message))
    return false;
  const words = message.replace(/<[^<>]*>/g, ' ').match(/[A-Za-z][\w']*/g) ?? [];
  const isCompound = /^[A-Z][a-z0-9]+\.?[A-Z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9]*)*$/.test(message);
  return isCompound || (words.length > 1 && /^[\x20-\x7e]+$/.test(message) && /\s/.test(message));
}
