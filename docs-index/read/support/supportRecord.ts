/** A question, ticket, topic or help-centre article of any support system, and the article made of it. */
import { httpUrl } from '../formats/httpUrl';
import type { Article, ArticleKind, Ticket, Turn } from '../../article';
import { soundId } from '../../articleIds';
import { isCourtesy } from '../../text/courtesy';
import type { TextSource } from '../formats/textSource';

/** One thing that somebody said. */
export interface Said {
  /** Any name that tells authors apart; '' if the export does not say. */
  readonly author: string;
  /** Whether the author answers for the vendor; undefined where the export does not say. */
  readonly isStaff?: boolean;
  /** Whether it was marked as the answer. */
  readonly isAnswer?: boolean;
  /** Markdown. */
  readonly text: string;
}

export interface SupportRecord {
  readonly kind: ArticleKind;
  readonly title: string;
  /** The record's own name or number: `GATE-7`, `8112`. */
  readonly id: string;
  readonly category?: readonly string[];
  readonly url?: string;
  /** `YYYY-MM-DD`. */
  readonly updated?: string;
  /** State and labels. */
  readonly tags?: readonly string[];
  /** Markdown of an article; else it is a conversation. */
  readonly text?: string;
  /** The question first. */
  readonly said?: readonly Said[];
}

/** A record as an article at this line of its file; `position` (1-based) stands in for an id. */
export function supportArticle(
  source: Pick<TextSource, 'path' | 'stem' | 'mask'>,
  record: SupportRecord,
  { line, position }: { readonly line: number; readonly position: number },
): Article {
  const { mask } = source;
  const { kind, text, said, url, updated } = record;
  const category = (record.category ?? []).map(level => mask(level.trim())).filter(Boolean);
  const tags = [...new Set(record.tags ?? [])].filter(tag => tag !== '');
  const ticket = said === undefined ? undefined : toTicket(said, mask);
  const own = soundId(record.id);
  const address = httpUrl(url);
  return {
    id: `${source.stem}/${own ?? position}`,
    title: mask(record.title.replace(/\s+/g, ' ').trim()) || source.stem,
    kind,
    category: category.join(' / '),
    breadcrumb: category,
    body: ticket === undefined ? mask((text ?? '').trim()) : conversationMarkdown(ticket, record),
    source: { path: source.path, line },
    ...(/^\d{1,15}$/.test(record.id) ? { number: Number(record.id) } : {}),
    ...(address === undefined ? {} : { url: mask(address) }),
    ...(updated === undefined ? {} : { updated }),
    ...(tags.length > 0 ? { tags: tags.map(tag => mask(tag)) } : {}),
    ...(ticket === undefined ? {} : { ticket }),
  };
}

/**
 * What was marked as the answer comes first, then what staff said; where nobody is known as staff,
 * whoever did not ask has answered.
 */
function toTicket(said: readonly Said[], mask: (text: string) => string): Ticket {
  const [first, ...others] = said.map(item => ({ ...item, text: mask(item.text.trim()) }));
  const asker = first?.author ?? '';
  const isOther = ({ author }: Said): boolean => author === '' || author !== asker;
  const byStaff = others.filter(({ isStaff }) => isStaff === true);
  const answering = byStaff.length > 0 ? byStaff : others.filter(isOther);
  const marked = others.filter(({ isAnswer }) => isAnswer === true);
  const answers = [...new Set([...marked, ...answering].map(({ text }) => text))];
  const turns = [first, ...others].filter(item => item !== undefined);
  return {
    question: first?.text ?? '',
    answers: answers.filter(text => text !== '' && !isCourtesy(text)),
    conversation: turns
      .filter(({ text }) => text !== '')
      .map(item => ({ role: roleOf(item, { asker, isOther }), text: item.text })),
  };
}

function roleOf(
  item: Said,
  { asker, isOther }: { asker: string; isOther: (item: Said) => boolean },
): Turn['role'] {
  if (item.isStaff !== undefined) return item.isStaff ? 'agent' : 'customer';
  return asker !== '' && isOther(item) ? 'agent' : 'customer';
}

/** Question, answers, conversation; what was said is Markdown already. */
function conversationMarkdown(ticket: Ticket, { id, tags = [] }: SupportRecord): string {
  const { question, answers, conversation } = ticket;
  const isChinese = /\p{Script=Han}{2}/u.test(question);
  const words = isChinese ? chinese : english;
  const facts = [id, ...tags].filter(fact => fact !== '').join(' · ');
  return [
    facts,
    ...(question === '' ? [] : [`## ${words.question}`, question]),
    ...(answers.length === 0 ? [] : [`## ${words.answer}`, ...answers]),
    ...(conversation.length < 2 ? [] : [`## ${words.conversation}`]),
    ...(conversation.length < 2
      ? []
      : conversation.map(({ role, text }) => `**${words[role]}**\n\n${text}`)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

const english = {
  question: 'Question',
  answer: 'Answer',
  conversation: 'Conversation',
  customer: 'Customer',
  agent: 'Support',
};

const chinese = {
  question: '问题描述',
  answer: '客服解答',
  conversation: '对话记录',
  customer: '客户',
  agent: '客服',
};

/** A date of any common form as `YYYY-MM-DD`; numbers are seconds or milliseconds since 1970. */
export function dayOf(value: unknown): string | undefined {
  if (
    typeof value === 'number' ||
    (typeof value === 'string' && /^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(value))
  ) {
    const number = Number(value);
    const date = new Date(number > 1e11 ? number : number * 1000);
    return Number.isNaN(date.getTime()) || number <= 0
      ? undefined
      : date.toISOString().slice(0, 10);
  }
  if (typeof value !== 'string') return undefined;
  const [, year, month, day] = /\b(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})/.exec(value) ?? [];
  if (year !== undefined) return [year, month, day].map(part => part?.padStart(2, '0')).join('-');
  return wordDay(value);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `01/Mar/26 8:12 AM`, `Tue, 6 Jan 2026 08:30:00 +0800`, `Jan 6, 2026` */
function wordDay(text: string): string | undefined {
  const [, day, name, year] =
    /\b(\d{1,2})[ /-]([A-Za-z]{3})[a-z]*[ /-](\d{4}|\d{2})\b/.exec(text) ??
    reorder(/\b([A-Za-z]{3})[a-z]* (\d{1,2}),? (\d{4})\b/.exec(text)) ??
    [];
  const month = months.indexOf(name?.toLowerCase() ?? '') + 1;
  if (day === undefined || year === undefined || month === 0) return undefined;
  const whole = year.length === 2 ? `20${year}` : year;
  return `${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function reorder(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return match === null ? undefined : [match[0], match[2], match[1], match[3]];
}
