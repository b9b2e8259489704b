/** Tells pages that only list other pages: contents, indexes, side bars. */

/** Fewer links are a page with a few of them. */
const leastLinks = 5;
/** The part of a page's lines that are links. */
const leastPart = 0.6;

/**
 * Whether most lines of a page's Markdown that say anything are links, with little beside them. A
 * page that says more than its links do, as one on a term with five links below, is one of its own.
 */
export function listsOthers(markdown: string): boolean {
  if (!markdown.includes('](')) return false;
  const all = markdown.split('\n');
  const linking = all.filter(line => line.includes(']('));
  if (linking.length < leastLinks) return false;
  const lines = all.filter(line => /[\p{L}\p{N}]/u.test(line) && !isHeading(line)).length;
  // Most pages are told by this, which costs far less than a look at each link.
  if (linking.length < leastPart * lines) return false;
  const links = linking.filter(line => !isHeading(line) && isLink(line));
  if (links.length < leastLinks || links.length < leastPart * lines) return false;
  const own = all.filter(line => !line.includes('](') && !isHeading(line));
  return lettersOf(own) <= lettersOf(links.map(line => line.replace(/\]\([^()]{0,600}\)/g, ']')));
}

function lettersOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + lettersIn(line), 0);
}

function isHeading(line: string): boolean {
  return /^\s*#{1,6} /.test(line);
}

/** A line that begins with a link and says little more, or most letters of which are in links. */
function isLink(line: string): boolean {
  if (line.length > longestLine) return false;
  const text = line
    .replace(/^[\s|>*+\-\d.)]{1,20}/, '')
    .replace(/!\[[^[\]]{0,200}\]\([^()]{0,600}\)/g, '');
  const rest = text.replace(link, '');
  const others = lettersIn(rest);
  const linked = lettersIn(text.replace(/\]\([^()]{0,600}\)/g, ']')) - others;
  if (linked <= 0) return false;
  return linked >= others || (text.search(link) === 0 && others <= mostBeside);
}

const link = /\[[^[\]]{1,200}\]\([^()]{1,600}\)/g;

/** Letters beside a link that are a remark on it. */
const mostBeside = 40;

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Longer lines are paragraphs. */
const longestLine = 1000;
