import type { ArticleKind, SourceLocation } from '../../docs-index/article';
import { dayAndTime } from '../dayAndTime';
import { jsonText, originOf, quotedName, visible } from './quotedText';

/** What a model should know of an article before it believes it. */
export interface ArticleFacts {
  readonly id: string;
  readonly title: string;
  readonly kind: ArticleKind;
  readonly source: SourceLocation;
  readonly updated?: string;
  readonly asOf?: string;
  readonly url?: string;
}

/**
 * An article's line: its title, who wrote it, how old it is, where it comes from, its id for the
 * next call and a link that opens it in the editor.
 */
export function factsOf({ id, title, kind, source, updated, asOf, url }: ArticleFacts): string {
  const facts = [
    originOf(kind),
    updated === undefined ? '' : `updated ${visible(updated)}`,
    asOf === undefined ? '' : `read ${dayAndTime(asOf)}, its source cannot be reached now`,
    source.path === '' ? '' : `${visible(source.path)}:${source.line}`,
    url === undefined || !/^https?:\/\/[^\s<>"]+$/i.test(url) ? '' : visible(url),
  ];
  return [
    `${quotedName(title)} (${facts.filter(fact => fact !== '').join('; ')})`,
    `id: ${jsonText(id)} open: ${editorLink(id)}`,
  ].join('\n');
}

/** Opens an article in VS Code. */
export function editorLink(id: string): string {
  return `vscode://support-docs.support-docs/article?${encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))}`;
}
