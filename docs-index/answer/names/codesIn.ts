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
export function codesIn(written: string, isCode: (code: string) => boolean): CodeInText[] {
  const found: CodeInText[] = [];
  // In an encoded address these stand for `=`, `:`, quotes and blanks.
  const text = written.replace(/%(?:3[ad]|2[02])/gi, '  =');
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
  return !said.test(before) && !saidBehind.test(after) && isOther(before);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * A code in letters is one by its look, `NoSuchKey`, `ERR_QUOTA`: words as `timeout` are not. A number
 * may be written on to the word that says what it is: `Error631`, `ErrCode_400037`.
 */
function wordAt(
  token: string,
  place: Place,
  isCode: (code: string) => boolean,
): CodeInText | undefined {
  const isName = /[a-z\d][A-Z]|_|[A-Za-z]\d|\w\.\w|^[A-Z]{4,}$/.test(token);
  if (isName && isCode(token)) return { code: token, ...place, sureness: 'said' };
  const number = /^(?:e|err(?:or)?|(?:err(?:or)?|status)?_?code|status|http)_?(\d{3,9})$/i.exec(
    token,
  );
  const code = number?.[1];
  if (code === undefined || !isCode(code)) return undefined;
  return { code, start: place.end - code.length, end: place.end, sureness: 'said' };
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
  const isSaid = said.test(before) || saidBehind.test(after) || isValueOfError(before);
  if (isSaid) return { ...place, sureness: 'said' };
  if (isOther(before)) return undefined;
  // Every text holds small numbers.
  return code.replace('-', '').length < 3 ? undefined : { ...place, sureness: 'bare' };
}

/** Within a word, a date, an address, an amount; or the line of a file. */
function isPart(before: string, after: string): boolean {
  if (/[A-Za-z_$#@%+¥￥€£&]$|\d[.:\-,]$|\d\s?[x×*]\s?$/.test(before)) return true;
  if (/\.[A-Za-z]{1,5}:$/.test(before)) return true;
  if (/^(?:[A-Za-z_%]|[.:-]\d|\s?[x×*]\s?\d|,\d{3}(?!\d))/.test(after)) return true;
  return /\d{4}\/(?:\d{1,2}\/)?$/.test(before) || unit.test(after);
}

/** What a number counts, in words that follow it: `612 px`, `401 房间`, but `701 分片` and `612 日志`. */
const unit = new RegExp(
  `^\\s?(?:${[
    'px|pt|em|dpi|db|[kmgt]i?b(?:ps|/s)?|[kmg]?bits?|[kmg]?bps|bytes?|[mµun]?s|sec(?:ond)?s?|min(?:ute)?s?',
    'hours?|days?|times|users?|files?|items?|pixels?|ports?|°|美元|毫秒|小时|字节|像素|端口',
    '[元块秒周个份台家米倍岁万千亿兆寸楼室房栋名套核帧盏只辆架艘把支杯瓶本册颗根双首座幢间扇幅件单亩吨克斤]',
    '分(?![片块段区发享析配组类])|日(?!志)|页(?!面)|点(?![播击开])|行(?!为)|位(?!置)|度(?!量)|号(?!码)',
    '天(?!气)|人(?![脸工])|次(?!数)|条(?!件)|张(?!贴)|层(?!级)|年|月',
  ].join('|')})(?![a-z])`,
  'i',
);

/** Names and words after which a number is a code. */
const said =
  /(?:(?:code|status|errno|err(?:or)?|http(?:\/[\d.]+)?|返回码|状态码|错误码|错误代码|错误代号|错误号|代码|报错|报|错误|异常)["'\])]{0,2}\s?(?:[:：=]{1,2}>?|是|为)?\s?["'([<（【「]{0,2})$/i;
const saidBehind = /^["'\])）】」]{0,2}\s?(?:错误码?|报错|异常|error\b)/i;

/** Whether the word before a number says what it is, and it is no code; or it is a part of a list. */
function isOther(before: string): boolean {
  const named = nameBefore(before);
  if (named !== undefined && !ofErrors.test(named)) return true;
  return others.test(before) || measured.test(before);
}

/** The name whose value a number is: `ret` of `ret=-2`. */
function nameBefore(before: string): string | undefined {
  return /([A-Za-z_][\w-]*)["']?\s?[:=]\s?["'([]{0,2}$/.exec(before)?.[1];
}

const ofErrors = /code|status|err|ret|response|result|exception|panic|fatal|fail/i;

function isValueOfError(before: string): boolean {
  return /^(?:err_?(?:no|num|code)|ret(?:_?code)?|result_?code|exit_?status)$/i.test(
    nameBefore(before) ?? '',
  );
}

/** What is counted or measured, and that it has come to so much. */
const measured =
  /(?:\b[QTIR]PS|\b(?:CPU|RAM|FPS|latency|price)|并发|内存|磁盘|硬盘|温度|速度|速率|频率|延迟|数量|总数|单价|排名|人数)\s?(?:达?到了?|已经?|超了|[是为有在至])?\s?$/i;

const others =
  /(?:\b(?:ports?|lines?|pages?|width|height|size|[pug]?ids?|no\.?|numbers?|count|total|limit|version|ver|v|step|chapter|order|room|top)|端口|第|订单号?|工单号?|单号|编号|尾号|版本|宽度?|高度?|尺寸|大小|长度|时长|金额|价格|充值|余额|流量|带宽|分辨率|共|约|每|近|满|超过|大于|小于|账号|学号|手机号?|电话)\s?[:：#]?\s?(?:还?[有剩]|[是为])?\s?$/i;
