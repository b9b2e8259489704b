import type { ArticleKind, Hit } from '../../server/protocol';
import { alsoInLabels } from '../search/alsoIn';
import { element, fill } from './dom';
import { highlight } from './highlight';
import { icon } from './icons';
import type { Row } from './list';
import type { SearchStrings } from './strings';

/** What a row needs besides its hit. */
export interface HitRowParts {
  readonly strings: SearchStrings;
  readonly open: (articleId: string, toSide: boolean, section?: string) => void;
}

/** A search result: icon, title, where it is from and how old, and the passage that answers. */
export function hitRow(hit: Hit, { strings, open }: HitRowParts): Row {
  const section = hit.section?.anchor;
  const others = alsoInLabels(hit);
  const facts = [
    { text: kindName(strings, hit.kind) },
    { text: hit.category, name: 'category' },
    { text: hit.section?.title ?? '', name: 'section' },
    { text: age(hit.updated) },
    { text: hit.asOf === undefined ? '' : fill(strings.asOf, dayAndTime(hit.asOf)) },
    { text: hit.similar === undefined ? '' : fill(strings.similar, hit.similar) },
    { text: others === '' ? '' : fill(strings.alsoIn, others), name: 'others' },
  ].filter(({ text: fact }) => fact !== '');
  const title = element('div', {
    class: 'title',
    children: [highlight(hit.title, hit.titleHighlights ?? [])],
  });
  const passage = element('div', {
    class: 'passage',
    children: [highlight(hit.snippet, hit.highlights)],
  });
  // Each fact has its own element, so that a long category gives way, then a section, and the age stays.
  const meta = element('div', {
    class: 'meta',
    children: facts.map(({ text: fact, name }, at) =>
      element('span', { text: at === 0 ? fact : ` · ${fact}`, ...(name && { class: name }) }),
    ),
  });
  if (hit.updated !== undefined) meta.title = hit.updated;
  const text = element('div', { class: 'text', children: [title, meta, passage] });
  return {
    element: articleOption(hit.id, [icon(hit.kind), text], section),
    open: toSide => open(hit.id, toSide, section),
    articleId: hit.id,
    ...(section !== undefined && { section }),
  };
}

/** A row of one line: an icon, a text, and a word on it. */
export function plainRow(parts: {
  readonly icon: SVGSVGElement;
  readonly text: string;
  readonly note?: string;
  readonly open: (toSide: boolean) => void;
  readonly articleId?: string;
}): Row {
  const text = element('div', { class: 'title', text: parts.text });
  const note = element('span', { class: 'note', text: parts.note ?? '' });
  const children = [parts.icon, text, note];
  const { open, articleId } = parts;
  return articleId === undefined
    ? { element: option(children), open }
    : { element: articleOption(articleId, children), open, articleId };
}

/** How one article of a kind is called. */
export function kindName(strings: SearchStrings, kind: ArticleKind): string {
  return strings[`${kind}One`];
}

function articleOption(
  articleId: string,
  children: readonly Node[],
  section?: string,
): HTMLElement {
  const made = option(children);
  // What the editor's own context menu is shown for, and hands to the commands in it.
  made.dataset['vscodeContext'] = JSON.stringify({
    webviewSection: 'article',
    articleId,
    ...(section !== undefined && { section }),
    preventDefaultContextMenuItems: true,
  });
  return made;
}

function option(children: readonly Node[]): HTMLElement {
  return element('div', {
    class: 'row',
    attributes: { role: 'option', 'aria-selected': 'false', tabindex: '-1' },
    children,
  });
}

/** In the page's language. */
function dayAndTime(iso: string): string {
  const { lang } = document.documentElement;
  return new Date(iso).toLocaleString(lang, { dateStyle: 'short', timeStyle: 'short' });
}

const days = 24 * 60 * 60 * 1000;

/** How long ago a date `YYYY-MM-DD` was, in the page's language; '' if there is none. */
function age(date: string | undefined): string {
  const then = date === undefined ? NaN : Date.parse(date);
  if (Number.isNaN(then)) return '';
  const passed = Math.max(0, Math.round((Date.now() - then) / days));
  // "Today" and "yesterday" where there are such words; "last year" would say less than "1 yr. ago".
  const numeric = passed < 31 ? 'auto' : 'always';
  const { lang } = document.documentElement;
  const format = new Intl.RelativeTimeFormat(lang, { style: 'short', numeric });
  if (passed < 31) return format.format(-passed, 'day');
  if (passed < 365) return format.format(-Math.round(passed / 30.4), 'month');
  return format.format(-Math.round(passed / 365.25), 'year');
}
