/** What of a title is compared where somebody types it: letters and digits, folded. */
import { classOf, separator } from './characters';
import { foldText } from './terms';

/** `1.2 获取 Access Token（新）` gives `获取accesstoken新`; a text without letters gives ''. */
export function titleKey(title: string): string {
  const folded = foldText(title);
  const bare = lettersOf(folded.replace(numbering, ''));
  // What is numbers only, such as 2.0, is all of it a name.
  return /\D/.test(bare) ? bare : lettersOf(folded);
}

/** The order in which titles are kept by their keys. */
export function compareTitleKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `1.2`, `一、`, `第三章`, `(4)` in front of a title. */
const numbering =
  /^\s*(?:(?:第\s?)?[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）.、．:：](?!\d{4})|\s?[章节篇部](?:\s|$))\s*)+(?:\d{1,3}\s+)?/;

function lettersOf(text: string): string {
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    if ((classOf[text.charCodeAt(at)] ?? separator) !== separator) letters += text[at] ?? '';
  }
  return letters;
}
