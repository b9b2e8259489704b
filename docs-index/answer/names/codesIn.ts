/**
 * Documented error codes in a text of any kind: a question, JSON, a log line. A number counts unless
 * what stands around it says that it is something else: a size, a port, a date, part of an id.
 */

/** A code in a text, as UTF-16 offsets. */
export interface CodeInText {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** How surely it is meant: a word such as `status` before it, nothing, or only its look. */
  readonly sureness: 'said' | 'bare';
}

/** Documented codes of a text in order; `isCode` tells which are. */
export function codesIn(text: string, isCode: (code: string) => boolean): CodeInText[] {
  const found: CodeInText[] = [];
  for (const match of text.matchAll(/(?<![\d.])-?\d{1,9}(?!\d)|[A-Za-z][\w.]*\w/g)) {
    const [token] = match;
    const place = { start: match.index, end: match.index + token.length };
    const isNumber = /\d$/.test(token) && /^[-\d]/.test(token);
    const found1 = isNumber ? numberAt(text, place, isCode) : wordAt(token, place, isCode);
    if (found1) found.push(found1);
  }
  return found;
}

/** Whether a number in a text is said to be something else than a code, as in `612 px`. */
export function isOtherNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (isPart(before, after)) return true;
  return !said.test(before) && !saidBehind.test(after) && isOther(before, after);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A code in letters is one by its look, `NoSuchKey`, `ERR_QUOTA`: words as `timeout` are not. */
function wordAt(
  token: string,
  place: Place,
  isCode: (code: string) => boolean,
): CodeInText | undefined {
  const isName = /[a-z\d][A-Z]|_|[A-Za-z]\d|\w\.\w|^[A-Z]{4,}$/.test(token);
  return isName && isCode(token) ? { code: token, ...place, sureness: 'said' } : undefined;
}

/** How far around a number its meaning is looked for. */
const reach = 32;

function numberAt(
  text: string,
  { start, end }: Place,
  isCode: (code: string) => boolean,
): CodeInText | undefined {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const signed = text.slice(start, end);
  // A hyphen behind a letter or digit joins; elsewhere it is a sign.
  const isJoined = signed.startsWith('-') && /[\p{L}\p{N}_)\]](?<!\p{Script=Han})$/u.test(before);
  const code = isJoined ? signed.slice(1) : signed;
  if (isJoined || !isCode(code) || isPart(before, after)) return undefined;
  const place = { code, start, end };
  const isSaid = said.test(before) || saidBehind.test(after);
  if (isSaid) return { ...place, sureness: 'said' };
  if (isOther(before, after)) return undefined;
  // Every text holds small numbers.
  return code.replace('-', '').length < 3 ? undefined : { ...place, sureness: 'bare' };
}

/** Within a word, a date, an address, an amount; or the line of a file. */
function isPart(before: string, after: string): boolean {
  if (/[A-Za-z_$#@%+¥￥€£&]$|\d[.:\-x×*,]$/.test(before) || /\.[A-Za-z]{1,5}:$/.test(before))
    return true;
  if (/^(?:[A-Za-z_%]|[.:\-x×*]\d|,\d{3}(?!\d))/.test(after)) return true;
  return /\d{4}\/(?:\d{1,2}\/)?$/.test(before) || unit.test(after);
}

/** What a number counts, in words that follow it. */
const unit =
  /^\s?(?:px|pt|em|dpi|[kmgt]i?b(?:ps|\/s)?|[kmg]?bits?|bytes?|[mµun]?s|sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|times|users?|files?|items?|pixels?|°|元|块|美元|秒|毫秒|分钟?|小时|天|日|年|月|点|周|个|张|条|份|次|人|号|位|台|家|页|行|米|倍|岁|万|千|亿|兆|字节|像素|寸)(?![a-z])/i;

/** Names and words after which a number is a code. */
const said =
  /(?:(?:code|status|errno|err(?:or)?|http(?:\/[\d.]+)?|返回码|状态码|错误码|错误代码|错误代号|错误号|代码|报错|报|错误|异常)["'\])]{0,2}\s?(?:[:：=]{1,2}>?|是|为)?\s?["'([<（【「]{0,2})$/i;
const saidBehind = /^["'\])）】」]{0,2}\s?(?:错误码?|报错|异常|error\b)/i;

/** Whether the word before a number says what it is, and it is no code; or it is a part of a list. */
function isOther(before: string, after: string): boolean {
  const named = /([A-Za-z_][\w-]*)["']?\s?[:=]\s?["'([]{0,2}$/.exec(before)?.[1];
  if (
    named !== undefined &&
    !/code|status|err|ret|response|result|exception|panic|fatal|fail/i.test(named)
  )
    return true;
  return others.test(before) || /^\s?(?:x|×|\*)\s?\d/.test(after);
}

const others =
  /(?:\b(?:ports?|lines?|pages?|width|height|size|pid|ids?|no\.?|numbers?|count|total|limit|version|ver|v|step|chapter|order|room|top)|端口|第|订单号?|工单号?|单号|编号|尾号|版本|宽度?|高度?|尺寸|大小|长度|时长|金额|价格|充值|余额|流量|带宽|分辨率|共|约|每|近|满|超过|大于|小于)\s?[:：#]?\s?$/i;
