/** HTML pages with the names that an index says are on them, as articles. */
import type { Article } from '../../article';
import { soundId } from '../../articleIds';
import { htmlPage } from '../markup/htmlPage';
import type { WholeFile } from '../reader';

/** A name that an index points to a page with. */
export interface IndexedName {
  readonly name: string;
  /** e.g. `Function`, or the section of the manual. */
  readonly type: string;
  /** Whether it names the whole page. */
  readonly isPage: boolean;
}

export interface NamedPage {
  readonly path: string;
  readonly html: string;
  readonly names: readonly IndexedName[];
}

/** The names become structures without fields: they are looked up and lead to the page. */
export function namedPage(file: WholeFile, { path, html, names }: NamedPage): Article | undefined {
  const page = htmlPage(file.mask(html));
  const own = names.find(({ isPage }) => isPage) ?? (names.length === 1 ? names[0] : undefined);
  const title = own?.name ?? page.title ?? path.split('/').at(-1) ?? path;
  if (page.markdown === '' && names.length === 0) return undefined;
  const category = [own?.type ?? names[0]?.type ?? ''].filter(level => level !== '');
  const folder = file.stem.split('/').slice(0, -1).join('/');
  const known = new Set<string>();
  const single = names.filter(({ name }) => !known.has(name) && known.add(name));
  return {
    id:
      soundId(`${folder === '' ? file.stem : folder}/${path.replace(/\.html?$/, '')}`) ?? file.stem,
    title,
    kind: 'reference',
    category: category.join(' / '),
    breadcrumb: category,
    body: page.markdown,
    source: { path: file.path, line: 1 },
    ...(page.url === undefined ? {} : { url: page.url }),
    declared: {
      ...{ endpoints: [], fields: [], errors: [], examples: [], prose: page.markdown },
      structs: single.map(({ name }) => ({
        name,
        title: `${name} ${title === name ? '' : title}`.trim(),
        line: 1,
      })),
    },
  };
}
