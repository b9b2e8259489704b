/** Whether digits in a text can be a code at all, or are a size, port, version, date, line number… */

export interface NumberText {
  /** The digits, with a minus sign if one belongs to them. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const suffix = /^[uUlL]{1,3}(?![\w])/;

/** The number the offset is on; undefined if there is none or it is part of something longer. */
export function numberAt(text: string, offset: number): NumberText | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && isDigit(text.charAt(start - 1)) && offset - start < 12) start--;
  while (isDigit(text.charAt(end)) && end - offset < 12) end++;
  if (end === start) return undefined;
  if (isPart(text, start, end)) return undefined;
  const isNegative = text.charAt(start - 1) === '-' && !/[\w)\]]/.test(text.charAt(start - 2));
  const from = isNegative ? start - 1 : start;
  return { code: text.slice(from, end), start: from, end };
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function isPart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  return (
    /[\p{Script=Latin}_$#@¥€£^~\\%.]$/u.test(before) ||
    (/^[\p{Script=Latin}_%°]/u.test(after) && !suffix.test(after)) ||
    /^\.[\p{L}\p{N}]/u.test(after) ||
    /[\w)\]]-$/.test(before) ||
    /^-[\dA-Za-z]/.test(after) ||
    /^:\d/.test(after) ||
    isPathPart(before, after) ||
    isProduct(before, after) ||
    isClockPart(before)
  );
}

function isPathPart(before: string, after: string): boolean {
  // `//612 text`: the beginning of a comment.
  if (/(?:^|[^:/\w])\/\/$/.test(before)) return /^[\w/.]/.test(after);
  if (/\/$/.test(before)) return !/(?:^|[^\w./-])\d{3} ?\/$/.test(before);
  return /^\/\w/.test(after) && !/^\/\d{3}(?![\w/.])/.test(after);
}

/** `640x480`, `640 × 480`, `640 * 1024`, `x % 612`. */
function isProduct(before: string, after: string): boolean {
  return (
    /^\s{0,2}[x×X*]\s{0,2}[\d(]/.test(after) ||
    /[\d)]\s{0,2}[x×X*]\s{0,2}$/.test(before) ||
    /^\s?[*%]\s?[\w(]/.test(after) ||
    /[\w)]\s?[*%]\s?$/.test(before) ||
    /[\w)] [-+/] $/.test(before) ||
    /^ [-/] [\w(]/.test(after) ||
    /(?:<<|>>)\s?$/.test(before)
  );
}

/** `10:00:01,612`, `1,612`; `codes=401,612` is a list. */
function isClockPart(before: string): boolean {
  if (/=\s?\d{3},$/.test(before)) return false;
  return /\d\d:\d\d:\d\d[,.]$/.test(before) || /(?:^|[^\d,[({]\s?)\d{1,3},$/.test(before);
}

const units =
  /^\s?-?(?:px|pt|em|rem|vh|vw|ms|msecs?|µs|us|ns|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|bytes?|bits?|[kmgt]i?b(?:ps|it)?s?|[kmg]?hz|[kmg]?bps|fps|dpi|times?|files?|objects?|items?|users?|rows?|columns?|lines?|chars?|characters?|requests?|records?|entries|images?|pictures?|videos?|pages?|points?|percent|wide|tall|high|deep|pixels?|passed|skipped|visitors?|people|stars?|commits?|issues?|threads?|connections?|retries|attempts?|parts?|chunks?|blocks?|buckets?|tests?)(?![\w-])/i;
const hanUnits =
  /^\s?(?:个|张|条|次|秒|毫秒|字节|像素|人|元|块|天|行|页|号|年|月|日|小时|分钟|兆|倍|份|台|家|名|位|篇|万|千|亿|K|M|G)/;
const counted =
  /(?:^|[^\w])(?:lines?|ports?|pages?|pid|version|ver|v|no\.?|nr\.?|issues?|prs?|pull|gh|rfc|rows?|cols?|columns?|size|width|height|top|left|length|len|count|total|took|cost|costs|in|after|every|about|only|over|under|limit|max|min|timeout|duration|elapsed|id|uid|order|chapter|section|figure|table|room|step|第|共|约|超过|不超过|大约|最大|最小|宽度?|高度?|尺寸|大小|端口|数量|转|分机|拨打?|电话|热线)\s{0,2}[:=]?\s{0,2}["']?$/i;

/** In text for people and in logs: whether the number counts or measures something. */
export function isMeasure(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 32), start).replace(/^[\s\S]*\n/, '');
  const after = text.slice(end, end + 24).replace(/\n[\s\S]*$/, '');
  return units.test(after) || hanUnits.test(after) || counted.test(before);
}

/** The name right before the number: `status:612`, `"code": 612`, `code=612`, `?w=640`. */
export function labelBefore(
  text: string,
  start: number,
): { name: string; isQuery: boolean } | undefined {
  const before = text.slice(Math.max(0, start - 80), start);
  const match =
    /(?:^|[^\w-])([?&])?["'`\\]{0,3}([A-Za-z_][\w.-]{0,40})["'`\\]{0,3}\s{0,2}(?::|=>?|：)\s{0,2}["'`\\]{0,3}$/.exec(
      before,
    );
  if (match === null) return undefined;
  return { name: match[2] ?? '', isQuery: match[1] !== undefined };
}
