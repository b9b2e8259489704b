/**
 * Text from documents as Markdown in which nothing acts: no HTML, no link, no image, no heading.
 * Code spans and code blocks stay code, lists stay lists.
 */
import { headingText } from './headingText';

/** One line of document text as inline Markdown; code spans are kept, all other marks are literal. */
export function safeInline(text: string): string {
  const flat = flattenLinks(text).replace(/\s+/g, ' ').trim();
  return flat
    .split(/(`[^`]+`)/)
    .map((part, at) =>
      at % 2 === 1 ? safeCode(part.slice(1, -1)) : escapeText(withoutEmphasis(part)),
    )
    .join('');
}

/** Text on any number of lines: paragraphs, lists and fenced code stay, everything else is text. */
export function safeMarkdown(text: string): string {
  const out: string[] = [];
  let fence = false;
  for (const line of text.replace(/<br\s*\/?>/gi, '\n').split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) {
      out.push(fence ? '~~~' : '~~~text');
      fence = !fence;
    } else if (fence) {
      out.push(line.replace(/^\s*~~~/, ' ~~~'));
    } else {
      out.push(safeLine(line));
    }
  }
  if (fence) out.push('~~~');
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A code span that shows the text as it is, whatever back quotes it holds. */
export function safeCode(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  const runs = plain.match(/`+/g) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
  const mark = '`'.repeat(longest + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${mark}${pad}${plain}${pad}${mark}`;
}

/** Every character that could act in Markdown, behind a backslash. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
    .replace(/(https?|ftp)(:\/\/)/gi, '$1\u200b$2')
    .replace(/(?<![:\w])\/\/(?=[\w-]+\.)/g, '/\u200b/')
    .replace(/(?<=[\w.+-])@(?=[\w-]+\.)/g, '\u200b@')
    .replace(/\b(www)\.(?=\S)/gi, '$1\u200b.');
}

function safeLine(line: string): string {
  const [, indent = '', marker, rest = ''] =
    /^(\s{0,8})(?:([*+-]|\d{1,3}[.)])\s+)?(.*)/s.exec(line) ?? [];
  const heading = /^#{1,6}\s(.*)/s.exec(rest)?.[1];
  const body = heading === undefined ? safeInline(rest) : `**${safeInline(headingText(heading))}**`;
  if (marker === undefined) return body.replace(/^(?=[-=+])|(?<=^\d{1,9})(?=[.)](\s|$))/, '\\');
  return `${indent}${/\d/.test(marker) ? marker : '-'} ${body}`;
}

/** `[text](address)` and images become their text: what a document links to is not for a hover. */
function flattenLinks(text: string): string {
  return text
    .replace(/!\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/\s__(?=[\s,，。)]|$)/g, '');
}

/** Bold and italic marks around words go; underscores inside names stay. */
function withoutEmphasis(text: string): string {
  return text.replace(/\*\*([^*\n]+)\*\*/g, '$1').replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, '$1');
}
