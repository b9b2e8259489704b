import { articleKinds, type FromSearchView, type ToSearchView } from '../search/searchMessages';
import type { Filter } from './facetBar';

/** What the page remembers while it is hidden or reloaded. */
export interface PageState {
  readonly words: string;
  readonly filter: Filter;
  readonly active: number;
  readonly scrolled: number;
  readonly loaded: number;
}

/** The extension, as the page talks to it. */
export interface Host {
  readonly post: (message: FromSearchView) => void;
  readonly listen: (receive: (message: ToSearchView) => void) => void;
  readonly saved: () => PageState;
  readonly save: (state: PageState) => void;
}

interface EditorApi {
  postMessage(message: FromSearchView): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** Connects the page to the extension. May be called once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: message => api.postMessage(message),
    listen: receive =>
      window.addEventListener('message', (event: MessageEvent<ToSearchView>) => {
        // Only the editor can post into a webview's frame; what it posts is typed on its side.
        receive(event.data);
      }),
    saved: () => readState(api.getState()),
    save: state => api.setState(state),
  };
}

const empty: PageState = {
  words: '',
  filter: { kinds: [], category: '' },
  active: 0,
  scrolled: 0,
  loaded: 0,
};

/** A state saved by this version of the page or an older one, field by field. */
function readState(saved: unknown): PageState {
  if (typeof saved !== 'object' || saved === null) return empty;
  const given: Partial<PageState> = saved;
  const count = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);
  const filter = given.filter ?? empty.filter;
  return {
    words: typeof given.words === 'string' ? given.words : '',
    filter: {
      kinds: Array.isArray(filter.kinds)
        ? articleKinds.filter(kind => filter.kinds.includes(kind))
        : [],
      category: typeof filter.category === 'string' ? filter.category : '',
    },
    active: count(given.active),
    scrolled: count(given.scrolled),
    loaded: count(given.loaded),
  };
}
