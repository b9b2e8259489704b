/** Bytes as text, or that they are no text. */
export type DecodedText =
  | {
      readonly kind: 'text';
      /** Line feeds only, no byte order mark, no control characters. */
      readonly text: string;
      readonly encoding: TextEncodingName;
      /** How many characters could not be decoded (each stands as U+FFFD), and the first's line. */
      readonly broken?: { readonly count: number; readonly line: number };
    }
  | { readonly kind: 'binary' };

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Finds the encoding of bytes and decodes them: a byte order mark decides, then the zero bytes of
 * UTF-16, then valid UTF-8, then valid GB18030; else UTF-8 with what is broken counted. Bytes with
 * zeros or many control characters are binary.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes);
  if (encoding === undefined) return { kind: 'binary' };
  const text = removeControls(new TextDecoder(encoding).decode(bytes)).replace(
    /\r\n?|[\u2028\u2029]/g,
    '\n',
  );
  const count = countBroken(text, bytes);
  if (count === 0) return { kind: 'text', text, encoding };
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return { kind: 'text', text, encoding, broken: { count, line } };
}

/**
 * Decodes bytes that come in pieces. Line ends stay as they are, for a pair may be torn apart.
 * `onEnd` is told how many characters could not be decoded.
 */
export async function* decodePieces(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncodingName,
  onEnd: (broken: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let broken = 0;
  for await (const chunk of chunks) {
    const text = removeControls(decoder.decode(chunk, { stream: true }));
    broken += countBroken(text, chunk);
    yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
  onEnd(broken + countBroken(rest, new Uint8Array()));
}

/** Bytes by which an encoding is judged. */
export const sampleBytes = 64 * 1024;

/** The encoding of the bytes, judged by their beginning; undefined if they are no text. */
export function detectEncoding(bytes: Uint8Array): TextEncodingName | undefined {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  const sample = bytes.subarray(0, sampleBytes);
  const wide = detectUtf16(sample);
  if (wide) return wide;
  if (isBinary(sample)) return undefined;
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  return decodes(bytes, 'gb18030') && looksLikeGb18030(sample) ? 'gb18030' : 'utf-8';
}

/** UTF-16 without a mark has zeros in one half of its pairs: its ASCII letters and line feeds. */
function detectUtf16(sample: Uint8Array): TextEncodingName | undefined {
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) evenZeros++;
    else oddZeros++;
  }
  const pairs = sample.length / 2;
  const isPlain = (name: TextEncodingName) => {
    const text = new TextDecoder(name).decode(sample, { stream: true });
    return !/(?!\s)[\p{Cc}\ufffd\ufffe]/u.test(text);
  };
  if (oddZeros > pairs * 0.02 && evenZeros === 0 && isPlain('utf-16le')) return 'utf-16le';
  if (evenZeros > pairs * 0.02 && oddZeros === 0 && isPlain('utf-16be')) return 'utf-16be';
  return undefined;
}

const controlShare = 0.02;

function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > sample.length * controlShare;
}

/** Bytes may end inside a character: they may be a sample, or cut off. */
function decodes(bytes: Uint8Array, encoding: TextEncodingName): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * A UTF-8 file with a few broken bytes often is valid GB18030, too, as rubbish. Real Chinese text
 * has most of its characters among the common ones, whose first byte is B0 to D7 (GB 2312, level 1).
 */
function looksLikeGb18030(sample: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < sample.length; index++) {
    const first = sample[index] ?? 0;
    if (first < 0x81) continue;
    const second = sample[index + 1] ?? 0;
    pairs++;
    if (second >= 0xa1 && ((first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3))) {
      common++;
    }
    index++;
  }
  return pairs > 0 && common / pairs > 0.9;
}

/** Terminal colours and control characters, which could act where they are shown, are removed. */
function removeControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}(\[[0-9;]*[A-Za-z])?|\ufeff/gu, '');
}

/** Replacement characters in a text that its bytes do not hold as such. */
function countBroken(text: string, bytes: Uint8Array): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  if (count === 0) return 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count--;
  }
  return Math.max(0, count);
}
