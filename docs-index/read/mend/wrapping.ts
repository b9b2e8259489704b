/** The column at which the scraper wrapped text (html2text's default width). */
export const pageWidth = 78;

/** Inside quotes and lists part of that width went to an indentation that is lost. */
export const nestedWidth = 70;

/**
 * What stood between two lines that the scraper wrapped: a space, or nothing after the hyphen of
 * an address; undefined if the line break was the author's. A break is the scraper's only if the
 * next word would not have fitted, and Han text is wrapped only where it had a space. A line that
 * is too long although it has spaces was never wrapped.
 */
export function continuesLine(line: string, next: string, width: number): string | undefined {
  const text = line.trim();
  const word = next.trim();
  if (text === '' || word === '') return undefined;
  const glue = text.endsWith('-') && /\w-$/.test(text) ? '' : ' ';
  if (isOpenLink(text)) return glue;
  if (isOpenCode(text)) return ' ';
  const firstWord = /^[^\s-]*-?/.exec(word)?.[0] ?? '';
  if (text.length + 1 + firstWord.length <= width) return undefined;
  if (text.length > pageWidth && text.includes(' ')) return undefined;
  if (/[。!?！？；;:：{}]$/.test(text) || /^[{[]\s*(["{[\]}]|$)/.test(word)) return undefined;
  return isHan(text.at(-1)) && isHan(word[0]) ? undefined : glue;
}

/** True inside `[text](addre-`, whose end is on the next line. */
function isOpenLink(text: string): boolean {
  const open = text.lastIndexOf('](');
  return open >= 0 && !/[\s)]/.test(text.slice(open));
}

/** True if a code span is opened and not closed. */
function isOpenCode(text: string): boolean {
  return text.includes('`') && text.split('`').length % 2 === 0 && /`[^`]+$/.test(text);
}

function isHan(char?: string): boolean {
  return char !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char);
}
