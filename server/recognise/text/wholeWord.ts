/** Words found as words of their own: `qiniuStore` holds qiniu, `compiling` does not hold pili. */

/** Lower case without changing the length, so that offsets stay. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, char => char.toLowerCase());
}

/** Whether `word`, in lower case, stands in a text; `folded` is that text by foldCase. */
export function hasWord(text: string, folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (isWholeWord(text, at, at + word.length)) return true;
  }
  return false;
}

/**
 * Whether text[start, end) is a word of its own: no letter goes on to either side except where the
 * case tells of a new word, as in `qiniuStore` and `myQiniu`. Han needs no bounds.
 */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  const opens = !isLetter(before) || !isLetter(first) || (isUpper(first) && !isUpper(before));
  const goesOn = isLetter(after) && isLetter(last);
  return opens && (!goesOn || (isUpper(after) && !isUpper(last)));
}

function isLetter(char: string): boolean {
  return /^[A-Za-z]$/.test(char);
}

function isUpper(char: string): boolean {
  return char >= 'A' && char <= 'Z';
}
