/** Articles whose title begins as the query does: what somebody is looking for who is still typing. */
import {
  readHead,
  type Member,
  type MemberArticle,
  type SearchSpace,
  type SegmentContent,
} from '../../keep/segments';
import { titleKey } from '../../text/titleKey';

/** The articles whose titles begin with a text, case, width and punctuation aside; at most `most`. */
export type BegunTitles = (typed: string, most: number) => readonly MemberArticle[];

/** More titles would take longer to read than one waits for a first answer. */
const mostTitles = 120_000;

/** Prepares a space; titles are read at the first question, and of each segment only once. */
export function createBegunTitles(space: SearchSpace): BegunTitles {
  return (typed, most) => {
    const prefix = titleKey(typed);
    if (prefix === '' || /^[\x20-\x7f]$/.test(prefix) || prefix.length > longestKey) return [];
    if (space.articleCount > mostTitles) return [];
    return space.members
      .flatMap(member => begunIn(member, prefix, most))
      .sort((a, b) => compareKeys(a.key, b.key))
      .slice(0, most)
      .map(({ place }) => place);
  };
}

/** The first titles of a member that begin with a prefix, without those of deleted articles. */
function begunIn(member: Member, prefix: string, most: number): BegunTitle[] {
  const titles = titlesOf(member.content);
  const begun: BegunTitle[] = [];
  for (let at = firstFrom(titles, prefix); begun.length < most; at++) {
    const { key, article } = titles[at] ?? { key: '', article: 0 };
    if (!key.startsWith(prefix)) break;
    if (member.deleted?.[article] !== 1) begun.push({ key, place: { member, article } });
  }
  return begun;
}

interface BegunTitle {
  readonly key: string;
  readonly place: MemberArticle;
}

interface Title {
  readonly key: string;
  readonly article: number;
}

/** Segments are opened again with every change of another one, and never change themselves. */
const known = new WeakMap<SegmentContent, readonly Title[]>();

function titlesOf(content: SegmentContent): readonly Title[] {
  const titles = known.get(content) ?? readTitles(content);
  known.set(content, titles);
  return titles;
}

function readTitles(content: SegmentContent): Title[] {
  return Array.from({ length: content.heads.count }, (_, article) => ({
    key: titleKey(readHead(content, article).title).slice(0, longestKey),
    article,
  })).sort((a, b) => compareKeys(a.key, b.key));
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
