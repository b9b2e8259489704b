/**
 * Finds the encoding of bytes by what is likely, never by one byte: a mark decides, then zeros in one
 * half of the pairs, then UTF-8 if what is broken in it is rare; else each legacy encoding is tried,
 * and the one counts whose text holds what its language is full of.
 */

export type TextEncodingName =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr'
  | 'windows-1251'
  | 'windows-1252';

/** Bytes by which an encoding is judged. */
export const sampleBytes = 64 * 1024;

/** The encoding of the bytes, judged by their beginning; undefined if they are no text. */
export function detectEncoding(bytes: Uint8Array): TextEncodingName | undefined {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  const wide = detectUtf16(bytes.subarray(0, sampleBytes));
  if (wide) return wide;
  if (isBinary(bytes.subarray(0, sampleBytes))) return undefined;
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  const sample = tellingSample(bytes);
  if (isMostlyUtf8(sample)) return 'utf-8';
  return likeliest(sample) ?? 'utf-8';
}

/** UTF-16 without a mark has zeros in one half of its pairs: its ASCII letters and line feeds. */
function detectUtf16(sample: Uint8Array): TextEncodingName | undefined {
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) evenZeros++;
    else oddZeros++;
  }
  const fewest = (sample.length / 2) * 0.02;
  const isWide = (zeros: number, others: number, name: TextEncodingName) =>
    zeros > fewest && others < zeros * 0.05 && isPlain(sample, name);
  if (isWide(oddZeros, evenZeros, 'utf-16le')) return 'utf-16le';
  return isWide(evenZeros, oddZeros, 'utf-16be') ? 'utf-16be' : undefined;
}

function isPlain(sample: Uint8Array, name: TextEncodingName): boolean {
  const text = new TextDecoder(name).decode(sample, { stream: true });
  const odd = text.match(/(?!\s)[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return odd <= text.length * 0.01;
}

const controlShare = 0.02;

/**
 * Many control characters, or zeros among them, make bytes binary; single ones do not, nor do the
 * zeros with which a file was filled up.
 */
function isBinary(sample: Uint8Array): boolean {
  if (signatures.some(mark => mark.every((byte, index) => sample[index] === byte))) return true;
  let end = sample.length;
  while (end > 0 && sample[end - 1] === 0) end--;
  let controls = 0;
  let zeros = 0;
  for (let index = 0; index < end; index++) {
    const byte = sample[index] ?? 0;
    if (byte >= 0x20) continue;
    if (byte === 0) zeros++;
    else if ((byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  return end === 0 || controls > end * controlShare || zeros > Math.max(1, end * 0.005);
}

/** How PNG, ZIP, PDF, GIF, JPEG, OLE and ELF files begin. */
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x47, 0x49, 0x46, 0x38],
  [0xff, 0xd8, 0xff],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7f, 0x45, 0x4c, 0x46],
];

/** Bytes may end inside a character: they may be a sample, or cut off. */
function decodes(bytes: Uint8Array, encoding: TextEncodingName): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Where bytes beyond ASCII begin; a long beginning in English tells nothing. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte >= 0x80);
  return bytes.subarray(Math.max(0, first), Math.max(0, first) + sampleBytes);
}

/** Whether more characters are right in UTF-8 than broken; right ones hardly come by chance. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  let broken = 0;
  let right = 0;
  for (const char of text) {
    if (char === '\ufffd') broken++;
    else if (char > '\u007f') right++;
  }
  return right > broken;
}

interface Candidate {
  readonly name: TextEncodingName;
  /** Characters that its language is full of. */
  readonly common: RegExp;
  /** Their share among all beyond ASCII in ordinary text; less than half of it is chance. */
  readonly share: number;
}

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作用道行所然方多经么去法学如都同现当没动面起看定分还进小部其些主样理心本前开但因只从想日者意无力它与长把机十第公此已使情明性知全三关点正业外将两高间由问很最重并物手应文件请求返回参数说明错误码接口服务器上传下载账户域名配置存储空间数据名称类型必填否';
const traditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作用道行所然方多經麼去法學如都同現當沒動面起看定分還進小部其些主樣理心本前開但因只從想日者意無力它與長把機十第公此已使情明性知全三關點正業外將兩高間由問很最重並物手應文件請求返回參數說明錯誤碼接口服務器上傳下載帳戶域名配置儲存空間資料名稱類型必填否';

const wide = new RegExp(`[${simplified}${traditional}]`, 'gu');

const candidates: readonly Candidate[] = [
  { name: 'gb18030', common: new RegExp(`[${simplified}]`, 'gu'), share: 0.4 },
  { name: 'big5', common: new RegExp(`[${traditional}]`, 'gu'), share: 0.4 },
  { name: 'shift_jis', common: /[\u3041-\u3093\u30a1-\u30f6ー]/gu, share: 0.45 },
  { name: 'euc-jp', common: /[\u3041-\u3093\u30a1-\u30f6ー]/gu, share: 0.45 },
  { name: 'euc-kr', common: /[\uac00-\ud7a3]/gu, share: 0.95 },
  { name: 'windows-1251', common: /(?<=[А-яё])[а-яё]|[А-яё](?=[а-яё])/gu, share: 0.95 },
  {
    name: 'windows-1252',
    common: /(?<=[A-Za-z\s(“«])[À-ÖØ-öø-ÿ](?=[A-Za-z\s,.;:)!?]|$)|[‘’“”–—…€«»°·®©£§ß]/gu,
    share: 0.95,
  },
  { name: 'utf-16le', common: wide, share: 0.4 },
  { name: 'utf-16be', common: wide, share: 0.4 },
];

/** The encoding in which the bytes read most like a language; undefined if they do in none. */
function likeliest(sample: Uint8Array): TextEncodingName | undefined {
  let best: { readonly name: TextEncodingName; readonly score: number } | undefined;
  for (const { name, common, share } of candidates) {
    const score = likeness(sample, { name, common, share });
    if (score > 0.4 && score > (best?.score ?? 0)) best = { name, score };
  }
  return best?.name;
}

function likeness(sample: Uint8Array, { name, common, share }: Candidate): number {
  const text = new TextDecoder(name).decode(sample, { stream: true });
  let beyond = 0;
  let broken = 0;
  for (const char of text) {
    if (char <= '\u007f' || /[\u3000-\u3020\uff00-\uff65]/.test(char)) continue;
    beyond++;
    if (char === '\ufffd' || /[\p{Co}\p{Cc}\uff66-\uff9f]/u.test(char)) broken++;
  }
  if (beyond === 0) return 0;
  const found = text.match(common)?.length ?? 0;
  // Two bytes of rubbish are two letters in an alphabet of single bytes.
  if (name === 'windows-1251' && found < 4) return 0;
  return Math.min(1, found / beyond / share) - (broken / beyond) * 2;
}
