/** Whether a number in text for people, a comment, a string or a log is said to be a code there. */
import { lineAround } from '../../text/lines';
import { judgeName } from './nameVerdict';
import { isMeasure, labelBefore, type NumberText } from '../../text/numberText';
import type { Spot } from '../../spot';

const cue =
  /(?:^|[^A-Za-z])(?:codes?|status(?:[ _-]?codes?)?|errno|err|errors?|failed|failure|returns?|returned|returning|got|get|gets|gives?|answers?|answered|response|responds?|HTTP(?:\/[\d.]+)?|raises?|throws?|means|with|on|for|if|when|expect(?:ed|s)?|返回|返回码|状态|状态码|错误|错误码|报错|报|响应|遇到|出现|得到|为|是)\s{0,2}["'`(（[:：=]{0,3}\s{0,2}["'`]{0,2}$/i;
const leading = /(?:^|[|>*-]|#|\/\/|\/\*|["'`(（]|[:：,，、/]|->|=>|→)\s*["'`[(]{0,2}$/;
const trailing =
  /^["'`\])）]{0,3}\s{0,2}(?:[|:：)）,，、;；/]|->|=>|→|=|-\s|–|—|表示|代表|是|为|错误|状态|error|status|code|means?|not\b|no\b|is\b|when\b|if\b|if$|$)/i;

/** Chinese counts with a measure word: a bare number before a stop, `偶发 599，`, is a name. */
const hanBefore = /\p{Script=Han}\s?$/u;
const hanStop = /^\s?(?:[，。；、）！？]|$)/;

/**
 * Whether a word, sign or message beside the number says that it is a code; for an ordinary one
 * (`isStrong`), which everybody's servers answer with, that must be a word or a message.
 */
export function fitsText(spot: Spot, { start, end }: NumberText, isStrong: boolean): boolean {
  const { text, tables } = spot;
  if (isBeforeMessage(spot, end)) return true;
  if (isMeasure(text, start, end) || isInRange(spot, start, end)) return false;
  const label = labelBefore(text, start);
  const verdict = label === undefined ? undefined : judgeName(label.name);
  if (verdict !== undefined) return verdict === 'code';
  const line = lineAround(text, start);
  const before = text.slice(line.start, start).slice(-60);
  const after = text.slice(end, Math.min(line.end, end + 160));
  if (cue.test(before)) return true;
  if (!isStrong && isBehindVendor(spot, before)) return true;
  // `vendor: 403 {"error":…}`: the message behind it is what proves an ordinary number.
  if (isStrong) return tables.symbols.messagesIn(after).length > 0;
  if (label !== undefined) return false;
  if (hanBefore.test(before) && hanStop.test(after)) return true;
  if (spot.kind === 'comment' && isRepeated(spot, start, end) && /^\s/.test(after)) return true;
  const isCell = leading.test(before.replace(/^[\s*#/;|>-]+/, mark => mark.trim().slice(-2)));
  return isCell && trailing.test(after);
}

/** `[1, 1000]`, `(0,1000]`: a bound, where the other number in the brackets is no code. */
function isInRange({ text, tables }: Spot, start: number, end: number): boolean {
  const before = /[[(（]\s?(-?\d{1,9})\s?[,，~～-]\s?$/.exec(
    text.slice(Math.max(0, start - 16), start),
  );
  const after = /^\s?[,，~～-]\s?(-?\d{1,9})\s?[\])）]/.exec(text.slice(end, end + 16));
  const other = before?.[1] ?? after?.[1];
  return other !== undefined && tables.symbols.errorsByCode(other).length === 0;
}

/** `七牛 614 说明…`, `Kodo 631`: the vendor's name right before the number. */
function isBehindVendor({ tables }: Spot, before: string): boolean {
  const word = /([\p{L}][\p{L}\p{N}]{1,20})\s?$/u.exec(before)?.[1];
  return word !== undefined && tables.words.names.includes(word.toLowerCase());
}

/** `614 file exists`, `612: no such file or directory`: a documented message right behind it. */
function isBeforeMessage({ text, tables }: Spot, end: number): boolean {
  const gap = /^["'`)\]]{0,2}[\s:：,，-]{1,3}["'`]?/.exec(text.slice(end, end + 8))?.[0].length;
  if (gap === undefined) return false;
  const line = lineAround(text, end);
  const behind = text.slice(end + gap, line.end);
  return tables.symbols.messagesIn(behind).some(match => match.start === 0);
}

/** `if (code != 612) // 612 …`: a comment on the number that the line compares with. */
function isRepeated({ text }: Spot, start: number, end: number): boolean {
  const line = lineAround(text, start);
  const code = text.slice(line.start, start).replace(/(?:\/\/|#).*$/, '');
  return new RegExp(`(?<![\\w.-])${text.slice(start, end)}(?![\\w.])`).test(code);
}
