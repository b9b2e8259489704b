/** Processing operations as they stand in text: `imageView2/1/w/200/h/200|saveas/…`, part by part. */
import type { DocName, NameArgument } from '../../docName';

/** One argument as written, with UTF-16 offsets [start, end) from the start of the operation. */
export interface WrittenArgument {
  readonly argument: NameArgument;
  /** '' for a flag, or where the value is not written yet. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An operation as written; what is none of its arguments is left out. */
export interface WrittenOperation {
  readonly name: DocName;
  readonly arguments: readonly WrittenArgument[];
}

/**
 * Reads the text of one operation, from its name up to the next `|`. Parts are told by the name in
 * front of them, or, where there is none, by their order: `avthumb/mp4/vb/1m` is a format and a rate.
 */
export function readWrittenOperation(name: DocName, text: string): WrittenOperation {
  const parts = partsOf(text).slice(1);
  const placed = (name.arguments ?? []).filter(argument => argument.name === '');
  const named = new Map((name.arguments ?? []).map(argument => [argument.name, argument]));
  const found: WrittenArgument[] = [];
  let place = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined) break;
    const argument = part.text === '' ? undefined : named.get(part.text);
    if (argument !== undefined && argument.value !== '') {
      const value = parts[++at];
      found.push({
        argument,
        value: value?.text ?? '',
        start: part.start,
        end: value?.end ?? part.end,
      });
    } else if (argument !== undefined) {
      found.push({ argument, value: '', start: part.start, end: part.end });
    } else {
      const next = placed[place];
      if (next === undefined) continue;
      if (!next.isRepeated) place++;
      found.push({ argument: next, value: part.text, start: part.start, end: part.end });
    }
  }
  return { name, arguments: found };
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Parted by `/`, or by `%2F` where the operation is encoded as a whole. */
function partsOf(text: string): Part[] {
  const mark = /^[\w-]+%2F/i.test(text) ? /%2F/i : '/';
  const width = mark === '/' ? 1 : 3;
  let start = 0;
  return text.split(mark).map(part => {
    const from = start;
    start += part.length + width;
    return { text: part, start: from, end: from + part.length };
  });
}
