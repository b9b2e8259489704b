/** Markdown as the plain text it shows. */

/** Text of a heading, caption or name without its markup: links, emphasis, code marks, escapes. */
export function plainText(markdown: string): string {
  if (!/[`*_[\]\\&]/.test(markdown)) return markdown.trim();
  return markdown
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/[`]|\*\*|__(?=\W|$)|(?<=^|\W)__/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}

/** Blanks in a row as one: what is matched against the text afterwards stays linear in its length. */
export function tidyBlanks(line: string): string {
  return foldBlanks(line).trim();
}

/** Every run of blanks as one space; the single spaces of ordinary text are not touched. */
export function foldBlanks(text: string): string {
  return / {2}|[^\S\n ]/.test(text) ? text.replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ') : text;
}
