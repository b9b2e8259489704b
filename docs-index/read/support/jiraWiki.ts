/** Jira's wiki text → Markdown, so far as people use it: headings, lists, code, quotes, tables, links. */

/** Line for line; what stands in a block of code is left as it is. */
export function wikiMarkdown(text: string): string {
  const lines: string[] = [];
  let block: 'code' | 'quote' | undefined;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const mark = /^\s*\{(code|noformat|quote|panel)(?::([^}\n]*))?\}(.*)$/i.exec(line);
    const name = mark?.[1]?.toLowerCase();
    if (mark !== null && block === undefined && (name === 'code' || name === 'noformat')) {
      openCode(lines, mark[2] ?? '', mark[3] ?? '');
      block = /\{(?:code|noformat)\}\s*$/i.test(mark[3] ?? '') ? undefined : 'code';
    } else if (block === 'code') {
      const end = /^(.*)\{(?:code|noformat)\}\s*$/i.exec(line);
      if (end === null) lines.push(line);
      else {
        lines.push(...[end[1] ?? ''].filter(rest => rest !== ''), '```');
        block = undefined;
      }
    } else if (mark !== null) {
      block = block === 'quote' ? undefined : 'quote';
      if ((mark[3] ?? '') !== '') lines.push(`> ${inlineMarkdown(mark[3] ?? '')}`);
    } else {
      const plain = lineMarkdown(line, lines);
      lines.push(block === 'quote' ? `> ${plain}` : plain);
    }
  }
  if (block === 'code') lines.push('```');
  return lines.join('\n').trim();
}

/** `{code:java}first line{code}` may stand on one line. */
function openCode(lines: string[], options: string, rest: string): void {
  const language = options.split('|').find(part => /^[a-z#+]+$/i.test(part)) ?? '';
  lines.push(`\`\`\`${language}`);
  const whole = /^(.*)\{(?:code|noformat)\}\s*$/i.exec(rest);
  if (whole !== null) lines.push(whole[1] ?? '', '```');
  else if (rest !== '') lines.push(rest);
}

function lineMarkdown(line: string, before: readonly string[]): string {
  const [, level, title] = /^\s*h([1-6])\.\s*(.*)/s.exec(line) ?? [];
  if (level !== undefined) return `${'#'.repeat(Number(level))} ${inlineMarkdown(title ?? '')}`;
  const [, quoted] = /^\s*bq\.\s*(.*)/s.exec(line) ?? [];
  if (quoted !== undefined) return `> ${inlineMarkdown(quoted)}`;
  const [, marks, item] = /^\s*([*#-]{1,6})\s+(.*)/s.exec(line) ?? [];
  if (marks !== undefined) {
    const mark = marks.endsWith('#') ? '1.' : '-';
    return `${'   '.repeat(marks.length - 1)}${mark} ${inlineMarkdown(item ?? '')}`;
  }
  if (/^\s*\|/.test(line)) return tableLine(line, before);
  return /^\s*-{4,}\s*$/.test(line) ? '\n---\n' : inlineMarkdown(line);
}

/** `||head||head||`, then `|cell|cell|`; a table without a head gets an empty one. */
function tableLine(line: string, before: readonly string[]): string {
  const isHead = /^\s*\|\|/.test(line);
  const cells = line
    .trim()
    .replace(/^\|+|\|+$/g, '')
    .split(isHead ? /\|\|/ : /\|(?![^[\n]*\])/);
  const row = `| ${cells.map(cell => inlineMarkdown(cell.trim())).join(' | ')} |`;
  const rule = `|${' --- |'.repeat(cells.length)}`;
  if (isHead) return `${row}\n${rule}`;
  const isFirst = !(before.at(-1) ?? '').startsWith('|');
  return isFirst ? `|${'  |'.repeat(cells.length)}\n${rule}\n${row}` : row;
}

function inlineMarkdown(text: string): string {
  return text
    .replaceAll(/\{\{([^{}\n]{1,200})\}\}/g, '`$1`')
    .replaceAll(/\{color(?::[^}\n]{0,40})?\}/g, '')
    .replaceAll(/\[([^|\]\n]{1,300})\|([^|\]\s]{1,1000})(?:\|[^\]\n]{0,100})?\]/g, '[$1]($2)')
    .replaceAll(/\[(https?:[^\]\s|]{1,1000})\]/g, '<$1>')
    .replaceAll(/!([\w.-]{1,200}\.(?:png|jpe?g|gif))(?:\|[^!\n]{0,100})?!/gi, '[$1]')
    .replaceAll(/(?<![\w*])\*(?=\S)([^*\n]{1,300}?)(?<=\S)\*(?![\w*])/g, '**$1**')
    .replaceAll(/\[~([\w:.-]{1,100})\]/g, '@$1');
}
