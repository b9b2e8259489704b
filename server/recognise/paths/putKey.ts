/**
 * Which strings are keys that a call puts somewhere: `map.put("key", v)`, `form.append(v, withName: "key")`,
 * `set_given($params, 'key', $v)`.
 */
import { isPutCall } from './memberChain';
import { isMark, isString, isWord, textAt, type View } from '../text/view';

export interface PutKey {
  /** Bracket of the call. */
  readonly open: number;
  /** Token of the variable that is handed to a helper to be put into. */
  readonly into?: number;
}

/** A helper's name says that it adds, and to what is its first argument. */
const helper = /^(?:\w*_)?(?:set|add|put|append)(?:$|[A-Z_])/i;
/** Swift names the argument that is the key. */
const keyLabel = /^(?:withName|forKey|forHTTPHeaderField)$/;

/** The call that puts a value under the string at a token; undefined if the string is no such key. */
export function putKeyAt(view: View, index: number): PutKey | undefined {
  const open = view.parents[index] ?? -1;
  if (!isString(view, index) || !isMark(view, open, '(')) return undefined;
  if (open === index - 1) {
    return isMark(view, index + 1, ',') && isPutCall(view, open) ? { open } : undefined;
  }
  if (isLabelled(view, index)) return isPutCall(view, open) ? { open } : undefined;
  const into = index - 2;
  const isSecond = into === open + 1 && isWord(view, into) && isMark(view, index - 1, ',');
  const isHelper = isMark(view, index + 1, ',') && helper.test(textAt(view, open - 1));
  return isSecond && isHelper ? { open, into } : undefined;
}

function isLabelled(view: View, index: number): boolean {
  return isMark(view, index - 1, ':') && keyLabel.test(textAt(view, index - 2));
}
