import { detectEncoding, type TextEncodingName } from './detectEncoding';

/** Bytes as text, or that they are no text. */
export type DecodedText =
  | {
      readonly kind: 'text';
      /** Line feeds only, no byte order mark, no control characters. */
      readonly text: string;
      readonly encoding: TextEncodingName;
      /** How many characters could not be decoded (each stands as U+FFFD), and the first's line. */
      readonly broken?: BrokenCharacters;
    }
  | { readonly kind: 'binary' };

/** Characters that were lost, and the 1-based line of the first. */
export interface BrokenCharacters {
  readonly count: number;
  readonly line: number;
}

/** Decodes bytes in their encoding, which is found if it is not given. */
export function decodeText(bytes: Uint8Array, known?: TextEncodingName): DecodedText {
  const encoding = known ?? detectEncoding(bytes);
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
 * Decodes bytes that come in pieces. Line ends stay as they are, for a pair may be torn apart. Text
 * that begins in ASCII alone has its encoding found where that ends. `onEnd` is told what could not
 * be decoded, if anything.
 */
export async function* decodePieces(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncodingName,
  onEnd: (broken: BrokenCharacters) => void,
): AsyncGenerator<string> {
  const broken = startBroken();
  let decoder: InstanceType<typeof TextDecoder> | undefined =
    encoding === 'utf-8' ? undefined : new TextDecoder(encoding);
  for await (const chunk of chunks) {
    // While all is ASCII, any encoding would do.
    decoder ??= isAscii(chunk) ? undefined : new TextDecoder(detectEncoding(chunk) ?? encoding);
    const text = removeControls(
      (decoder ?? ascii).decode(chunk, { stream: decoder !== undefined }),
    );
    broken.add(text, chunk);
    yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
  broken.add(rest, new Uint8Array());
  const { count, line } = broken.counts();
  if (count > 0) onEnd({ count, line });
}

const ascii = new TextDecoder('utf-8');

function isAscii(bytes: Uint8Array): boolean {
  return !bytes.some(byte => byte >= 0x80);
}

/** Terminal colours and control characters, which could act where they are shown, are removed. */
function removeControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}(\[[0-9;]*[A-Za-z])?|\ufeff/gu, '');
}

/** Counts what is broken in pieces of a text, and finds the line of the first. */
function startBroken() {
  let count = 0;
  let lines = 1;
  let line = 1;
  return {
    add(text: string, bytes: Uint8Array): void {
      const found = countBroken(text, bytes);
      if (count === 0) {
        if (found > 0) line = lines + countLines(text.slice(0, text.indexOf('\ufffd')));
        else lines += countLines(text);
      }
      count += found;
    },
    counts: (): BrokenCharacters => ({ count, line }),
  };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
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
