/**
 * Mends what scraping did to a line or cell: headings without a space after `#`; the glyph `__`
 * that an external-link icon left inside a link's text or as a link of its own; and tags such as
 * `<Sign>`, which stand for a value and would vanish as HTML, are escaped outside of code.
 */
export function mendHeadingsAndLinks(line: string): string {
  if (!/[#<]|__/.test(line)) return line;
  const headed = line.startsWith('#') ? line.replace(/^(#{1,6})(?=[^#\s!])/, '$1 ') : line;
  const linked = headed.includes('__](') ? withoutIcons(headed) : headed;
  return linked.includes('<') ? escapeTags(linked) : linked;
}

function withoutIcons(line: string): string {
  return line
    .replace(/\s+__\]\(/g, '](')
    .replace(/<(https?:[^<>\s]+)>\[__\]\(\1\)/g, '<$1>')
    .replace(/\[__\]\((https?:[^()\s]+)\)/g, '<$1>');
}

function escapeTags(line: string): string {
  return line.replace(/(`+)[^`]*\1|\\.|<(?!https?:)(?=[a-z/!?])/gi, found =>
    found === '<' ? '\\<' : found,
  );
}

/** Takes away the asterisks that emphasised a lost picture: `**Output****` … `**`, `****`. */
export function dropEmptyEmphasis(text: string): string {
  if (!text.includes('****')) return text;
  return text.replace(/(?<=[^*\s]\*\*)\*\*\n\*\*$|^\*{4}$/gm, '');
}
