/** Versions and languages of one page, put behind the one of them that is shown. */
import { articleId, readHead, type SearchSpace } from '../../keep/segments';
import { compareVersions, pageVersion, type PageVersion } from '../../text/pageVersion';
import { titleKey } from '../../text/titleKey';
import type { Match } from './selectMatches';

/** A match that stands for other versions and languages of its page, the nearest first. */
export interface FoldedMatch extends Match {
  readonly copies?: readonly Match[];
}

/** Another version or language of a page that was found. */
export interface Copy {
  readonly id: string;
  /** By what it differs from the one that is shown: `2.x`, `en`, `1.4 zh-cn`. */
  readonly label: string;
}

export interface CopyFolder {
  /** So many files a page has on average; 1 where no page has a second. */
  readonly perPage: number;
  /** Leaves each page one place, in the order of the best of its files. */
  readonly fold: (matches: readonly Match[]) => readonly FoldedMatch[];
  readonly copyOf: (match: Match, shown: Match) => Copy;
}

/** What of the best score of its page a newer version must reach to be shown instead. */
const nearlyAsGood = 0.8;

/** Prepares a space. */
export function createCopyFolder(space: SearchSpace): CopyFolder {
  const perPage = filesPerPage(space);
  const known = new Map<number, Page>();
  const pageOf = (match: Match): Page => {
    const number = match.member.base + match.article;
    const page = known.get(number) ?? readPage(match);
    if (known.size >= mostKnown) known.clear();
    known.set(number, page);
    return page;
  };
  const fold = (matches: readonly Match[]): readonly FoldedMatch[] => {
    if (perPage === 1) return matches;
    const groups: Group[] = [];
    const byKey = new Map<number, Group[]>();
    for (const match of matches) {
      const key = match.member.content.pages[match.article] ?? 0;
      const alike = byKey.get(key) ?? [];
      const own = key === 0 ? undefined : alike.find(({ best }) => isCopy(best, match, pageOf));
      if (own !== undefined) {
        own.others.push(match);
        continue;
      }
      const group = { best: match, others: [] };
      groups.push(group);
      byKey.set(key, [...alike, group]);
    }
    return groups.map(group => shownOf(group, pageOf));
  };
  const copyOf = (match: Match, shown: Match): Copy => {
    const label = labelOf(pageOf(match).place, pageOf(shown).place);
    return { id: articleId(space, match), label };
  };
  return { perPage, fold, copyOf };
}

interface Group {
  readonly best: Match;
  readonly others: Match[];
}

interface Page {
  readonly title: string;
  readonly place: PageVersion;
}

/** As many are kept as some searches meet. */
const mostKnown = 4096;

function readPage({ member, article }: Match): Page {
  const { title, source } = readHead(member.content, article);
  return { title: titleKey(title), place: pageVersion(source.path) };
}

/** Versions of a page bear one title; in another language it has another. */
function isCopy(a: Match, b: Match, pageOf: (match: Match) => Page): boolean {
  const [one, other] = [pageOf(a), pageOf(b)];
  if (one.place.key !== other.place.key) return false;
  if (one.place.language !== other.place.language) return true;
  return one.place.version !== other.place.version && one.title === other.title;
}

/** The newest of those that are as good as the best and in its language, in the place of the best. */
function shownOf({ best, others }: Group, pageOf: (match: Match) => Page): FoldedMatch {
  if (others.length === 0) return best;
  const { language } = pageOf(best).place;
  const group = [best, ...others];
  const [shown = best] = group
    .filter(match => match.score >= best.score * nearlyAsGood)
    .filter(match => pageOf(match).place.language === language)
    .sort((a, b) => compareVersions(pageOf(a).place.version, pageOf(b).place.version));
  const copies = group.filter(match => match !== shown);
  const own = pageOf(shown).place;
  copies.sort((a, b) => compareCopies(pageOf(a).place, pageOf(b).place, own));
  return { ...shown, score: best.score, copies };
}

/** Other languages of what is shown, then its versions, the newer first, then both. */
function compareCopies(a: PageVersion, b: PageVersion, shown: PageVersion): number {
  const distance = ({ language, version }: PageVersion): number =>
    language === shown.language ? 1 : version === shown.version ? 0 : 2;
  return distance(a) - distance(b) || compareVersions(a.version, b.version);
}

function labelOf(copy: PageVersion, shown: PageVersion): string {
  const version = copy.version === shown.version ? '' : copy.version || 'current';
  const language = copy.language === shown.language ? '' : copy.language || 'default';
  return [version, language].filter(part => part !== '').join(' ');
}

function filesPerPage({ members }: SearchSpace): number {
  const keys = members.flatMap(({ content }) => [...content.pages.filter(key => key !== 0)]);
  return keys.length / Math.max(1, new Set(keys).size) || 1;
}
