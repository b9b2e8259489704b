/** Text with marks → LSP snippet syntax: a tab stop for each hole, with its default or choices. */
import { replaceMarks, type HoleWriter } from './marks';
import type { Hole } from './template';

/**
 * The snippet of a text. Holes of one name share a stop, so they change together. The cursor ends
 * behind the text.
 */
export function snippetText(text: string, holes: readonly Hole[]): string {
  const stops = new Map<number, number>();
  const write: HoleWriter = (hole, index, options) => {
    const known = stops.get(index);
    if (known !== undefined) return `\${${known}}`;
    const stop = stops.size + 1;
    stops.set(index, stop);
    const [first = exampleHosts.get(hole.name) ?? hole.name, ...others] = options;
    return others.length > 0
      ? `\${${stop}|${[first, ...others].map(escapeChoice).join(',')}|}`
      : `\${${stop}:${escapeText(first)}}`;
  };
  return `${replaceMarks(text, holes, write, escapeText)}$0`;
}

/** A host nobody owns, so that a request sent by mistake reaches nobody. */
const exampleHosts: ReadonlyMap<string, string> = new Map([['host', 'https://api.example.com']]);

/** `\`, `$` and `}` mean something in snippet text. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

/** Among choices it is `\`, `,` and `|`; a backslash before anything else would show. */
function escapeChoice(text: string): string {
  return text.replaceAll(/[\\,|]/g, '\\$&');
}
