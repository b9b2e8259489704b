/**
 * Tables and code that a page writes in HTML, as Markdown. Lines stay where they are, unless a table
 * has more rows than lines.
 *
 *     <table><tr><th>Name</th></tr><tr><td><code>a</code></td></tr></table>   →   | Name |
 *                                                                                | --- |
 *                                                                                | `a` |
 */

/** A page with more HTML than this is no page of documentation. */
const mostBlocks = 1000;

/** The text with each `<table>` and `<pre>` that is closed rewritten; all else as it is. */
export function htmlAsMarkdown(text: string): string {
  let result = '';
  let at = 0;
  let seen = 0;
  let fences = 0;
  const open = /<(table|pre)\b[^<>]{0,300}>/gi;
  for (let count = 0; count < mostBlocks; count++) {
    const match = open.exec(text);
    if (match === null) break;
    const start = match.index + match[0].length;
    const name = (match[1] ?? '').toLowerCase();
    const end = indexOfClose(text, name, start);
    if (end === -1) break;
    const inside = text.slice(start, end);
    const written = name === 'table' ? tableLines(inside) : codeLines(inside);
    const stop = text.indexOf('>', end) + 1;
    const lines = text.slice(match.index, stop).split('\n').length;
    fences += text.slice(seen, match.index).match(/^[ \t>]*```/gm)?.length ?? 0;
    seen = match.index;
    const isInFence = fences % 2 === 1;
    if (!isInFence && written.length > 0) {
      const padding = Array<string>(Math.max(0, lines - written.length)).fill('');
      result += `${text.slice(at, match.index)}${[...written, ...padding].join('\n')}`;
      at = stop;
    }
    open.lastIndex = stop;
  }
  return result + text.slice(at);
}

function indexOfClose(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  return close.exec(text)?.index ?? -1;
}

function tableLines(inside: string): string[] {
  const rows = inside
    .split(/<tr\b[^<>]{0,300}>/i)
    .slice(1)
    .map(row =>
      row
        .split(/<t[hd]\b[^<>]{0,300}>/i)
        .slice(1)
        .map(cellText),
    )
    .filter(cells => cells.length > 0);
  const [head = [], ...body] = rows.map(cells => `| ${cells.join(' | ')} |`);
  const width = rows[0]?.length ?? 0;
  if (width < 2) return [];
  return [String(head), `|${' --- |'.repeat(width)}`, ...body];
}

/** Of the private use area: stands for a line break while white space is folded. */
const lineMark = '\ue000';

function cellText(html: string): string {
  const marked = html
    .replaceAll(/<\/?(?:code|kbd)\b[^<>]{0,300}>/gi, '`')
    .replaceAll(/<br\s*\/?>|<\/p>/gi, lineMark)
    .replaceAll(/<li\b[^<>]{0,300}>/gi, `${lineMark}* `);
  return plainHtml(marked)
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .split(lineMark)
    .map(line => line.trim())
    .join('<br>')
    .replaceAll(/^(?:<br>)+|(?:<br>)+$/g, '');
}

function codeLines(inside: string): string[] {
  const code = plainHtml(inside).replace(/^\s*\n|\s+$/g, '');
  return code === '' ? [] : ['```', ...code.split('\n'), '```'];
}

const entities: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' },
};

/** Without tags, its entities read. */
function plainHtml(html: string): string {
  return html
    .replaceAll(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replaceAll(/&(lt|gt|amp|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/&#(\d{2,5});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
