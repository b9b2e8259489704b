import type { ArticleAnswer, Hit } from '../server/protocol';

/** What the reader adds to an article: links to others like it. */
export interface ReaderParts {
  readonly related: readonly Pick<Hit, 'id' | 'title'>[];
  /** Heading over them. */
  readonly relatedHeading: string;
  /** Address of an article, as the protocol makes it. */
  readonly uriOf: (id: string, title: string) => string;
}

/**
 * What the reader shows of an article: its Markdown with every link to another article made
 * relative, which is the only kind the editor's preview follows, and links to related ones.
 */
export function articleMarkdown(
  { id, title, markdown }: ArticleAnswer,
  { related, relatedHeading, uriOf }: ReaderParts,
): string {
  const own = pathOf(uriOf(id, title));
  const linked = markdown.replace(
    /\]\(support-docs:(\/[^)\s]*)\)/g,
    (_whole, path: string) => `](${relativePath(own, path)})`,
  );
  if (related.length === 0) return linked;
  const links = related.map(
    one =>
      `- [${escapeLinkText(one.title)}](${relativePath(own, pathOf(uriOf(one.id, one.title)))})`,
  );
  return `${linked.trimEnd()}\n\n---\n\n## ${relatedHeading}\n\n${links.join('\n')}\n`;
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

/** A title as the text of a link, with nothing in it that Markdown acts upon. */
function escapeLinkText(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#|~$!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
