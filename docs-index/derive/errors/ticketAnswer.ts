/** What a ticket has to say to the next person with the same trouble. */
import type { Article } from '../../article';

/** Characters of answers to keep; a hover shows the first lines anyway. */
const room = 700;

/**
 * The question in short and below it the telling answers as a list, in Markdown: what only asks
 * back, asks for patience or thanks is left out. The opening of the body where there is no ticket.
 */
export function ticketAnswer(article: Article): string {
  const { ticket } = article;
  if (!ticket) return article.body.slice(0, room);
  const answers = ticket.answers.map(tidyAnswer).filter(answer => answer !== '');
  const telling = answers.filter(isTelling);
  const kept = mostTelling(telling.length > 0 ? telling : answers);
  const question = ticket.question.replace(/\s+/g, ' ').trim();
  const short = question.length > 200 ? `${question.slice(0, 200)}…` : question;
  return [short, ...kept.map(answer => `- ${answer}`)].join('\n');
}

function tidyAnswer(answer: string): string {
  return answer
    .replace(/\s+/g, ' ')
    .replace(/^\s*\d{1,2}[.、]\s*/, '')
    .replace(/^(您好|你好)[，,！!。\s]*/, '')
    .replace(/\[图片\]/g, '')
    .trim();
}

function isTelling(answer: string): boolean {
  if (answer.length < 12) return false;
  const asks = /[?？]|[吗呢么]\s*$|(麻烦|辛苦)您?(提供|给)|请?稍等|截图|联系方式/.test(answer);
  return !asks || /https?:\/\//.test(answer);
}

/** As many answers as there is room for, the most telling first, shown in their own order. */
function mostTelling(answers: readonly string[]): string[] {
  const kept = new Set<string>();
  let left = room;
  for (const answer of answers.toSorted((a, b) => weight(b) - weight(a))) {
    if (kept.size > 0 && answer.length > left) continue;
    kept.add(answer);
    left -= answer.length;
  }
  return answers
    .filter(answer => kept.has(answer))
    .map(answer => (answer.length > room ? `${answer.slice(0, room)}…` : answer));
}

/** A pointer to a document, a command or a name tells more than a long sentence. */
function weight(answer: string): number {
  return Math.min(answer.length, 200) + (/https?:\/\/|[A-Za-z_]{4,}/.test(answer) ? 100 : 0);
}
