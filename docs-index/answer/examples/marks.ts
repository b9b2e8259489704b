/**
 * Holes inside text that is about to be written in some language. A mark is made of letters and
 * digits only, so no escaping and no URL encoding touches it, and what stands between its open and
 * its end (the default, or all choices) is escaped by the writer like everything around it:
 *
 *     qxo3xq pulp qxa3xq ads qxe3xq   →   {{scene}}   or   ${3|pulp,ads|}
 */
import type { Hole } from './template';

/** The mark of the nth hole around the texts it may be filled with; none for a hole to be named. */
export function markOf(index: number, options: readonly string[]): string {
  return `qxo${index}xq${options.join(`qxa${index}xq`)}qxe${index}xq`;
}

/** Stands for a variable that the written code has read from the environment. */
export function variableMark(index: number): string {
  return `qxv${index}xq`;
}

export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly index: number };

/** Text and the variables in it, in order; empty texts left out. */
export function splitVariables(text: string): TextPiece[] {
  return text.split(/(qxv\d+xq)/).flatMap((piece): TextPiece[] => {
    const index = /^qxv(\d+)xq$/.exec(piece)?.[1];
    if (index !== undefined) return [{ kind: 'variable', index: Number(index) }];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}

/** What is written for a hole: `options` are its default or choices as the language escaped them. */
export type HoleWriter = (hole: Hole, index: number, options: readonly string[]) => string;

/** Text with every mark written by `write`; `escape` treats what is between. */
export function replaceMarks(
  text: string,
  holes: readonly Hole[],
  write: HoleWriter,
  escape: (literal: string) => string = literal => literal,
): string {
  let result = '';
  let end = 0;
  for (const open of text.matchAll(/qxo(\d+)xq/g)) {
    const index = Number(open[1]);
    const hole = holes[index];
    const close = `qxe${index}xq`;
    const start = open.index + open[0].length;
    const stop = text.indexOf(close, start);
    if (hole === undefined || stop === -1) continue;
    const inside = text.slice(start, stop);
    const options = inside === '' ? [] : inside.split(`qxa${index}xq`);
    result += escape(text.slice(end, open.index)) + write(hole, index, options);
    end = stop + close.length;
  }
  return result + escape(text.slice(end));
}
