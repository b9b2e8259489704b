/** Everything the search view's page and the extension say to each other. */
import type { ArticleKind, EntryKind, Facets, Hit, IndexState } from '../../server/protocol';
import type { ArticleRef } from './history';

/** What one search asks for. `number` grows with every question, so that late answers are known. */
export interface SearchQuestion {
  readonly number: number;
  readonly query: string;
  readonly kinds: readonly ArticleKind[];
  readonly categories: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/** A symbol found in the file that is open beside the view. */
export interface SymbolRef {
  readonly kind: EntryKind;
  readonly key: string;
  /** What it means in a few words; '' if that is not known. */
  readonly title: string;
  readonly articleId: string;
}

/** What the view shows while nothing is typed. */
export interface Home {
  readonly inFile: readonly SymbolRef[];
  readonly searches: readonly string[];
  readonly favourites: readonly ArticleRef[];
  readonly mostOpened: readonly ArticleRef[];
}

export interface ViewStatus {
  readonly state: IndexState;
  readonly articles: number;
  readonly problems: number;
  /** Parts done so far, from 0 to 1; absent while that is not known. */
  readonly progress?: number;
  readonly message?: string;
  /** Where reading was stopped: `186 of 1,500 files`. */
  readonly stoppedAt?: string;
}

export interface ViewOptions {
  /** Whether each result shows the passage that answers. */
  readonly passages: boolean;
}

/** From the extension to the page. */
export type ToSearchView =
  | {
      readonly kind: 'results';
      readonly question: SearchQuestion;
      readonly hits: readonly Hit[];
      readonly total: number;
      readonly facets: Facets;
      /** Very many match: total and facets are not exact. */
      readonly isEstimated: boolean;
      readonly suggestions: readonly string[];
    }
  | { readonly kind: 'failed'; readonly question: SearchQuestion; readonly message: string }
  | { readonly kind: 'home'; readonly home: Home }
  | { readonly kind: 'status'; readonly status: ViewStatus }
  | { readonly kind: 'options'; readonly options: ViewOptions }
  | { readonly kind: 'favourites'; readonly ids: readonly string[] }
  /** Search for these words, as if a person had typed them. */
  | { readonly kind: 'ask'; readonly query: string };

const viewActions = ['open', 'openToSide', 'copyLink', 'insertExample', 'toggleFavourite'] as const;
/** What a person can do with one result. */
export type ViewAction = (typeof viewActions)[number];

const viewCommands = [
  'addSource',
  'restartServer',
  'showLog',
  'showProblems',
  'readRest',
  'clearHistory',
] as const;
/** Commands that buttons of the page run. */
export type ViewCommand = (typeof viewCommands)[number];

/** From the page to the extension. */
export type FromSearchView =
  | { readonly kind: 'ready' }
  | { readonly kind: 'search'; readonly question: SearchQuestion }
  | { readonly kind: 'home' }
  | {
      readonly kind: 'act';
      readonly action: ViewAction;
      readonly articleId: string;
      /** Anchor of the section that answers; '' for the beginning. */
      readonly section: string;
      /** The words that led to it; '' if none did. */
      readonly query: string;
    }
  | { readonly kind: 'run'; readonly command: ViewCommand }
  /** Back to the editor. */
  | { readonly kind: 'leave' };

/** Every kind of article there is. */
export const articleKinds: readonly ArticleKind[] = ['kb', 'ticket', 'qa', 'reference'];

/** A message of the page, undefined if it is none: the page shows strangers' text. */
export function readFromSearchView(message: unknown): FromSearchView | undefined {
  const given = fields(message);
  switch (given.get('kind')) {
    case 'ready':
      return { kind: 'ready' };
    case 'home':
      return { kind: 'home' };
    case 'leave':
      return { kind: 'leave' };
    case 'search': {
      const question = readQuestion(given.get('question'));
      return question && { kind: 'search', question };
    }
    case 'act': {
      const action = viewActions.find(name => name === given.get('action'));
      const articleId = text(given.get('articleId'), 500);
      if (action === undefined || articleId === '') return undefined;
      const [section, query] = [text(given.get('section'), 500), text(given.get('query'), 1000)];
      return { kind: 'act', action, articleId, section, query };
    }
    case 'run': {
      const command = viewCommands.find(name => name === given.get('command'));
      return command && { kind: 'run', command };
    }
    default:
      return undefined;
  }
}

function readQuestion(value: unknown): SearchQuestion | undefined {
  const given = fields(value);
  const number = given.get('number');
  if (typeof number !== 'number') return undefined;
  const kinds = list(given.get('kinds'));
  return {
    number,
    query: text(given.get('query'), 10_000),
    kinds: articleKinds.filter(kind => kinds.includes(kind)),
    categories: list(given.get('categories')).filter(one => typeof one === 'string'),
    offset: count(given.get('offset'), 100_000),
    limit: count(given.get('limit'), 500),
  };
}

function fields(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

function count(value: unknown, most: number): number {
  return typeof value === 'number' && value > 0 ? Math.min(Math.floor(value), most) : 0;
}
