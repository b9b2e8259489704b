/** Calls that read a member by its name: `.getString("a")`, `cJSON_GetObjectItem(answer, "a")`. */
import { isMark, isWord, textAt, type View } from '../text/view';

const getters =
  /^(?:[Gg]et|opt|path|at|dig|fetch|[Ff]ind|[Vv]alue|require|read|pop|[Hh]as|[Cc]ontains|TryGet|exists|object|array|string|as)(?:$|_|[A-Z]|path|value|string)/;

/** Whether the call at `open` is a method that reads a member by name: `.getString("a")`. */
export function isGetterCall(view: View, open: number): boolean {
  if (!isMark(view, open, '(') || !isMark(view, open - 2, '.', '?.', '->')) return false;
  // A client's `.get('/path')` is a request, not a look at a member.
  const isName = /^[\w.$-]{1,80}$/.test(textAt(view, open + 1));
  return isName && getters.test(textAt(view, open - 1));
}

const helperGetter = /(?:^|_|[a-z])[Gg]et(?:$|_|[A-Z])/;

/** `cJSON_GetObjectItem(answer, "key")`, `array_get($answer, 'key', null)`: read by a function of its own. */
export function isHelperRead(view: View, index: number): boolean {
  const open = index - 3;
  if (!isMark(view, open, '(') || !isWord(view, index - 2) || !isMark(view, index - 1, ','))
    return false;
  const isOwn = !isMark(view, open - 2, '.', '->', '?.') || isMark(view, open - 3, '_');
  return (
    isOwn && helperGetter.test(textAt(view, open - 1)) && /^\w{2,40}$/.test(textAt(view, index))
  );
}
