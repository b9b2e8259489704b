/** An article as the Markdown a person reads, safe to render: the reader of every client. */
import type { Article, Ticket, Turn } from '../../docs-index/article';
import type { DocsIndex } from '../../docs-index/answer/docsIndex';
import { escapeText } from '../../docs-index/text/safeMarkdown';
import type { ArticleAnswer, Hit, OutlineSection } from '../protocol';
import { dayAndTime } from '../dayAndTime';
import { articleUri } from '../protocolAddresses';
import { harmlessMarkdown } from './articles/harmlessMarkdown';
import { withPageLinks } from './articles/pageLinks';
import { headingText } from '../../docs-index/text/headingText';
import { isTurnSection, outlineOf, turnSection } from '../../docs-index/text/sectionAnchor';

/** The words around what an article says. */
interface Labels {
  readonly question: string;
  readonly answer: string;
  readonly noAnswer: string;
  readonly conversation: string;
  readonly customer: string;
  readonly agent: string;
  readonly updated: string;
  readonly original: string;
  readonly asOf: (time: string) => string;
}

const english: Labels = {
  question: 'Question',
  answer: 'Answer',
  noAnswer: 'The ticket was closed without an answer.',
  conversation: 'Conversation',
  customer: 'Customer',
  agent: 'Support',
  updated: 'Updated',
  original: 'Original page',
  asOf: time => `Read on ${time}; its source cannot be reached now.`,
};

const chinese: Labels = {
  question: '问题',
  answer: '回答',
  noAnswer: '工单关闭时没有答复。',
  conversation: '对话',
  customer: '客户',
  agent: '客服',
  updated: '更新于',
  original: '原文',
  asOf: time => `内容读取于 ${time}，来源目前无法访问。`,
};

/**
 * The article of this id; null if there is none. `locale` (e.g. `zh-cn`) chooses the language of
 * headings that are ours.
 */
export function articleAnswer(index: DocsIndex, id: string, locale = 'en'): ArticleAnswer | null {
  const article = index.article(id);
  if (article === undefined) return null;
  const { title, kind, category, source, url, updated, asOf, number } = article;
  const text = articleText(linked(article, index), labelsOf(locale));
  return {
    id,
    title,
    kind,
    category,
    ...text,
    outline: outlineOfText(text),
    source,
    ...(url !== undefined && { url }),
    ...(updated !== undefined && { updated }),
    ...(asOf !== undefined && { asOf }),
    ...(number !== undefined && { number }),
  };
}

/** A hit in the conversation of a ticket names it as the article does. */
export function withSectionName(hit: Hit, locale: string): Hit {
  const { section } = hit;
  if (hit.kind !== 'ticket' || section === undefined || !isTurnSection(section)) return hit;
  return { ...hit, section: { ...section, title: labelsOf(locale).conversation } };
}

function labelsOf(locale: string): Labels {
  return /^zh\b/i.test(locale) ? chinese : english;
}

/** The article with links to other pages of its source as links to their articles. */
function linked(article: Article, index: DocsIndex): Article {
  const addressOf = (id: string) => {
    const found = index.article(id);
    return found && articleUri(id, found.title);
  };
  return { ...article, body: withPageLinks(article.body, article.id, addressOf) };
}

/** Ids that the links of an article may lead to, the article's own first. */
export function idsAround(index: DocsIndex, id: string): readonly string[] {
  const ids = [id];
  withPageLinks(index.article(id)?.body ?? '', id, linked => {
    ids.push(linked);
    return undefined;
  });
  return ids;
}

type ArticleText = Pick<ArticleAnswer, 'markdown' | 'conversationAt' | 'turnsAt'>;

function articleText(article: Article, labels: Labels): ArticleText {
  const parts = [
    `# ${escapeText(article.title)}`,
    factsLine(article, labels),
    article.asOf === undefined ? '' : `*${labels.asOf(dayAndTime(article.asOf))}*`,
    ...(article.ticket ? answerParts(article.ticket, labels) : [withoutTitle(article)]),
  ];
  const text = joined(parts);
  const turns = article.ticket?.conversation ?? [];
  if (turns.length === 0) return { markdown: `${text}\n` };
  let markdown = `${text}\n\n## ${labels.conversation}`;
  const turnsAt = turns.map(turn => {
    const at = markdown.length + 2;
    markdown += `\n\n${turnMarkdown(turn, labels)}`;
    return at;
  });
  return { markdown: `${markdown}\n`, conversationAt: text.length + 2, turnsAt };
}

/** The headings below the title; a conversation is folded, and its first turn is where it begins. */
function outlineOfText({ markdown, conversationAt }: ArticleText): readonly OutlineSection[] {
  const [, ...sections] = outlineOf(markdown.slice(0, conversationAt));
  if (conversationAt === undefined) return sections;
  const conversation = outlineOf(markdown.slice(conversationAt)).slice(0, 1);
  return [...sections, ...conversation.map(one => ({ ...one, anchor: turnSection(0).anchor }))];
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part.trim() !== '').join('\n\n');
}

/** Where the article stands, how old it is, where it comes from. */
function factsLine(article: Article, labels: Labels): string {
  const way = article.breadcrumb.length > 0 ? article.breadcrumb : [article.category];
  const facts = [
    way
      .filter(name => name !== '')
      .map(escapeText)
      .join(' › '),
    article.updated === undefined ? '' : `${labels.updated} ${escapeText(article.updated)}`,
    // Of a ticket, its state and labels.
    article.ticket ? (article.tags ?? []).map(escapeText).join(', ') : '',
    originalLink(article.url, labels),
  ];
  return facts.filter(fact => fact !== '').join(' · ');
}

function originalLink(url: string | undefined, labels: Labels): string {
  if (url === undefined || !/^https?:\/\/[^\s<>()\\]+$/i.test(url)) return '';
  return `[${labels.original}](${url})`;
}

/** The body without a heading that only repeats the title. */
function withoutTitle({ body, title }: Article): string {
  const [first = '', rest = ''] = splitOnce(body.trimStart());
  const heading = /^#\s(.*)/s.exec(first)?.[1] ?? '';
  return harmlessMarkdown(headingText(heading) === title ? rest.trimStart() : body);
}

function splitOnce(text: string): readonly string[] {
  const end = text.indexOf('\n');
  return end === -1 ? [text] : [text.slice(0, end), text.slice(end + 1)];
}

/** The question, and what answered it. */
function answerParts(ticket: Ticket, labels: Labels): string[] {
  const answers = ticket.answers.map(harmlessMarkdown);
  return [
    ...section(labels.question, [harmlessMarkdown(ticket.question)]),
    ...section(labels.answer, answers.length > 0 ? answers : [`*${labels.noAnswer}*`]),
  ];
}

function section(heading: string, parts: readonly string[]): string[] {
  const filled = parts.filter(part => part.trim() !== '');
  return filled.length === 0 ? [] : [`## ${heading}`, ...filled];
}

function turnMarkdown({ role, text }: Turn, labels: Labels): string {
  const who = role === 'customer' ? labels.customer : labels.agent;
  return `**${who}**\n\n${harmlessMarkdown(text)}`;
}
