import type { Article, ArticleKind, Problem, Ticket, Turn } from '../../article';
import { isCourtesy } from '../../text/courtesy';
import type { DocumentReader } from '../reader';
import type { Reading, TextSource } from './textSource';
import { ticketMarkdown } from './ticketMarkdown';

/** Tickets, known from Q&A by whole conversations (完整对话记录). */
export const ticketReader: DocumentReader = {
  format: 'ticket-markdown',
  recognises: ({ text }) => hasTicketRecords(text) && hasConversations(text),
  read: source => readTicketRecords(source, 'ticket'),
};

/** Questions and answers in the same form. */
export const qaReader: DocumentReader = {
  format: 'qa-markdown',
  recognises: ({ text }) => hasTicketRecords(text) && !hasConversations(text),
  read: source => readTicketRecords(source, 'qa'),
};

function hasConversations(text: string): boolean {
  return /^### 完整对话记录\s*$/m.test(text);
}

/**
 * Reads a Markdown file of support records. Two dialects are known, told apart by their first
 * heading: Q&A files (the section 客服解答 is the conversation) and ticket files (it is a numbered
 * list of answers, and 完整对话记录 is the conversation). One record looks like this:
 *
 *     ## title
 *     **问题分类**：CDN｜证书问题
 *     ### 问题描述
 *     ### 客服解答
 *     ### 根本原因分析
 *     ### 完整对话记录
 *     ---
 *
 * A file that announces another number of records than it holds is a problem, and so is one that
 * announces a number and breaks off before the rule of its last record.
 */
function readTicketRecords(source: TextSource, kind: ArticleKind): Reading {
  const lines = source.text.split('\n');
  const starts = lines.flatMap((_, index) => (isRecordStart(lines, index) ? [index] : []));
  const articles = starts.map((start, index) =>
    toArticle(source, kind, {
      lines: lines.slice(start, starts[index + 1]),
      line: start + 1,
      position: index + 1,
    }),
  );
  return { articles, problems: countProblems(source, lines, starts) };
}

/** True for text whose records this module reads, or that says it holds some. */
function hasTicketRecords(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n');
  return (
    lines.some((_, index) => isRecordStart(lines, index)) ||
    lines.slice(0, 10).some(line => announcedRecords.test(line))
  );
}

const endRule = '---';
const categoryLine = /^\*\*问题分类\*\*[:：]\s*(.*)/s;
const turnStart = /^\*\*(客户|客服)\*\*[:：]\s?/;
const announcedCount = /本文档包含\s*(\d+)\s*个/;
const announcedRecords = /^本文档包含\s*\d+\s*个\S{0,16}记录/;

/** A heading is a record's title only if a category stands under it or a rule above it. */
function isRecordStart(lines: readonly string[], index: number): boolean {
  if (!lines[index]?.startsWith('## ')) return false;
  const next = lines.slice(index + 1, index + 6).find(line => line.trim() !== '');
  if (next !== undefined && categoryLine.test(next)) return true;
  const above = lines.slice(Math.max(0, index - 4), index).findLast(line => line.trim() !== '');
  return above === endRule && sectionNames.includes(next?.replace(/^### +/, '').trim() ?? '');
}

interface Record {
  readonly lines: readonly string[];
  readonly line: number;
  readonly position: number;
}

function toArticle(source: TextSource, kind: ArticleKind, record: Record): Article {
  const lines = source.mask(record.lines.join('\n')).split('\n');
  const title = (lines[0] ?? '').slice(3).trim();
  const sections = splitSections(lines.slice(1));
  const category = sections.head.map(line => categoryLine.exec(line)?.[1]?.trim()).find(Boolean);
  const ticket = toTicket(sections);
  return {
    id: `${source.stem}/${record.position}`,
    title,
    kind,
    category: category ?? '',
    breadcrumb: (category ?? '').split('｜').filter(Boolean),
    body: ticketMarkdown(ticket),
    source: { path: source.path, line: record.line },
    ticket,
  };
}

interface Sections {
  readonly head: readonly string[];
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

const sectionNames = ['问题描述', '客服解答', '根本原因分析', '完整对话记录'];

function splitSections(lines: readonly string[]): Sections {
  const byName = new Map<string, string[]>();
  const head: string[] = [];
  let current = head;
  for (const line of lines) {
    const name = line.startsWith('### ') ? line.slice(4).trim() : undefined;
    if (name !== undefined && sectionNames.includes(name) && !byName.has(name)) {
      current = [];
      byName.set(name, current);
    } else {
      current.push(line);
    }
  }
  const last = [...byName.values()].at(-1) ?? head;
  dropEndRule(last);
  return { head, byName };
}

/** The rule between two records belongs to neither. */
function dropEndRule(lines: string[]): void {
  while (lines.at(-1)?.trim() === '') lines.pop();
  if (lines.at(-1) === endRule) lines.pop();
}

function toTicket({ byName }: Sections): Ticket {
  const section = (name: string) => byName.get(name) ?? [];
  const given = readTurns(section('客服解答'));
  const conversation = given.length > 0 ? given : readTurns(section('完整对话记录'));
  const said =
    given.length > 0
      ? given.filter(turn => turn.role === 'agent').map(turn => turn.text)
      : readNumbered(section('客服解答'));
  const rootCause = section('根本原因分析').join('\n').trim();
  return {
    question: section('问题描述').join('\n').trim(),
    answers: said.filter(text => !isCourtesy(text)),
    conversation,
    ...(rootCause === '' ? {} : { rootCause }),
  };
}

function readTurns(lines: readonly string[]): Turn[] {
  const turns: { role: Turn['role']; lines: string[] }[] = [];
  for (const line of lines) {
    const start = turnStart.exec(line);
    if (start) {
      const role = start[1] === '客服' ? 'agent' : 'customer';
      turns.push({ role, lines: [line.slice(start[0].length)] });
    } else {
      turns.at(-1)?.lines.push(line);
    }
  }
  return turns.map(turn => ({ role: turn.role, text: turn.lines.join('\n').trim() }));
}

/** Items of `1. …`, `2. …`, counted so that a number inside an answer does not split it. */
function readNumbered(lines: readonly string[]): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    const mark = `${items.length + 1}. `;
    if (line.startsWith(mark)) items.push([line.slice(mark.length)]);
    else if (items.length > 0) items.at(-1)?.push(line);
    else if (line.trim() !== '') items.push([line]);
  }
  return items.map(item => item.join('\n').trim()).filter(text => text !== '');
}

function countProblems(
  { path, mask }: TextSource,
  lines: readonly string[],
  starts: readonly number[],
): Problem[] {
  const line = lines.slice(0, starts[0]).findIndex(text => announcedCount.test(text));
  const announced = announcedCount.exec(lines[line] ?? '')?.[1];
  if (announced === undefined) return [];
  const problems: Problem[] = [];
  if (Number(announced) !== starts.length) {
    const message = `The file says it holds ${announced} records; ${starts.length} were found and read.`;
    problems.push({ path, line: line + 1, message });
  }
  // Who counts the records ends each with a rule, too: where the last has none, more was written.
  const last = starts.at(-1);
  if (last !== undefined && lines.findLast(text => text.trim() !== '') !== endRule) {
    const title = mask((lines[last] ?? '').slice(3).trim()).slice(0, 60);
    const message = `The record "${title}" is cut off; it was read as far as it goes.`;
    problems.push({ path, line: last + 1, message });
  }
  return problems;
}
