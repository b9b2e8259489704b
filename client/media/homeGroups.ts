import type { ArticleRef } from '../search/history';
import type { Home } from '../search/searchMessages';
import { kindName, plainRow, type HitRowParts } from './hitRow';
import { icon } from './icons';
import type { Group, Row } from './list';

/** What there is to offer before the extension has told. */
export const emptyHome: Home = { inFile: [], searches: [], favourites: [], mostOpened: [] };

/** Whether there is nothing to offer. */
export function isEmptyHome({ inFile, searches, favourites, mostOpened }: Home): boolean {
  return [inFile, searches, favourites, mostOpened].every(list => list.length === 0);
}

/** What the empty box offers: codes of the open file, then what was searched, marked and opened. */
export function homeGroups(
  home: Home,
  parts: HitRowParts & { readonly search: (words: string) => void },
): readonly Group[] {
  const { strings, open, search } = parts;
  const article = ({ id, title, kind }: ArticleRef): Row =>
    plainRow({
      icon: icon(kind),
      text: title,
      note: kindName(strings, kind),
      open: toSide => open(id, toSide),
      articleId: id,
    });
  const groups: readonly Group[] = [
    {
      heading: strings.inFile,
      rows: home.inFile.map(({ key, title, articleId }) =>
        plainRow({
          icon: icon('code'),
          text: key,
          note: title,
          open: toSide => open(articleId, toSide),
          articleId,
        }),
      ),
    },
    {
      heading: strings.recent,
      rows: home.searches.map(words =>
        plainRow({ icon: icon('history'), text: words, open: () => search(words) }),
      ),
    },
    { heading: strings.favourites, rows: home.favourites.map(article) },
    { heading: strings.mostOpened, rows: home.mostOpened.map(article) },
  ];
  return groups.filter(group => group.rows.length > 0);
}
