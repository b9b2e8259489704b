/**
 * What a name is bound to: the response a variable was read from, the field a sub-object is put
 * under later, the field whose type a structure is. Only within the view; a guess by nearness.
 */
import { holderOf } from './holder';
import { keyPathAt, valuePathAt } from './findKeyPath';
import type { KeyPath, Root } from './keyPath';
import { chainFrom } from './expressionChain';
import { genericStart, isMark, textAt, type View } from '../text/view';
import { type Named, namesLike, isSame } from './sameName';
import { loopSource, sourceOf } from './nameSource';
import { fieldOfType } from './fieldOfType';

/** How many bindings are followed from one name to the next. */
const maxDepth = 5;

/** A path with what its root is bound to in front of it, and every root met on the way. */
export interface ResolvedPath extends KeyPath {
  readonly roots: readonly Root[];
}

/** Follows the root of a path to what it is bound to, as far as the text tells. */
export function resolvePath(view: View, path: KeyPath): ResolvedPath {
  const roots: Root[] = [path.root];
  let resolved = path;
  for (let depth = 0; depth < maxDepth; depth++) {
    const outer = outerPath(view, resolved);
    if (outer === undefined) break;
    const segments = [...outer.segments, ...resolved.segments];
    resolved = { ...resolved, segments, root: outer.root };
    roots.push(outer.root);
  }
  return { ...resolved, roots };
}

function outerPath(view: View, { root, isRead }: KeyPath): KeyPath | undefined {
  if (root.kind === 'variable') {
    if (isRead) return sourceOf(view, root);
    // What is written into an item of a list is that item's.
    return loopSource(view, root) ?? storedUnder(view, root);
  }
  if (root.kind === 'call' && isRead) return parsedSource(view, root.open);
  return root.kind === 'type' ? fieldOfType(view, root) : undefined;
}

/** `json.Unmarshal(text, &answer)`, `JSON.parse(text)`: what was parsed. */
function parsedSource(view: View, open: number): KeyPath | undefined {
  if (!isParser(view, open) || isMark(view, open + 1, '&')) return undefined;
  const source = chainFrom(view, open + 1);
  // A text has no members: `xhr.responseText` is the answer itself.
  return source === undefined || source.root.kind === 'none'
    ? undefined
    : { ...source, segments: [] };
}

const parsers =
  /^(?:parse\w*|loads?|decode\w*|unmarshal|json_decode|from_?json|deserialize\w*|newdecoder|readall)$/i;

/** Whether the call at a bracket reads a text as data. */
export function isParser(view: View, open: number): boolean {
  const callee = isMark(view, open - 1, '>') ? genericStart(view, open - 1) : open - 1;
  return parsers.test(textAt(view, callee));
}

/** `params.put("cut_param", cutParam)`, `{ params: params }`, `body["params"] = params`. */
function storedUnder(view: View, root: Named): KeyPath | undefined {
  for (const at of namesLike(view, root)) {
    if (isMark(view, at + 1, '.', '->', '?.', '[', '(', ':', '=', ':=')) continue;
    const shorthand = keyPathAt(view, at);
    if (shorthand !== undefined && !shorthand.isRead) return shorthand;
    const start = isMark(view, at - 1, '&', '*', '...') ? at - 1 : at;
    const held = holderOf(view, start);
    if (held.kind !== 'key' && held.kind !== 'argument' && held.kind !== 'target') continue;
    const path = valuePathAt(view, start);
    if (path !== undefined && !isSame(path.root, root)) return path;
  }
  return undefined;
}
