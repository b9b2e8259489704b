/** Documented operations, variables and hosts as they are written in a text, at an offset. */
import {
  readWrittenOperation,
  type Symbols,
  type WrittenOperation,
} from '../../../docs-index/derive/readReference';
import type { DocName } from '../../../docs-index/docName';

/** A documented name in a text, as [start, end). */
export interface WrittenName {
  readonly name: DocName;
  readonly start: number;
  readonly end: number;
}

/** A processing operation in a text. */
export interface OperationInText extends WrittenName {
  readonly written: WrittenOperation;
  /** Whether `?` or `|` stands before it, as in a URL or a pipeline. */
  readonly isJoined: boolean;
}

/** How far an operation, which may hold encoded URLs, goes to either side of the cursor. */
const operationReach = 400;
const operationStart = /[^\s"'`?|&;,=>(<]*$/;
const operationEnd = /^[^\s"'`|&;,)<]*/;

/** What `|` and `?` part, also where they are encoded: `imageView2%2F1%7CimageInfo`. */
const encodedBefore = /^.*(?:%7C|%3F)/i;
const encodedBehind = /%7C.*$/i;

/**
 * The operation whose name or arguments are at the offset: `imageView2/1/w/200` in
 * `https://cdn.example.com/a.jpg?imageView2/1/w/200|imageInfo`.
 */
export function operationAround(
  text: string,
  offset: number,
  symbols: Symbols,
): OperationInText | undefined {
  const before = text.slice(Math.max(0, offset - operationReach), offset);
  const head = (operationStart.exec(before)?.[0] ?? '').replace(encodedBefore, '');
  const start = offset - head.length;
  const behind = operationEnd.exec(text.slice(offset, offset + operationReach))?.[0] ?? '';
  const tail = behind.replace(encodedBehind, '');
  const end = offset + tail.length;
  const key = /^[A-Za-z][\w-]*/.exec(text.slice(start, Math.min(end, start + 60)))?.[0] ?? '';
  const name = symbols.namesByKey(key).find(({ role }) => role === 'operation');
  if (name === undefined || !/^(?:\/|%2F|$)/i.test(text.slice(start + key.length, end)))
    return undefined;
  const written = readWrittenOperation(name, text.slice(start, end));
  const isJoined = /(?:[?|]|%7C|%3F)$/i.test(text.slice(Math.max(0, start - 3), start));
  return { name, start, end, written, isJoined };
}

/** The variable at the offset: `$(etag)`, `$(x:shop)`, or `$(exif.Model.val)` by the one it is part of. */
export function variableAround(
  text: string,
  offset: number,
  symbols: Symbols,
): WrittenName | undefined {
  const before = text.slice(Math.max(0, offset - 80), offset);
  const open = /\$\(?[\w.:-]*$|\$$/.exec(before)?.index;
  const start = open === undefined ? offset : offset - before.length + open;
  const key = /^\$\([A-Za-z][\w.:-]{0,70}\)/.exec(text.slice(start, start + 80))?.[0];
  if (key === undefined || start + key.length <= offset) return undefined;
  const parts = key.slice(2, -1).split('.');
  const wider = parts.map((_, at) => `$(${parts.slice(0, parts.length - at).join('.')})`);
  const custom = key.startsWith('$(x:') ? ['$(x:<name>)'] : [];
  const name = [...wider, ...custom]
    .flatMap(own => symbols.namesByKey(own))
    .find(({ role }) => role === 'variable');
  return name && { name, start, end: start + key.length };
}

/** The host at the offset; of `shop.s3.example.com` the part that is documented. */
export function hostAround(
  text: string,
  offset: number,
  symbols: Symbols,
): WrittenName | undefined {
  const head = /[A-Za-z0-9.-]{0,100}$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0];
  const start = offset - (head?.length ?? 0);
  const run = /^[A-Za-z0-9.-]{4,200}/.exec(text.slice(start, start + 200))?.[0] ?? '';
  const host = run.replace(/\.+$/, '').toLowerCase();
  for (const from of [0, host.indexOf('.') + 1]) {
    const [name] = symbols.namesByKey(host.slice(from)).filter(({ role }) => role === 'host');
    if (name !== undefined && offset >= start + from) {
      return { name, start: start + from, end: start + host.length };
    }
  }
  return undefined;
}

/** Whether any of the three is at the offset: cheap enough for every word of a file. */
export function mayBeWritten(text: string, offset: number, symbols: Symbols): boolean {
  if (symbols.names.length === 0) return false;
  return (
    operationAround(text, offset, symbols) !== undefined ||
    variableAround(text, offset, symbols) !== undefined ||
    hostAround(text, offset, symbols) !== undefined
  );
}
