/** Articles whose title begins as the query does: what somebody is looking for who is still typing. */
import { articlePlaces, readHead, type MemberArticle, type SearchSpace } from '../../keep/segments';
import { titleKey } from '../../text/titleKey';

/** The articles whose titles begin with a text, case, width and punctuation aside; at most `most`. */
export type BegunTitles = (typed: string, most: number) => readonly MemberArticle[];

/** More titles would take longer to read than one waits for a first answer. */
const mostTitles = 120_000;

/** Prepares a space; titles are read at the first question. */
export function createBegunTitles(space: SearchSpace): BegunTitles {
  let made: readonly Title[] | undefined;
  return (typed, most) => {
    const prefix = titleKey(typed);
    if (prefix === '' || /^[\x20-\x7f]$/.test(prefix) || space.articleCount > mostTitles) return [];
    const titles = (made ??= readTitles(space));
    const first = firstFrom(titles, prefix);
    let end = first;
    while (end < first + most && titles[end]?.key.startsWith(prefix) === true) end++;
    return titles.slice(first, end).map(({ place }) => place);
  };
}

interface Title {
  readonly key: string;
  readonly place: MemberArticle;
}

function readTitles(space: SearchSpace): Title[] {
  const titles: Title[] = [];
  for (const { member, article } of articlePlaces(space)) {
    const key = titleKey(readHead(member.content, article).title).slice(0, longestKey);
    titles.push({ key, place: { member, article } });
  }
  return titles.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Who has typed so much of a title has it told apart. */
const longestKey = 80;

/** The place of the first title that is not before a text. */
function firstFrom(titles: readonly Title[], prefix: string): number {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((titles[middle]?.key ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
