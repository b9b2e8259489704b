/** Atlassian's documents of nodes (ADF) → Markdown. */
import { asData, asText, dataOf, type Data } from '../plainData';

const deepest = 40;

/** Blocks apart by empty lines; what is of no known kind gives its text. */
export function adfMarkdown(node: Data, depth = 0): string {
  if (depth > deepest) return '';
  const inner = (mark: string): string =>
    dataOf(node['content'])
      .map(child => adfMarkdown(child, depth + 1))
      .filter(text => text !== '')
      .join(mark);
  const attributes = asData(node['attrs']);
  switch (asText(node['type'])) {
    case 'text':
      return marked(asText(node['text']), node);
    case 'hardBreak':
      return '\n';
    case 'mention':
    case 'emoji':
    case 'status':
      return asText(attributes['text']);
    case 'inlineCard':
    case 'blockCard':
      return asText(attributes['url']);
    case 'paragraph':
    case 'caption':
      return inner('');
    case 'heading':
      return `${'#'.repeat(Number(attributes['level'] ?? 2))} ${inner('')}`;
    case 'codeBlock':
      return `\`\`\`${asText(attributes['language'])}\n${inner('')}\n\`\`\``;
    case 'blockquote':
      return indented(inner('\n\n'), '> ');
    case 'bulletList':
    case 'orderedList':
      return listMarkdown(node, depth);
    case 'table':
      return tableMarkdown(node, depth);
    case 'rule':
      return '---';
    default:
      return inner('\n\n');
  }
}

function marked(text: string, node: Data): string {
  return dataOf(node['marks']).reduce((marked, mark) => {
    const type = asText(mark['type']);
    if (type === 'code') return `\`${marked}\``;
    if (type === 'strong') return `**${marked}**`;
    const href = asText(asData(mark['attrs'])['href']);
    return type === 'link' && href !== '' ? `[${marked}](${href})` : marked;
  }, text);
}

function listMarkdown(node: Data, depth: number): string {
  const mark = node['type'] === 'orderedList' ? '1. ' : '- ';
  return dataOf(node['content'])
    .map(item => mark + indented(adfMarkdown(item, depth + 1), ' '.repeat(mark.length)).trimStart())
    .join('\n');
}

function tableMarkdown(node: Data, depth: number): string {
  const rows = dataOf(node['content']).map(row =>
    dataOf(row['content']).map(cell =>
      adfMarkdown(cell, depth + 1)
        .replaceAll('|', '\\|')
        .replaceAll(/\n+/g, '<br>'),
    ),
  );
  const width = Math.max(0, ...rows.map(row => row.length));
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join(
    '\n',
  );
}

function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map(line => indent + line)
    .join('\n');
}
