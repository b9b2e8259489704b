/**
 * Lines that Asciidoctor takes ever longer over the more of them there are, written so that it shows
 * them and makes nothing of them.
 */

/** No person leaves so many references open in one paragraph. */
const mostOpen = 20;

/** Makes what is given line after line of a page, outside of code. */
export function tamer(): (line: string) => string {
  let open = 0;
  return line => {
    // `::: note` has no term, but would be a list inside the list of the line above.
    const plain = line.replace(/^\s*:{2,4}(?=\s|$)/, marks => marks.replaceAll(':', '&#58;'));
    if (plain.trim() === '' || plain.includes(']')) open = 0;
    const begun = plain.slice(plain.lastIndexOf(']') + 1).split('xref:').length - 1;
    open += begun;
    return open > mostOpen && begun > 0 ? plain.replaceAll('xref:', 'xref&#58;') : plain;
  };
}

/** No page of a person's has so many sections of one title. */
const mostAlike = 500;

/** Whether more sections than a person writes have one title: an id for each is looked for from the first on. */
export function hasManyAlike(text: string): boolean {
  const counts = new Map<string, number>();
  for (const [title] of text.matchAll(/^={2,6} [^\n]{0,200}/gm)) {
    const count = (counts.get(title) ?? 0) + 1;
    if (count > mostAlike) return true;
    counts.set(title, count);
  }
  return false;
}
