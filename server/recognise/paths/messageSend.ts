/** Keys in the message sends of Objective-C: `[policy setObject:bucket forKey:@"scope"]`. */
import type { KeyPath } from './keyPath';
import { isMark, isString, isWord, textAt, type View } from '../text/view';

/** `forKey:`, `addPartWithName:`, `forHTTPHeaderField:`, `name:`: what a key is the argument of. */
const labels = /(?:Key|KeyPath|KeyedSubscript|Name|Field|Parameter)$|^(?:key|name|field)$/;
const reading = /^(?:objectFor|valueFor)/;

/** Path of the key that is an argument of a message to a dictionary or form. */
export function messageKey(view: View, index: number): KeyPath | undefined {
  if (!view.language.messageSends || !isString(view, index) || !isMark(view, index - 1, ':'))
    return undefined;
  const label = textAt(view, index - 2);
  const open = view.parents[index] ?? -1;
  if (!labels.test(label) || !isMark(view, open, '[')) return undefined;
  const segments = [{ name: textAt(view, index), isArray: false }];
  const name = textAt(view, open + 1);
  const isVariable = isWord(view, open + 1) && /^\w+$/.test(name);
  return {
    segments,
    root: isVariable ? { kind: 'variable', name, index: open + 1 } : { kind: 'none' },
    isRead: reading.test(label),
  };
}
