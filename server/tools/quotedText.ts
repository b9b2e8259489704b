/** What comes from documents, set apart so that no model can take it for anything else. */
import type { ArticleKind } from '../../docs-index/article';
import { hashText } from '../../docs-index/hashText';

/**
 * Text from a document between two marks that it does not contain, with who wrote it:
 *
 *     <quote 5f1c2a: customer ticket>
 *     ...
 *     </quote 5f1c2a>
 *
 * Characters that are not seen, or that change how others are read, are gone.
 */
export function quoted(text: string, kind: ArticleKind): string {
  const plain = visible(text).trim();
  const mark = markFor(plain);
  return `<quote ${mark}: ${originOf(kind)}>\n${plain}\n</quote ${mark}>`;
}

/** Bytes that the marks around a text take at most. */
export const quoteBytes = 80;

/** A title or name from a document on one line, in quotation marks. */
export function quotedName(text: string, most = 120): string {
  const flat = visible(text).replace(/\s+/g, ' ').trim();
  const short = flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
  // A character cut in half is gone with what cannot be seen.
  return JSON.stringify(short.replace(unseen, ''));
}

/** A value as JSON on one line, in which what cannot be seen is escaped: ids and calls round-trip. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(unseen, character =>
    Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
      .map(code => `\\u${code.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Who wrote an article. */
export function originOf(kind: ArticleKind): string {
  return origins[kind];
}

const origins: Readonly<Record<ArticleKind, string>> = {
  kb: 'documentation',
  qa: 'questions and answers',
  ticket: 'customer ticket',
  reference: 'API reference',
};

/** Without controls, terminal escapes, bidirectional marks, zero-width and private characters. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(terminalEscapes, '').replace(unseen, '');
}

const terminalEscapes =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /\u001b\[[0-9;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)?/g;

/** Controls, marks that change how text is read, private characters and halves of characters. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** A mark made from the text itself, so that the same text always gets the same; never one in it. */
function markFor(text: string): string {
  let hash = hashText(text);
  for (;;) {
    const mark = hash.toString(16).padStart(8, '0').slice(0, 8);
    if (!text.includes(mark)) return mark;
    hash = (hash + 0x9e3779b9) >>> 0;
  }
}
