/** The column at which the scraper wrapped text (html2text's default width). */
const wrapWidth = 78;

/**
 * What stood between two lines that the scraper wrapped: a space, or nothing after the hyphen of
 * an address; undefined if the line break was the author's. A break is the scraper's only if the
 * next word would not have fitted, and Han text is wrapped only where it had a space.
 */
export function continuesLine(line: string, next: string): string | undefined {
  const text = line.trimEnd();
  const word = next.trimStart();
  if (text === '' || word === '') return undefined;
  if (isOpenLink(text)) return text.endsWith('-') ? '' : ' ';
  const firstWord = /^[^\s-]*-?/.exec(word)?.[0] ?? '';
  if (text.length + 1 + firstWord.length <= wrapWidth) return undefined;
  if (/[。!?！？；;]$/.test(text)) return undefined;
  if (isHan(text.at(-1)) && isHan(word[0])) return undefined;
  return text.endsWith('-') && /[\w]-$/.test(text) ? '' : ' ';
}

/** True inside `[text](addre-` or `[te` whose end is on the next line. */
function isOpenLink(text: string): boolean {
  const open = text.lastIndexOf('](');
  return open >= 0 && !text.slice(open).includes(')') && !/\s/.test(text.slice(open));
}

function isHan(char?: string): boolean {
  return char !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char);
}
