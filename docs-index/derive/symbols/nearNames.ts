/** Documented names near one that is not documented: MiniSearch over names, by prefix and typo. */
import MiniSearch from 'minisearch';
import type { Symbols } from './symbols';

/** Documented names near a text, nearest first; empty if none is. */
export type NearNames = (text: string, limit: number) => string[];

interface Name {
  readonly id: string;
}

/** Filling takes some 20 µs a name, and it is done while somebody waits for an answer. */
const mostNames = 20_000;

/** A name this much worse than the best one is no guess worth making. */
const leastOfBest = 0.5;

/**
 * Finds names of codes, messages, endpoints, operations, structures and fields, of at most 20,000
 * different ones: `persistantOp` is near `persistentOps`, `mkblok` near `POST /mkblk/<blockSize>`.
 * The names are put in order at the first question.
 */
export function createNearNames(symbols: () => Symbols): NearNames {
  let engine: MiniSearch<Name> | undefined;
  return (text, limit) => {
    engine ??= indexNames(symbols());
    const found = engine.search(text, {
      prefix: term => term.length > 2,
      fuzzy: term => (term.length > 3 ? 0.25 : false),
      // All that was typed counts, but one part that is like nothing must not hide the rest.
      combineWith: 'OR',
    });
    const [best] = found;
    return found
      .filter(({ score }) => score >= (best?.score ?? 0) * leastOfBest)
      .slice(0, limit)
      .map(({ id }) => String(id));
  };
}

function indexNames(symbols: Symbols): MiniSearch<Name> {
  const engine = new MiniSearch<Name>({
    fields: ['id'],
    tokenize: nameParts,
    processTerm: term => term.toLowerCase(),
  });
  const names = new Set(allNames(symbols));
  engine.addAll([...names].slice(0, mostNames).map(id => ({ id })));
  return engine;
}

/** What is documented for its own sake first, fields last, for they are many. */
function* allNames(symbols: Symbols): IterableIterator<string> {
  for (const { code } of symbols.errors) if (code !== undefined) yield code;
  for (const { message } of symbols.messages) yield message;
  for (const { key, name } of symbols.endpoints) {
    yield key;
    if (name !== undefined) yield name;
  }
  for (const { name } of symbols.structs) yield name;
  for (const { name } of symbols.fields) yield name;
}

/** `PutPolicy.persistentOps` gives its two words as written and `Put`, `Policy`, `persistent`, `Ops`. */
function nameParts(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
  const parts = words.flatMap(word => word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u));
  return [...new Set([...words, ...parts])];
}
