/** Text with marks → LSP snippet syntax: a tab stop for each hole, with its default or choices. */
import { replaceMarks, type HoleWriter } from './marks';
import type { Hole } from './template';

/**
 * The snippet of a text. Holes of one name share a stop, so they change together; stops follow the
 * text, and a host that is known comes last, because nobody fills it in. The cursor ends behind the
 * text.
 */
export function snippetText(text: string, holes: readonly Hole[]): string {
  const stops = stopsOf(text, holes);
  const written = new Set<number>();
  const write: HoleWriter = (hole, index, options) => {
    const stop = stops.get(index) ?? 0;
    if (written.has(index)) return `\${${stop}}`;
    written.add(index);
    const [first = exampleHosts.get(hole.name) ?? hole.name, ...others] = options;
    return others.length > 0
      ? `\${${stop}|${[first, ...others].map(escapeChoice).join(',')}|}`
      : `\${${stop}:${escapeText(first)}}`;
  };
  return `${replaceMarks(text, holes, write, escapeText)}$0`;
}

/** Numbers of the stops, from 1, by the indexes of the holes. */
function stopsOf(text: string, holes: readonly Hole[]): ReadonlyMap<number, number> {
  const indexes = new Set<number>();
  replaceMarks(text, holes, (_hole, index) => {
    indexes.add(index);
    return '';
  });
  const isKnownHost = (index: number): boolean =>
    holes[index]?.name === 'host' && holes[index].default !== undefined;
  const ordered = [...indexes].sort((a, b) => Number(isKnownHost(a)) - Number(isKnownHost(b)));
  return new Map(ordered.map((index, at) => [index, at + 1]));
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
