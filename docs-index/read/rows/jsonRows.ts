import { parseLenient, unwrapRow } from './lenientJson';
import type { RowResult } from './row';
import { wholeJsonRows } from './wholeJsonRows';

/** Rows of JSON Lines that come in pieces; a line that is no object is a problem. */
export async function* jsonLineRows(
  pieces: AsyncIterable<string>,
  recordLength: number,
): AsyncGenerator<RowResult> {
  let rest = '';
  let line = 1;
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield* lineRow(text, line++);
    if (rest.length <= recordLength) continue;
    yield { kind: 'problem', line, message: 'The line is too long; what was read of it is lost.' };
    rest = '';
  }
  yield* lineRow(rest, line);
}

function* lineRow(text: string, line: number): Generator<RowResult> {
  if (text.trim() !== '') yield parseRow(text, line);
}

/**
 * Rows of the arrays of objects in a JSON text that comes in pieces, wherever they stand
 * (`[{…}]`, `{"rows": [{…}]}`); `list` counts the arrays. Elements are told apart by their brackets
 * alone, so that a broken one costs only itself.
 */
async function* jsonArrayRows(
  pieces: AsyncIterable<string>,
  recordLength: number,
  outermost?: Pick<Scan, 'arrayDepth' | 'list'>,
): AsyncGenerator<RowResult> {
  const position = { element: '', depth: 0, line: 1, elementLine: 1, previous: '' };
  const state: Scan = { ...position, list: 0, ...outermost };
  for await (const piece of pieces) {
    yield* scanPiece(piece, state);
    if (state.element.length > recordLength) {
      yield lost(state.elementLine, 'The record is too long; it and the rest were left out.');
      return;
    }
  }
  if (state.element !== '') {
    yield lost(state.elementLine, 'The file is cut off inside this record; it was left out.');
  } else if (state.list > 0 && state.depth > 0) {
    yield lost(
      state.line,
      'The file is cut off: a bracket is never closed. What came before was read.',
    );
  }
}

/** Rows of objects that follow each other over any number of lines, a comma between them or not. */
export function jsonSequenceRows(
  pieces: AsyncIterable<string>,
  recordLength: number,
): AsyncGenerator<RowResult> {
  return jsonArrayRows(pieces, recordLength, { arrayDepth: 0, list: 1 });
}

/** Units up to which JSON without any array of objects is read as a whole. */
const longestWhole = 16 * 1024 * 1024;

/** Rows of a JSON text: those of its arrays of objects, or else its columns. */
export async function* jsonRows(
  pieces: AsyncIterable<string>,
  recordLength: number,
): AsyncGenerator<RowResult> {
  let kept: string[] | undefined = [];
  let length = 0;
  const watched = async function* () {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > longestWhole) kept = undefined;
      kept?.push(piece);
      yield piece;
    }
  };
  for await (const row of jsonArrayRows(watched(), recordLength)) {
    kept = undefined;
    yield row;
  }
  if (kept !== undefined) yield* wholeJsonRows(kept.join(''));
}

interface Scan {
  /** What was read of the element that is open. */
  element: string;
  depth: number;
  /** Depth of the array whose elements are read; absent outside of one. */
  arrayDepth?: number | undefined;
  list: number;
  line: number;
  elementLine: number;
  /** The last character that is no white space and in no string. */
  previous: string;
  string?: 'open' | 'escaped' | undefined;
}

function* scanPiece(piece: string, state: Scan): Generator<RowResult> {
  let from = 0;
  for (let index = 0; index < piece.length; index++) {
    const char = piece[index] ?? '';
    if (char === '\n') state.line++;
    if (state.string !== undefined) {
      if (state.string === 'escaped') state.string = 'open';
      else if (char === '\\') state.string = 'escaped';
      else if (char === '"') state.string = undefined;
      continue;
    }
    if (char === '"') state.string = 'open';
    else if (char === '{' || char === '[') {
      if (opens(char, state)) from = index;
    } else if (char === '}' || char === ']') {
      if (closes(char, state)) {
        const row = parseRow(state.element + piece.slice(from, index + 1), state.elementLine);
        yield row.kind === 'row' ? { ...row, list: state.list } : row;
        state.element = '';
        from = index + 1;
      }
    }
    if (char > ' ') state.previous = char;
  }
  const isOpen = state.arrayDepth !== undefined && state.depth > state.arrayDepth;
  state.element = isOpen ? state.element + piece.slice(from) : '';
}

/** True if an element of the array opens here. */
function opens(char: string, state: Scan): boolean {
  if (char === '{' && state.arrayDepth === undefined && state.previous === '[') {
    state.arrayDepth = state.depth;
    state.list++;
  }
  const isElement = char === '{' && state.depth === state.arrayDepth;
  if (isElement) {
    state.element = '';
    state.elementLine = state.line;
  }
  state.depth++;
  return isElement;
}

/** True if an element of the array closes here. */
function closes(char: string, state: Scan): boolean {
  state.depth = Math.max(0, state.depth - 1);
  if (state.arrayDepth !== undefined && state.depth < state.arrayDepth)
    state.arrayDepth = undefined;
  return char === '}' && state.depth === state.arrayDepth;
}

function lost(line: number, message: string): RowResult {
  return { kind: 'problem', line, message };
}

function parseRow(text: string, line: number): RowResult {
  try {
    const value = parseLenient(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { kind: 'row', line, cells: new Map(Object.entries(unwrapRow(value))) };
    }
    return lost(line, 'This is no object with columns; it was left out.');
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return lost(line, `The record is not valid JSON (${reason}); it was left out.`);
  }
}
