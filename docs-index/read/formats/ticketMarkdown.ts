import type { Ticket, Turn } from '../../article';

/**
 * A ticket as Markdown: question, telling answers, then the whole conversation. The automatic
 * root-cause label is left out; it is kept in `Ticket.rootCause` for whoever labels it as such.
 * Customers write plain text, so its Markdown characters are escaped; several lines of code or
 * log become a fenced block.
 */
export function ticketMarkdown(ticket: Ticket): string {
  const parts: string[] = [];
  if (ticket.question !== '') parts.push('## 问题描述', plainTextMarkdown(ticket.question));
  if (ticket.answers.length > 0) {
    parts.push('## 客服解答', ...ticket.answers.map(plainTextMarkdown));
  }
  if (ticket.conversation.length > 0) {
    parts.push('## 对话记录', ...ticket.conversation.map(turnMarkdown));
  }
  return parts.join('\n\n');
}

function turnMarkdown(turn: Turn): string {
  const name = turn.role === 'agent' ? '客服' : '客户';
  return `**${name}**：${plainTextMarkdown(turn.text)}`;
}

/** Plain text as Markdown that shows the same characters, line for line. */
export function plainTextMarkdown(text: string): string {
  const lines = text.split('\n');
  const code = codeRange(lines);
  if (code === undefined) return proseMarkdown(lines);
  const [start, end] = code;
  return [
    proseMarkdown(lines.slice(0, start)),
    fence(lines.slice(start, end)),
    proseMarkdown(lines.slice(end)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

/** Lines from the first to the last that look like code or markup, if there are several. */
function codeRange(lines: readonly string[]): readonly [number, number] | undefined {
  const isCode = lines.map(line => /^\s{2,}\S|^[<{}[\])]|[;{}>]$/.test(line));
  if (isCode.filter(Boolean).length < 3) return undefined;
  return [isCode.indexOf(true), isCode.lastIndexOf(true) + 1];
}

function fence(lines: readonly string[]): string {
  const ticks = '`'.repeat(Math.max(3, longestTicks(lines) + 1));
  return [`${ticks}text`, ...lines, ticks].join('\n');
}

function longestTicks(lines: readonly string[]): number {
  return Math.max(0, ...lines.map(line => /`{3,}/.exec(line)?.[0].length ?? 0));
}

function proseMarkdown(lines: readonly string[]): string {
  return lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(escapeMarkdown)
    .join('  \n');
}

/** Escapes what would vanish or change when rendered; identifiers such as `a_b` stay readable. */
function escapeMarkdown(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*<`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(#{1,6}(?=\s)|>|[-+](?=\s)|={3,}$|-{3,}$|~{3,})/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2');
}
