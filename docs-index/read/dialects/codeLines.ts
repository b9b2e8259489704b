import { watchFences } from '../../text/fenceWatch';

/** The text with each stretch outside of fences passed through `change`. */
export function changeProse(text: string, change: (prose: string) => string): string {
  const watch = watchFences();
  const parts: string[] = [];
  let prose: string[] = [];
  const flush = () => {
    if (prose.length > 0) parts.push(change(prose.join('\n')));
    prose = [];
  };
  for (const line of text.split('\n')) {
    if (!watch.isCode(line)) {
      prose.push(line);
      continue;
    }
    flush();
    parts.push(line);
  }
  flush();
  return parts.join('\n');
}

/** The prose with each stretch outside of code spans passed through `change`. */
export function outsideSpans(prose: string, change: (text: string) => string): string {
  if (!prose.includes('`')) return change(prose);
  let out = '';
  let from = 0;
  for (const span of codeSpansOf(prose)) {
    out += change(prose.slice(from, span.start)) + prose.slice(span.start, span.end);
    from = span.end;
  }
  return out + change(prose.slice(from));
}

/** The prose alone: a blank line for each stretch of code lines, nothing for code spans. */
export function proseOf(text: string): string {
  const watch = watchFences();
  const lines = text.split('\n').map(line => (watch.isCode(line) ? '' : line));
  const prose = lines.join('\n');
  if (!prose.includes('`')) return prose;
  let out = '';
  let from = 0;
  for (const { start, end } of codeSpansOf(prose)) {
    out += prose.slice(from, start);
    from = end;
  }
  return out + prose.slice(from);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Code spans: from a run of back quotes to the next run of the same length in the same paragraph.
 * Linear: runs of each length wait in the order in which they stand.
 */
function codeSpansOf(prose: string): Span[] {
  const spans: Span[] = [];
  let base = 0;
  for (const paragraph of prose.split(/(\n[ \t]*\n)/)) {
    if (paragraph.includes('`')) spans.push(...spansOfParagraph(paragraph, base));
    base += paragraph.length;
  }
  return spans;
}

function spansOfParagraph(text: string, base: number): Span[] {
  const runs = [...text.matchAll(/(?<!\\)`+/g)];
  const waiting = new Map<number, number[]>();
  for (const [index, run] of [...runs.entries()].reverse()) {
    const same = waiting.get(run[0].length);
    if (same === undefined) waiting.set(run[0].length, [index]);
    else same.push(index);
  }
  const spans: Span[] = [];
  let last = -1;
  for (const [index, run] of runs.entries()) {
    if (index <= last) continue;
    const same = waiting.get(run[0].length) ?? [];
    while (same.length > 0 && (same.at(-1) ?? 0) <= index) same.pop();
    const closing = runs[same.at(-1) ?? -1];
    if (closing === undefined) continue;
    last = same.at(-1) ?? index;
    spans.push({ start: base + run.index, end: base + closing.index + closing[0].length });
  }
  return spans;
}
