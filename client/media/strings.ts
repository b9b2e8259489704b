import type { SearchStrings } from '../search/searchStrings';

export type { SearchStrings };

/** The page's texts, which the extension wrote into the body's `data-strings`. */
export function readStrings(body: HTMLElement): SearchStrings {
  // Written by `searchHtml` from `searchStrings()`, and by nothing else.
  return JSON.parse(body.dataset['strings'] ?? '{}') as SearchStrings;
}
