/**
 * Source text of patterns that find a value by the name in front of it, however the two are
 * written: `name: value`, `"name": "value"`, `name=value`, `name 是 value`, `| name | value |`,
 * `name => 'value'`, `name（value）`.
 */

/** Marks that may end a name: quotes, emphasis, brackets. */
const afterName = '\\\\{0,7}["\'`*\\]>]{0,3}\\s{0,3}';

/** What stands between a name and its value, at least one of these: `: `, ` = `, ` | `, `是：`. */
const between =
  '(?::\\s?[A-Z][\\w<>?]{1,24}\\s?=\\s?|(?:[:=|>]|=>|->|[→⇒➜▸►»⟹⟶]|—{1,2}|-(?=\\s)|都?是|为|即|就是|如下|分别|\\bis\\b(?: (?:still|now|currently|just|actually))?|\\blautet\\b|\\bwas\\b|\\bto\\b|\\b(?:shows|reads|says)\\b)\\s{0,4}){1,3}';

/** Marks a value may begin with. */
const opening = '\\\\{0,7}(?:[*_]{1,3}\\s)?\\[?(?:<!\\[CDATA\\[|["\'`“‘「『【（《<(*]{0,3})\\s?';

/** From the end of a name to the beginning of its value, with a mark or word between them. */
export const toValue = `${afterName}${between}${opening}`;

/** The same where a space or an opening bracket may do, and nothing at all after a Chinese name. */
export const toCloseValue = `(?:${toValue}|\\s{1,3}${opening}|["'\`“‘「『【（《(]\\s?|(?<=[\\u4e00-\\u9fff]))`;

/** From the end of a name to the quote a value stands in; the quote is the pattern's first group. */
export const toQuote = `${afterName}${between}[bru]?\\\\{0,7}(["'\`])`;

/** From the end of a name in quotes, as a call has it, to a value in quotes: `'NAME', '…'`. */
export const toNextArgument = '[\\w.-]{0,24}["\']\\s{0,2},\\s{0,2}(["\'])';

/** `name="password" value="…"`, as XML files of settings have it, up to the value. */
export function attributeValue(names: string): string {
  return `["'][\\w.:-]{0,40}(?:${names})["'][^<>\\n]{0,60}?\\bvalue\\s{0,2}=\\s{0,2}["']`;
}
