import { reasonText } from '../article';
import { bytesText, type ReadLimits } from '../limits';
import { readWhole, TooLargeError } from './bytes/byteStream';
import { startContents } from './contents/pageContents';
import { decodeText } from './bytes/decodeText';
import type { TextEncodingName } from './bytes/detectEncoding';
import { brokenProblem, failure } from './leftOut';
import { startMasking } from './mask/redact';
import type { DocumentReader, WholeFile } from './reader';
import type { OpenFile, SourceReading } from './source';

/** A file whose beginning was read. */
export interface Opened {
  readonly file: OpenFile;
  /** Name without `.gz`, and the base of ids: without extension. */
  readonly name: string;
  readonly stem: string;
  readonly limits: ReadLimits;
  readonly columns: Readonly<Record<string, string>> | undefined;
  readonly sample: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly isPacked: boolean;
  /** Reads a file that is held inside of this one. */
  readonly readInner: WholeFile['readInner'];
}

/** Reads a format that only makes sense as a whole; what was read before an error counts. */
export async function readWholeFile(
  { file, name, stem, chunks, limits, sample, readInner }: Opened,
  { format, read, hasLongLines = false, readsBytes = false }: DocumentReader,
  encoding: TextEncodingName | undefined,
): Promise<SourceReading> {
  const { path } = file;
  const { bytes, error } = await readWhole(chunks, limits.wholeFileBytes);
  if (error instanceof TooLargeError) {
    const limit = bytesText(limits.wholeFileBytes);
    return failure(path, `The file is larger than the limit of ${limit}; it was left out.`);
  }
  // What was judged by its beginning is judged again on the whole, unless that was all.
  const isWhole = bytes.length <= sample.length;
  const decoded = decodeText(bytes, isWhole ? encoding : undefined);
  const whole = decoded.kind === 'text' ? decoded.text : '';
  const { text, cut } = hasLongLines
    ? { text: whole, cut: undefined }
    : cutLines(whole, limits.lineLength);
  const { mask, redactions } = startMasking();
  const neighbour = async (other: string) => textOf(await file.neighbour?.(other));
  const contents = file.contents ?? startContents(neighbour);
  const given = { path, name, stem, text, bytes, mask, neighbour, contents, readInner };
  const reading = await read(given);
  const problems = [...reading.problems];
  if (cut !== undefined) {
    const message = `A line is longer than ${bytesText(limits.lineLength)}; such lines were cut.`;
    problems.push({ path, line: cut, message });
  }
  if (decoded.kind === 'text' && decoded.broken && !readsBytes) {
    problems.unshift(brokenProblem(path, decoded.broken));
  }
  if (error !== undefined) {
    const message = `Reading stopped: ${reasonText(error)}. What came before was read.`;
    problems.push({ path, line: text.split('\n').length, message });
  }
  const masked = sumCounts(redactions, reading.redactions ?? {});
  return { format, ...reading, problems, redactions: masked };
}

function sumCounts(
  counts: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = { ...counts };
  for (const [kind, count] of Object.entries(more)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  const decoded = bytes && decodeText(bytes);
  return decoded?.kind === 'text' ? decoded.text : undefined;
}

/** The text without the ends of lines that are too long, and the first such line, 1-based. */
function cutLines(text: string, length: number): { text: string; cut?: number } {
  // Nearly every text is spared the splitting: no line can be longer than all of it.
  if (text.length <= length) return { text };
  const lines = text.split('\n');
  const first = lines.findIndex(line => line.length > length);
  if (first < 0) return { text };
  return { text: lines.map(line => line.slice(0, length)).join('\n'), cut: first + 1 };
}
