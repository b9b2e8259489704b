/**
 * Writes a tree as our Markdown, the form `mendMarkdown` describes: blank lines between blocks,
 * paragraphs on one line each, tables with outer bars, `<br>` in cells, fences at column 0, no table
 * inside a list or a quote.
 */
import { componentBlocks, isComponent } from './components';
import { fieldKind, fieldTable } from './fieldComponents';
import { fenceMarkdown } from './fenceMarkdown';
import { inlineMarkdown, isUnseen } from './inlineMarkdown';
import { tableBlock } from './tableBlock';
import { textOf, type TreeElement, type TreeNode } from './tree';

/** The Markdown of a tree. */
export function treeMarkdown(root: TreeElement): string {
  return blocksOf(root.children).join('\n\n');
}

/** The blocks that nodes make; inline nodes beside each other are one paragraph. */
export function blocksOf(nodes: readonly TreeNode[]): string[] {
  const blocks: string[] = [];
  let inline: TreeNode[] = [];
  let fields: TreeElement[] = [];
  const flush = () => {
    const text = paragraph(inline);
    if (text !== '') blocks.push(text);
    if (fields.length > 0) blocks.push(...fieldTable(fields, blocksOf));
    inline = [];
    fields = [];
  };
  for (const node of nodes) {
    if (fields.length > 0 && isBlank(node)) continue;
    const kind = fieldKind(node);
    if (kind !== fieldKind(fields[0]) || !isBlock(node)) {
      if (fields.length > 0 || isBlock(node)) flush();
    }
    if (kind !== undefined && node.kind === 'element') fields.push(node);
    else if (isBlock(node)) blocks.push(...elementBlocks(node));
    else inline.push(node);
  }
  flush();
  return blocks;
}

const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul admonition tab'
  ).split(' '),
);

/** True for what stands on lines of its own: also a component or a link around such a thing. */
export function isBlock(node: TreeNode): node is TreeElement {
  if (node.kind === 'text') return false;
  if (blockNames.has(node.name)) return true;
  if (isUnseen(node)) return false;
  return isComponent(node) || node.children.some(isBlock);
}

function isBlank(node: TreeNode): boolean {
  return node.kind === 'text' && node.text.trim() === '';
}

function paragraph(nodes: readonly TreeNode[]): string {
  return inlineMarkdown(nodes)
    .trim()
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s)|={2,}$|-{3,}$|~{3,}|\[(?=[^\]]*\]:))/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2');
}

function elementBlocks(element: TreeElement): string[] {
  const { name, children } = element;
  if (isUnseen(element)) return [];
  if (/^h[1-6]$/.test(name)) {
    const title = inlineMarkdown(children).replace(/\s+/g, ' ').trim();
    return title === '' ? [] : [`${'#'.repeat(Number(name[1]))} ${title}`];
  }
  switch (name) {
    case 'pre':
      return fenceMarkdown(element);
    case 'hr':
      return ['---'];
    case 'ul':
    case 'ol':
      return listBlocks(element);
    case 'table':
      return tableBlock(element, blocksOf);
    case 'blockquote':
      return quoteBlocks(blocksOf(children));
    case 'summary':
    case 'dt': {
      const label = inlineMarkdown(children).replace(/\s+/g, ' ').trim();
      return label === '' ? [] : [`**${label.replaceAll('**', '')}**`];
    }
  }
  return componentBlocks(element, { blocksOf, quoteBlocks }) ?? blocksOf(children);
}

/** A quote; what holds a table or code is only marked by a rule of its own, not quoted. */
export function quoteBlocks(blocks: readonly string[]): string[] {
  if (blocks.some(holdsOwnLines)) return [...blocks];
  const lines = blocks.join('\n\n').split('\n');
  const text = lines.map(line => (line === '' ? '>' : `> ${line}`)).join('\n');
  return text === '>' || text === '' ? [] : [text];
}

/** Tables, code and their like stay at column 0 wherever they stand. */
function holdsOwnLines(block: string): boolean {
  return /^(\||`{3,}|#{1,6} )/.test(block);
}

/** Items on lines of their own; a table or code in an item follows it at column 0. */
function listBlocks(list: TreeElement): string[] {
  const blocks: string[] = [];
  let lines: string[] = [];
  let number = Number(list.attributes['start'] ?? 1);
  const flush = () => {
    if (lines.length > 0) blocks.push(lines.join('\n'));
    lines = [];
  };
  for (const item of list.children) {
    if (item.kind === 'text' && item.text.trim() === '') continue;
    const isItem = item.kind === 'element' && item.name === 'li';
    const parts = isItem ? blocksOf(item.children) : blocksOf([item]);
    const mark = list.name === 'ol' ? `${number++}. ` : '- ';
    parts.forEach((part, index) => {
      if (index > 0 && holdsOwnLines(part)) {
        flush();
        blocks.push(part);
      } else if (holdsOwnLines(part)) {
        flush();
        blocks.push(part);
      } else {
        if (index > 0 && !/^(- |\d+\. )/.test(part)) lines.push('');
        lines.push(...indent(part, index === 0 ? mark : ' '.repeat(mark.length), mark.length));
      }
    });
  }
  flush();
  return blocks;
}

function indent(text: string, first: string, width: number): string[] {
  const rest = ' '.repeat(width);
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line));
}

/** One line of text for a title. */
export function plainTitle(element: TreeElement): string {
  return element.children.map(titleText).join('').replace(/\s+/g, ' ').trim();
}

function titleText(node: TreeNode): string {
  if (node.kind === 'text') return node.text;
  if (isUnseen(node) || node.name === 'img') return '';
  return node.name === 'br'
    ? ' '
    : node.children.length > 0
      ? node.children.map(titleText).join('')
      : textOf(node);
}
