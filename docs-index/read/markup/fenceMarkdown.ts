import type { TreeElement, TreeNode } from './tree';

/** A `pre` as a fenced block at column 0, its file name or label as a line above it. */
export function fenceMarkdown(pre: TreeElement): string[] {
  const code = codeText(pre)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\s+$/g, '');
  if (code.trim() === '') return [];
  const info = pre.attributes['info'] ?? '';
  const label = /\[([^\]]+)\]|\b(?:title|filename|name)=["']([^"']+)["']/.exec(info);
  const title = label?.[1] ?? label?.[2];
  const ticks = '`'.repeat(Math.max(3, longestTicks(code) + 1));
  const fence = `${ticks}${languageOf(pre, info)}\n${code}\n${ticks}`;
  return title === undefined ? [fence] : [`**${title}**`, fence];
}

function languageOf(pre: TreeElement, info: string): string {
  const named = /^\{?\.?([\w+#.-]+)/.exec(info)?.[1];
  if (named !== undefined) return named;
  for (const element of [pre, ...pre.children]) {
    if (element.kind === 'text') continue;
    const {
      class: classes = '',
      'data-lang': lang,
      'data-language': language,
    } = element.attributes;
    const found = /(?:^|\s)(?:language|lang|highlight-source|brush:?\s*)-?([\w+#]+)/.exec(
      classes,
    )?.[1];
    const name = found ?? lang ?? language;
    if (name !== undefined) return /^[\w+#.-]{1,20}$/.test(name) ? name : '';
  }
  return '';
}

/** The code without the line numbers that highlighters put beside it. */
function codeText(node: TreeNode): string {
  if (node.kind === 'text') return node.text;
  if (/\b(gutter|linenos?|line-numbers?-rows|lnt?)\b/.test(node.attributes['class'] ?? ''))
    return '';
  if (node.name === 'br') return '\n';
  const text = node.children.map(codeText).join('');
  const isLine = node.name === 'div' || node.name === 'p' || node.name === 'li';
  return isLine && !text.endsWith('\n') ? `${text}\n` : text;
}

function longestTicks(code: string): number {
  return Math.max(0, ...(code.match(/`{3,}/g) ?? []).map(run => run.length));
}
