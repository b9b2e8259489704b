/**
 * Asciidoctor writes `NOTE: text` as a table of an icon and the text, which it is not: here the label
 * stands above the text. Works on Asciidoctor's own output alone.
 */
export function plainAdmonitions(html: string): string {
  const open: boolean[] = [];
  return html.replaceAll(marks, (mark, label: string | undefined) => {
    if (mark.startsWith('<table')) {
      const isAdmonition = label !== undefined;
      open.push(isAdmonition);
      return isAdmonition ? `<p><strong>${label}</strong></p><div>` : mark;
    }
    return open.pop() === true ? '</div>' : mark;
  });
}

const marks =
  /<table>\s*<tr>\s*<td class="icon">\s*<div class="title">([^<]{0,80})<\/div>\s*<\/td>\s*<td class="content">|<table\b[^>]*>|<\/td>\s*<\/tr>\s*<\/table>|<\/table>/g;
