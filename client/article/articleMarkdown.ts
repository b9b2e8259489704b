import type { ArticleAnswer, Hit } from '../../server/protocol';
import { afterCodeBlocks } from './codeBlocks';

/** What the reader adds to an article: where it is from, and links to others like it. */
export interface ReaderParts {
  /** E.g. `Source: tickets.json, line 12`. */
  readonly sourceLine: string;
  readonly related: readonly Pick<Hit, 'id' | 'title'>[];
  /** Heading over them. */
  readonly relatedHeading: string;
  /** Link below a code block that inserts it; undefined where the editor would not follow it. */
  readonly insertLink?: (block: number) => string;
  /** The section it was opened at: the anchor of its heading, and the text of a link to it. */
  readonly section?: { readonly anchor: string; readonly label: string };
  /** Address of an article, as the protocol makes it. */
  readonly uriOf: (id: string, title: string) => string;
}

/**
 * What the reader shows of an article: its Markdown with a ticket's conversation folded, every link
 * to another article made relative, which is the only kind the editor's preview follows, and links
 * to related ones.
 */
export function articleMarkdown(
  article: ArticleAnswer,
  { sourceLine, related, relatedHeading, insertLink, section, uriOf }: ReaderParts,
): string {
  const own = pathOf(uriOf(article.id, article.title));
  const folding = folded(article);
  const inserting = insertLink ? afterCodeBlocks(folding, insertLink) : folding;
  const linked = inserting.replace(
    /\]\(support-docs:(\/[^)\s]*)\)/g,
    (_whole, path: string) => `](${relativePath(own, path)})`,
  );
  const opened = section ? withSectionLink(linked, section) : linked;
  const end = `*${escapeText(sourceLine)}*\n`;
  if (related.length === 0) return `${opened.trimEnd()}\n\n---\n\n${end}`;
  const links = related.map(
    one => `- [${escapeText(one.title)}](${relativePath(own, pathOf(uriOf(one.id, one.title)))})`,
  );
  const list = `## ${relatedHeading}\n\n${links.join('\n')}`;
  return `${opened.trimEnd()}\n\n---\n\n${list}\n\n${end}`;
}

/** A link below the title, which client/media/openSection.ts knows by its own title. */
function withSectionLink(
  markdown: string,
  { anchor, label }: NonNullable<ReaderParts['section']>,
): string {
  const [title = '', ...rest] = markdown.split('\n');
  const href = `#${encodeURIComponent(anchor).replaceAll('(', '%28').replaceAll(')', '%29')}`;
  const link = `[↓ ${escapeText(label)}](${href} "support-docs:section")`;
  return [title, '', link, ...rest].join('\n');
}

/**
 * The Markdown with the conversation in a block that opens on a click, each turn of it under the
 * name by which a hit is opened there. HTML here is only ours.
 */
function folded({ markdown, conversationAt, turnsAt = [] }: ArticleAnswer): string {
  if (conversationAt === undefined) return markdown;
  const before = markdown.slice(0, conversationAt);
  const [heading = ''] = markdown.slice(conversationAt).split('\n', 1);
  const summary = `<summary>${heading.replace(/^#+ /, '')}</summary>`;
  const turns =
    turnsAt.length === 0
      ? [markdown.slice(conversationAt + heading.length).trim()]
      : turnsAt.map((at, turn) => {
          const text = markdown.slice(at, turnsAt[turn + 1]).trim();
          return `<a id="turn-${turn + 1}"></a>\n\n${text}`;
        });
  return `${before}<details>\n${summary}\n\n${turns.join('\n\n')}\n\n</details>\n`;
}

function pathOf(uri: string): string {
  return uri.slice(uri.indexOf(':') + 1);
}

/** `/a/b/Own.md` to `/c/Other.md` is `../../c/Other.md`. Parentheses would end a Markdown link. */
function relativePath(from: string, to: string): string {
  const depth = from.split('/').length - 2;
  const path = '../'.repeat(depth) + to.replace(/^\/+/, '');
  return path.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** A text with nothing in it that Markdown acts upon. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#|~$!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
