/** Whether a documented operation, variable, host, SDK method, command or term is at the cursor. */
import type { DocName } from '../../../docs-index/docName';
import type { WrittenArgument } from '../../../docs-index/derive/readReference';
import {
  hostAround,
  operationAround,
  variableAround,
  type OperationInText,
} from '../documented/writtenNames';
import type { Spot } from '../spot';
import { lineAround } from '../text/lines';
import { rarityOf } from '../text/names';
import { isMark } from '../text/view';
import { isVendorText, namesHost } from '../vendor/evidence';
import { isOfReceiver, isOnOwner, ownerOf } from './sdkReceiver';

export interface DocNameChoice {
  readonly name: DocName;
  readonly start: number;
  readonly end: number;
  readonly isGuess: boolean;
  /** Of an operation: its arguments as written, and which of them the cursor is on. */
  readonly written?: OperationInText['written'] & { readonly current?: number };
}

/** The operation or variable in a string or in prose: what is written there is nothing else. */
export function chooseWrittenName(spot: Spot): DocNameChoice | undefined {
  return chooseOperation(spot) ?? chooseVariable(spot);
}

function chooseOperation(spot: Spot): DocNameChoice | undefined {
  const found = operationAround(spot.text, spot.offset, spot.tables.symbols);
  if (found === undefined) return undefined;
  const { name, start, end, written, isJoined } = found;
  if (!isJoined && written.arguments.length === 0) return undefined;
  const at = spot.offset - start;
  const current = written.arguments.findIndex(item => at >= item.start && at <= item.end);
  const isSure =
    (spot.kind !== 'comment' || isJoined) &&
    !isOwnValue(written.arguments[current], at) &&
    (isVendorLine(spot) || spot.evidence().isVendor);
  if (!isSure && !spot.explicit) return undefined;
  const shown = { ...written, ...(current >= 0 && { current }) };
  return { name, start, end, isGuess: !isSure, written: shown };
}

/** The 640 of `w/640` is the author's own; of a documented list of values each says something. */
function isOwnValue(written: WrittenArgument | undefined, at: number): boolean {
  if (written === undefined || written.value === '') return false;
  const isOnValue = at >= written.end - written.value.length;
  return isOnValue && !written.argument.values.some(({ value }) => value === written.value);
}

/** A variable is no substitution of a shell or a makefile: those write the same. */
function chooseVariable(spot: Spot): DocNameChoice | undefined {
  const found = variableAround(spot.text, spot.offset, spot.tables.symbols);
  if (found === undefined) return undefined;
  const isOwnSyntax = spot.language.kind === 'shell' || /make|jenkins|groovy/.test(spot.languageId);
  const isSure =
    !isOwnSyntax &&
    (spot.kind !== 'comment' || isVendorText(spot.evidence())) &&
    spot.kind !== 'code' &&
    spot.evidence().isVendor;
  return isSure || spot.explicit ? { ...found, isGuess: !isSure } : undefined;
}

function isVendorLine({ tables, text, offset }: Spot): boolean {
  const line = lineAround(text, offset);
  return namesHost(tables.words, text.slice(line.start, line.end));
}

/** A documented host, wherever it stands: no other vendor has it. */
export function chooseHost({ tables, text, offset }: Spot): DocNameChoice | undefined {
  const found = hostAround(text, offset, tables.symbols);
  return found && { ...found, isGuess: false };
}

/** A method, class or constant of an SDK, a command of a tool, or another term of the vendor's. */
export function chooseNamedWord(spot: Spot): DocNameChoice | undefined {
  const token = spot.index === undefined ? undefined : spot.view.tokens[spot.index];
  const { text, tables, offset } = spot;
  const head = /[\w$-]{0,80}$/.exec(text.slice(Math.max(0, offset - 80), offset))?.[0] ?? '';
  const start = offset - head.length;
  const word = /^[\w$-]{0,80}/.exec(text.slice(start, start + 80))?.[0].replace(/-+$/, '') ?? '';
  const end = start + word.length;
  // Ruby: `connect!` and `exist?` are names.
  const mark = /^[!?](?![=~])/.exec(text.slice(end, end + 2))?.[0] ?? '';
  const named = tables.symbols.namesByLeaf(word);
  const all = named.length > 0 || mark === '' ? named : tables.symbols.namesByLeaf(word + mark);
  const candidates = all.filter(name => isSpoken(spot, name));
  const isAlone = spot.kind === 'string' && token?.text === word;
  const operation = isAlone ? operationByName(spot, word) : undefined;
  if (operation !== undefined) return { name: operation, start, end, isGuess: false };
  if (candidates.length === 0) return undefined;
  const command = candidates.find(({ role, key }) => role === 'command' && isCommand(spot, key));
  if (command !== undefined) return { name: command, start, end, isGuess: false };
  if (isAlone) {
    const term = candidates.find(({ role, key }) => role === 'term' && key === word);
    const isSure = spot.evidence().isVendor && spot.evidence().isInText;
    if (term !== undefined && isSure) return { name: term, start, end, isGuess: false };
  }
  if (spot.kind !== 'code' || token?.kind !== 'word') return undefined;
  const methods = candidates.filter(name => name.role !== 'command' && isMember(spot, name, word));
  const method = methods.find(name => isOfReceiver(spot, name, word)) ?? methods[0];
  return method && { name: method, start, end, isGuess: false };
}

/** `VIEW = 'pictureView2'`: an operation alone in a string, whose name is nobody else's. */
function operationByName({ tables, evidence }: Spot, word: string): DocName | undefined {
  if (rarityOf(word) < 2 || !evidence().isVendor) return undefined;
  return tables.symbols
    .namesByLeaf(word)
    .find(({ role, key }) => role === 'operation' && key === word);
}

/** Names of other languages' SDKs are not these; what has no language is everybody's. */
function isSpoken({ languageId }: Spot, { role, languages }: DocName): boolean {
  if (role !== 'method' && role !== 'command' && role !== 'term') return false;
  return languages === undefined || languages.includes(languageId);
}

/** `qshell listbucket2 …` at the start of a command, in a terminal, a script or a page. */
function isCommand(spot: Spot, key: string): boolean {
  if (!/^(?:shell|log|prose)$/.test(spot.language.kind) && spot.kind !== 'comment') return false;
  const line = lineAround(spot.text, spot.offset);
  const before = spot.text.slice(line.start, spot.offset);
  const [tool = '', command = ''] = key.split(' ');
  const typed = /(?:^|[\s$#>|;&(`/])([\w-]+)\s+([\w-]*)$/.exec(before);
  return typed?.[1] === tool && command.startsWith(typed[2] ?? '');
}

/** Classes whose members are set by name. */
const settings = /(?:conf\w*|settings?|options?|opts|extra|params?)$/i;

/**
 * `bm.Stat(` where `bm` holds something of the SDK, `ResponseInfo.TimedOut` with the class in front,
 * or a name of several words that stands for itself: `build_batch_stat(`, `kNBTimedOut`.
 */
function isMember(spot: Spot, { key }: DocName, word: string): boolean {
  const { view, index = -1 } = spot;
  if (isMark(view, index - 1, 'func', 'def', 'function', 'fn', 'fun', 'class', 'interface')) {
    return false;
  }
  const owner = ownerOf(key, word);
  if (isMark(view, index - 1, '.', '?.', '->', '::')) return isOnOwner(spot, owner, word);
  // A variable may bear the name of the call that filled it: `bucket_info['zone']`.
  const isCalled = isMark(view, index + 1, '(') || /^[A-Z]/.test(word);
  if (isCalled && spot.vendorNames().has(index)) return true;
  const isGiven = isMark(view, index + 1, ':', '=') && !isMark(view, index - 1, '?');
  // `uploadToken: token` is a key of one's own, whatever method bears that name.
  const isOption = isGiven && (owner === '' || settings.test(owner));
  const isAlone = owner === '' || /^[a-z]+$/.test(owner) || isOption;
  return isAlone && rarityOf(word) === 2 && isVendorText(spot.evidence());
}
