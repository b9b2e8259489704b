/** Whether a word is a documented structure or operation. */
import type { Endpoint, Struct } from '../../../docs-index/reference';
import { lineAround } from '../text/lines';
import { foldName, rarityOf } from '../text/names';
import { isEveryday } from '../documented/operations';
import { declaredTypes } from '../paths/declaredType';
import { readChain } from '../paths/memberChain';
import type { Spot } from '../spot';
import { isMark, isWord, type View } from '../text/view';

export type NameChoice = {
  readonly start: number;
  readonly end: number;
  readonly isGuess: boolean;
} & ({ readonly struct: Struct } | { readonly operation: Endpoint });

/** The structure or operation the word at the cursor names. */
export function chooseName(spot: Spot): NameChoice | undefined {
  const token = spot.index === undefined ? undefined : spot.view.tokens[spot.index];
  const word = wordAt(spot);
  if (word === undefined || (spot.kind === 'comment' && !spot.explicit)) return undefined;
  const { symbols } = spot.tables;
  const structs = symbols.structsByName(word.text);
  const [struct] = structs;
  if (struct !== undefined) {
    const mentioned = structs.find(item => isMentioned(spot, item.api));
    const inCode = spot.kind === 'code' && token?.kind === 'word';
    const isSure =
      inCode && rarityOf(word.text) === 2 && (mentioned !== undefined || spot.evidence().isVendor);
    if (isSure || spot.explicit) return { struct: mentioned ?? struct, ...word, isGuess: !isSure };
  }
  const [operation] = symbols.endpointsByName(word.text);
  if (operation === undefined) return undefined;
  const isSure = isCommand(spot, word.start) || isRareOperation(spot, word);
  return isSure || spot.explicit ? { operation, ...word, isGuess: !isSure } : undefined;
}

/** A function or type of the SDK that the manifest says what it stands for: `new PutPolicy(…)`. */
export function chooseCalledName(spot: Spot): NameChoice | undefined {
  const { view, index = -1, tables } = spot;
  const word = wordAt(spot);
  if (word === undefined || spot.kind !== 'code' || rarityOf(word.text) < 2) return undefined;
  const [operation] = tables.calls.told.get(foldName(word.text)) ?? [];
  const { isVendor, isInText } = spot.evidence();
  if (operation === undefined || !isVendor || !isInText) return undefined;
  if (isDeclared(view, index)) return undefined;
  const isUsed =
    isMark(view, index + 1, '(', '{', '.', '::') || isMark(view, index - 1, 'new', ':');
  const isMember = isMark(view, index - 1, '.', '?.', '->', '::');
  const isAnothers = isMember && !isVendorReceiver(spot, index - 2);
  return isUsed && !isAnothers ? { operation, ...word, isGuess: false } : undefined;
}

/** Whether a name is one the program gives to a function or type of its own. */
function isDeclared(view: View, index: number): boolean {
  if (isMark(view, index - 1, 'func', 'def', 'function', 'fn', 'fun', 'class', 'struct', 'type')) {
    return true;
  }
  const closer = view.closers.get(index + 1);
  const isBody = closer !== undefined && isMark(view, closer + 1, '{', '=>', 'throws');
  return isBody && isWord(view, index - 1) && !isMark(view, index - 1, 'new', 'await', 'return');
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordAt({ text, offset }: Spot): Word | undefined {
  const from = /[\w-]{0,60}$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? '';
  const to = /^[\w-]{0,60}/.exec(text.slice(offset, offset + 60))?.[0] ?? '';
  const word = from + to;
  return word === ''
    ? undefined
    : { text: word, start: offset - from.length, end: offset + to.length };
}

function isMentioned(spot: Spot, api: string | undefined): boolean {
  return spot.mentions().some(({ endpoints }) => endpoints.some(({ key }) => key === api));
}

/** `qshell stat bucket key`: the word behind the vendor's own tool at the start of a command. */
function isCommand(spot: Spot, start: number): boolean {
  const isTerminal = spot.language.kind === 'shell' || spot.language.kind === 'log';
  if (!isTerminal) return false;
  const line = lineAround(spot.text, start);
  const before = spot.text.slice(line.start, start);
  const tool = /(?:^|[$#>|;&(`])\s*(?:sudo\s+)?(?:\.?\/)?([\w-]+)\s+$/.exec(before)?.[1];
  // A tool of somebody's own may well bear the vendor's name among other words.
  return tool !== undefined && spot.tables.words.names.includes(tool.toLowerCase());
}

function isRareOperation(spot: Spot, { text, start, end }: Word): boolean {
  if (isEveryday(text) || text.length < 4 || rarityOf(text) === 0) return false;
  if (spot.kind !== 'code' && spot.kind !== 'string' && spot.kind !== 'log') return false;
  const isCalled =
    spot.text.charAt(end) === '(' && spot.text.charAt(start - 1) === '.' && !isThrown(spot, start);
  const token = spot.index === undefined ? undefined : spot.view.tokens[spot.index];
  // A string that is a documented key as well is more likely the key.
  const isKey = spot.tables.symbols.fieldsByName(text).length > 0;
  const isAlone = spot.kind === 'string' && token?.text === text && !isKey && isValue(spot);
  if (isCalled && spot.index !== undefined) return isVendorReceiver(spot, spot.index - 2);
  return isAlone && spot.evidence().isVendor;
}

/** What an operation is called on is the vendor's, or nothing tells what it is. */
function isVendorReceiver(spot: Spot, end: number): boolean {
  if (spot.vendorNames().holdsChain(end)) return true;
  const evidence = spot.evidence();
  if (!evidence.isVendor || !evidence.isInText) return false;
  const root = readChain(spot.view, end)?.root;
  return root?.kind !== 'variable' || declaredTypes(spot.view, [root]).length === 0;
}

/** `throw Failures.uploadPart(…)` makes an error named after the operation. */
function isThrown({ text }: Spot, start: number): boolean {
  const line = lineAround(text, start);
  return /\b(?:throw|raise)\s[^;{}]{0,200}$/.test(text.slice(line.start, start));
}

/** Stored or compared; `it("createBucket", …)` and `track("createBucket")` name something else. */
function isValue({ view, index = -1 }: Spot): boolean {
  return isMark(view, index - 1, '=', ':=', ':', '=>', '==', '===', '!=', '!==', 'case');
}
