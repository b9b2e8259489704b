/** Articles whose title begins as the query does: what somebody is looking for who is still typing. */
import {
  readHead,
  type Member,
  type MemberArticle,
  type SearchSpace,
  type SegmentContent,
} from '../../keep/segments';
import { compareTitleKeys, titleKey } from '../../text/titleKey';

/** The articles whose titles begin with a text, case, width and punctuation aside; at most `most`. */
export type BegunTitles = (typed: string, most: number) => readonly BegunTitle[];

/** An article, and its title in the form in which titles are compared. */
export interface BegunTitle {
  readonly key: string;
  readonly place: MemberArticle;
}

/** Prepares a space; only the titles near the place of what is typed are read. */
export function createBegunTitles(space: SearchSpace): BegunTitles {
  return (typed, most) => {
    const prefix = titleKey(typed);
    if (prefix === '' || /^[\x20-\x7f]$/.test(prefix) || prefix.length > longestKey) return [];
    return space.members
      .flatMap(member => begunIn(member, prefix, most))
      .sort((a, b) => compareTitleKeys(a.key, b.key))
      .slice(0, most);
  };
}

/** The first titles of a member that begin with a prefix, without those of deleted articles. */
function begunIn(member: Member, prefix: string, most: number): BegunTitle[] {
  const { titleOrder } = member.content;
  const keys = keysOf(member.content);
  const begun: BegunTitle[] = [];
  for (let at = firstFrom(keys, prefix); at < keys.count && begun.length < most; at++) {
    const key = keys.at(at);
    if (!key.startsWith(prefix)) break;
    const article = titleOrder[at] ?? 0;
    if (member.deleted?.[article] !== 1) begun.push({ key, place: { member, article } });
  }
  return begun;
}

/** The keys of a segment's titles in their order. */
interface TitleKeys {
  readonly count: number;
  readonly at: (place: number) => string;
}

/** Segments are opened again with every change of another one, and never change themselves. */
const known = new WeakMap<SegmentContent, TitleKeys>();

function keysOf(content: SegmentContent): TitleKeys {
  const keys = known.get(content) ?? readKeys(content);
  known.set(content, keys);
  return keys;
}

/** Who looks for a place reads the same titles in the middle again and again. */
const mostKept = 4096;

function readKeys(content: SegmentContent): TitleKeys {
  const { titleOrder, heads } = content;
  const kept = new Map<number, string>();
  const read = (place: number): string => {
    const { title } = readHead(content, titleOrder[place] ?? 0);
    return titleKey(title).slice(0, longestKey);
  };
  return {
    count: Math.min(titleOrder.length, heads.count),
    at: place => {
      const key = kept.get(place) ?? read(place);
      if (kept.size < mostKept) kept.set(place, key);
      return key;
    },
  };
}

/** Who has typed so much of a title has it told apart. */
const longestKey = 80;

/** The place of the first title that is not before a text. */
function firstFrom(keys: TitleKeys, prefix: string): number {
  let low = 0;
  let high = keys.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys.at(middle) < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
