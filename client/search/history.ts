import type { ArticleKind } from '../../server/protocol';

/** An article by what a list shows of it. */
export interface ArticleRef {
  readonly id: string;
  readonly title: string;
  readonly kind: ArticleKind;
}

export interface OpenedArticle extends ArticleRef {
  readonly times: number;
  /** When last, in milliseconds since 1970. */
  readonly lastMs: number;
}

/** What a person searched for, opened and marked, newest first. Kept on their machine only. */
export interface History {
  readonly searches: readonly string[];
  readonly opened: readonly OpenedArticle[];
  readonly favourites: readonly ArticleRef[];
}

export const emptyHistory: History = { searches: [], opened: [], favourites: [] };

const keptSearches = 20;
const keptOpened = 200;

/** Puts a search on top. Words that merely continue an earlier search take its place. */
export function rememberSearch(history: History, words: string): History {
  const text = words.trim();
  if (text.length < 2) return history;
  const others = history.searches.filter(search => search !== text && !text.startsWith(search));
  return { ...history, searches: [text, ...others].slice(0, keptSearches) };
}

/** Counts that an article was opened at a time. */
export function rememberOpened(history: History, article: ArticleRef, nowMs: number): History {
  const { id, title, kind } = article;
  const times = (history.opened.find(one => one.id === id)?.times ?? 0) + 1;
  const others = history.opened.filter(one => one.id !== id);
  const opened = [{ id, title, kind, times, lastMs: nowMs }, ...others].slice(0, keptOpened);
  return { ...history, opened };
}

/** Marks an article as a favourite, or takes the mark away. */
export function toggleFavourite(history: History, { id, title, kind }: ArticleRef): History {
  const others = history.favourites.filter(one => one.id !== id);
  const isMarked = others.length < history.favourites.length;
  return { ...history, favourites: isMarked ? others : [{ id, title, kind }, ...others] };
}

/** The articles opened most often, at least twice; the newer first of those opened alike. */
export function mostOpened(history: History, most: number): readonly ArticleRef[] {
  return history.opened
    .filter(one => one.times > 1)
    .sort((a, b) => b.times - a.times || b.lastMs - a.lastMs)
    .slice(0, most);
}

/** A history from what was stored, field by field; whatever does not fit is left out. */
export function readHistory(stored: unknown): History {
  if (typeof stored !== 'object' || stored === null) return emptyHistory;
  const given: Partial<Record<keyof History, unknown>> = stored;
  return {
    searches: list(given.searches).filter(one => typeof one === 'string'),
    opened: list(given.opened).filter(isOpened),
    favourites: list(given.favourites).filter(isRef),
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRef(value: unknown): value is ArticleRef {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, kind }: Partial<Record<keyof ArticleRef, unknown>> = value;
  return typeof id === 'string' && typeof title === 'string' && typeof kind === 'string';
}

function isOpened(value: unknown): value is OpenedArticle {
  if (!isRef(value)) return false;
  const { times, lastMs }: Partial<Record<keyof OpenedArticle, unknown>> = value;
  return typeof times === 'number' && typeof lastMs === 'number';
}
