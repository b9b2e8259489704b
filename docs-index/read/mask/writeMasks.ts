import type { Span } from './span';
import { startDepth, type Depth } from './stringDepth';

/** The text with a mask in place of each span; they are in order and do not overlap. */
export function writeMasks(text: string, spans: readonly Span[]): string {
  const depthAt = startDepth(text);
  let masked = '';
  let from = 0;
  for (const span of spans) {
    const number = jsonNumber(text, span, depthAt);
    const { start, end } = number ?? span;
    masked += text.slice(from, Math.max(from, start));
    masked += number === undefined ? maskOf(text, span) : quotedMask(span, number.depth);
    from = end;
  }
  return masked + text.slice(from);
}

/**
 * A space keeps Markdown from taking a mask for a link (`[…](`) or the definition of one (`[…]:`).
 * Line breaks of what is masked stay.
 */
function maskOf(text: string, { kind, start, end }: Span): string {
  const space = /^[([:]/.test(text.slice(end, end + 1)) ? ' ' : '';
  const lines = text.slice(start, end).split('\n').length - 1;
  return `[masked: ${kind}]${space}${'\n'.repeat(lines)}`;
}

interface JsonNumber {
  readonly start: number;
  readonly end: number;
  /** How many strings it stands in. */
  readonly depth: number;
}

/** The whole number of JSON, or of an object in a program, that a span is (the digits of). */
function jsonNumber(
  text: string,
  { start, end }: Span,
  depthAt: (place: number) => Depth,
): JsonNumber | undefined {
  if (!/^\d+$/.test(text.slice(start, end))) return undefined;
  const before = text.slice(Math.max(0, start - 60), start);
  const [, own, sign = ''] = /(":|[{,]\s{0,20}[\w$]{1,30}:|[[,])\s{0,20}(-?)$/.exec(before) ?? [];
  const [, rest] = /^((?:\.\d+)?(?:[eE][-+]?\d+)?)\s*[,}\]]/.exec(text.slice(end, end + 40)) ?? [];
  if (own === undefined || rest === undefined) return undefined;
  const inside = depthAt(start);
  const isJson = own === '":' || inside.depth === 0 || /[[{]/.test(text[inside.start] ?? '');
  if (!isJson) return undefined;
  return { start: start - sign.length, end: end + rest.length, depth: inside.depth };
}

/** In quotes as a string around it wants them: none, `\"` in one, `\\\"` in a string of that. */
function quotedMask({ kind }: Span, depth: number): string {
  const quote = `${'\\'.repeat(2 ** depth - 1)}"`;
  return `${quote}[masked: ${kind}]${quote}`;
}
