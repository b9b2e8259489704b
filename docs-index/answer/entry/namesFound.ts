/** The documented names that a look-up means: exactly, by their last part, or as written with arguments. */
import type { DocName } from '../../docName';
import { readWrittenOperation, type Symbols } from '../../derive/readReference';
import type { WrittenName } from './nameMarkdown';

/** A documented name, with the arguments that the look-up gives it. */
export interface FoundName {
  readonly kind: 'api-name';
  readonly name: DocName;
  readonly written?: WrittenName;
}

/** Names with exactly this key first, then those whose last part it is: `ListFiles`. */
export function namesNamed(symbols: Symbols, name: string): FoundName[] {
  const exact = symbols.namesByKey(name);
  const leaves = symbols.namesByLeaf(name).filter(({ key }) => key !== name);
  return [...exact, ...leaves].map(found);
}

/**
 * `imageView2/1/w/200`, a pipeline of such, `https://…/a.jpg?imageView2/1`, `$(x:shop)`, a method with
 * another receiver (`bm.ListFiles`), or a name in another letter case.
 */
export function namesLike(symbols: Symbols, name: string): FoundName[] {
  const written = operationsIn(symbols, name);
  if (written.length > 0) return written;
  const custom = /^\$[({]x:[\w-]+[)}]$/.test(name) ? symbols.namesByKey('$(x:<name>)') : [];
  const host = symbols.namesByKey(/^(?:https?:\/\/)?([\w.-]+)/.exec(name)?.[1] ?? '');
  const leaf = /(?:\.|::|->)([A-Za-z_]\w+)(?:\(\)?)?$/.exec(name)?.[1] ?? '';
  const methods = symbols.namesByLeaf(leaf).filter(({ role }) => role === 'method');
  const lower = name.toLowerCase();
  const sameCase = symbols.names.filter(({ key }) => key.toLowerCase() === lower);
  return [...custom, ...host, ...methods, ...sameCase].map(found);
}

function operationsIn(symbols: Symbols, text: string): FoundName[] {
  return text
    .replace(/^[^?]*\?/, '')
    .split(/[|&;]/)
    .flatMap(part => {
      const operation = symbols
        .namesByKey(/^[\w-]+/.exec(part)?.[0] ?? '')
        .find(({ role }) => role === 'operation');
      if (operation === undefined) return [];
      return { ...found(operation), written: readWrittenOperation(operation, part) };
    });
}

function found(name: DocName): FoundName {
  return { kind: 'api-name', name };
}
