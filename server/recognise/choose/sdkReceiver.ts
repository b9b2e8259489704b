/** Whether what a method is called on is the class of the SDK that has it. */
import type { DocName } from '../../../docs-index/docName';
import { isEveryday } from '../documented/operations';
import { namesLike } from '../paths/sameName';
import { declaredTypes } from '../paths/declaredType';
import { chainFrom } from '../paths/expressionChain';
import type { Root } from '../paths/keyPath';
import { readChain } from '../paths/memberChain';
import type { Spot } from '../spot';
import { foldName, rarityOf } from '../text/names';
import { expressionStart, isMark, isWord, textAt, type View } from '../text/view';
import { isVendorText } from '../vendor/evidence';

/** Whether what stands before the dot bears the name of the method's class or is made with it. */
export function isOfReceiver({ view, index = -1 }: Spot, { key }: DocName, word: string): boolean {
  const owner = ownerOf(key, word);
  if (owner === '' || !isMark(view, index - 1, '.', '?.', '->', '::')) return false;
  if (foldName(textAt(view, index - 2)).endsWith(foldName(owner))) return true;
  const root = readChain(view, index - 2)?.root;
  return root !== undefined && declaredTypes(view, [root]).includes(owner);
}

/** Of `BucketManager.stat` the class. */
export function ownerOf(key: string, word: string): string {
  return key.slice(0, key.length - word.length).replace(/[^\w]+$/, '');
}

/** What stands before the dot holds something of the SDK, bears its class's name or is of that type. */
export function isOnOwner(spot: Spot, owner: string, word: string): boolean {
  const { view, index = -1 } = spot;
  const end = index - 2;
  const isTelling = isMark(view, index + 1, '(') || rarityOf(word) === 2;
  if (isTelling && spot.vendorNames().holdsChain(end)) {
    return !isEveryday(word) || !isOtherThan(view, end, owner);
  }
  if (owner === '' || !isVendorText(spot.evidence())) return false;
  const call = view.openers.get(end);
  const receiver = foldName(textAt(view, call === undefined ? end : call - 1));
  if (receiver.endsWith(foldName(owner))) return true;
  const root = readChain(view, end)?.root;
  if (!isTelling || root === undefined) return false;
  return declaredTypes(view, [root]).includes(owner) || isMadeBy(view, root, owner);
}

/** `$manager = $this->getBucketManager()`: what the variable holds comes from a call by the class's name. */
function isMadeBy(view: View, root: Root, owner: string): boolean {
  if (root.kind !== 'variable') return false;
  return namesLike(view, root).some(at => {
    const source = isMark(view, at + 1, '=', ':=') ? chainFrom(view, at + 2)?.root : undefined;
    return (
      source?.kind === 'call' && foldName(textAt(view, source.open - 1)).endsWith(foldName(owner))
    );
  });
}

/** Whether the program says what the receiver is, and it is not of the class. */
function isOtherThan(view: View, end: number, owner: string): boolean {
  const isOwner = (type: string): boolean => foldName(type).endsWith(foldName(owner));
  const made = newType(view, end);
  if (made !== undefined && owner !== '') return !isOwner(made);
  const root = readChain(view, end)?.root;
  const types = root?.kind === 'variable' && owner !== '' ? declaredTypes(view, [root]) : [];
  return (types.length > 0 && !types.some(isOwner)) || isMadeOtherwise(view, end, owner);
}

/** Of `new StringMap().put(…)` the type that the chain begins with. */
function newType(view: View, end: number): string | undefined {
  const open = view.openers.get(end);
  if (open === undefined) return undefined;
  const start = expressionStart(view, open);
  return isMark(view, start, 'new') && isWord(view, start + 1)
    ? textAt(view, start + 1)
    : undefined;
}

const maker = /^(?:get|make|create|open|build)(?=[A-Z_])/;

/** `$disk = $storage->getDisk()`, and then `$disk->delete(…)`: a thing of the program's own around the SDK. */
function isMadeOtherwise(view: View, end: number, owner: string): boolean {
  if (!isWord(view, end) || isMark(view, end - 1, '.', '->', '?.')) return false;
  const named = { kind: 'variable', name: textAt(view, end), index: end } as const;
  return namesLike(view, named).some(at => {
    const callee = isMark(view, at + 1, '=', ':=') ? calleeFrom(view, at + 2) : '';
    return maker.test(callee) && !foldName(callee).endsWith(foldName(owner));
  });
}

/** The name of the first call in the chain that begins at a token. */
function calleeFrom(view: View, start: number): string {
  let at = start;
  while (isMark(view, at + 1, '.', '->', '?.', '::') && isWord(view, at + 2)) at += 2;
  return isMark(view, at + 1, '(') ? textAt(view, at) : '';
}
