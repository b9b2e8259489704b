/**
 * Shape of the bodies this makes, which readers of `Article.body` may lean on:
 *
 * - Tables are GFM with outer bars, `| a | b |` over `| --- | --- |`, one line per row, every row
 *   as wide as the header. A cell that ran over several lines has them joined by `<br>`, list items
 *   in it keep their `* `: `| status | string | state<br>* \`Running\` running<br>* \`Stopped\` |`.
 *   A bar inside a cell is written `\|`, in code too. A page never has a table inside a list.
 * - Example blocks are fenced: ```json (indented by two spaces per bracket, tokens as they stood,
 *   so broken JSON stays broken), ```http (request line or status line, headers each on one line,
 *   blank line, indented body), ```python, ```shell, ```console (prompt and output), ```ini.
 * - Blocks that the page quotes (`> POST …`) are taken out of the quote and fenced the same.
 * - Headings have a space after `#`; paragraphs are one line each, blank lines between blocks.
 */
import { dropEmptyEmphasis, mendHeadingsAndLinks } from './links';
import { blocksOf, type Block } from './blocks';
import { exampleFence } from './exampleFence';
import { tableMarkdown } from './tables';
import { nestedWidth } from './wrapping';

/** Turns the flattened Markdown of a scraped page into valid, readable Markdown. */
export function mendMarkdown(text: string): string {
  return blocksOf(dropEmptyEmphasis(text).split('\n'))
    .map(block => blockMarkdown(block, 0))
    .filter(block => block !== '')
    .join('\n\n')
    .trim();
}

/** Quotes inside quotes that are still looked into. */
const maxQuoteDepth = 8;

function blockMarkdown(block: Block, depth: number): string {
  switch (block.kind) {
    case 'table':
      return tableMarkdown(block.rows.map(row => row.map(mendHeadingsAndLinks)));
    case 'example':
      return exampleFence(block.language, block.lines);
    case 'fence':
      return block.lines.join('\n');
    case 'quote':
      return quoteMarkdown(block.lines, depth + 1);
    case 'list':
      return block.lines.map(mendHeadingsAndLinks).join('\n');
    case 'text':
      return mendHeadingsAndLinks(block.lines.join('\n'));
  }
}

/** A quote that holds examples is opened, so that they can be fenced; another stays a quote. */
function quoteMarkdown(lines: readonly string[], depth: number): string {
  if (depth > maxQuoteDepth) return lines.map(line => `> ${line}`).join('\n');
  const inner = blocksOf(lines, nestedWidth);
  const text = inner.map(block => blockMarkdown(block, depth)).join('\n\n');
  if (inner.some(block => block.kind === 'example')) return text;
  return text
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
