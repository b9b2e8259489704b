/** Words of a query that stand in a manifest's groups, and the other words of those groups. */
import { foldText } from '../../text/terms';
import { endOfWord, findParts, type Piece } from './phraseParts';

export interface SynonymMatch {
  /** Where it stands in the query: in one piece, or its parts with other words between them. */
  readonly parts: readonly Piece[];
  readonly others: readonly string[];
}

export type SynonymFinder = (query: string) => SynonymMatch[];

/**
 * Prepares groups for finding. Of overlapping words in a query the longest counts; one word may be
 * of several groups. Case, width, plural s and `_`, `-` for spaces make no difference, and a few words
 * may stand between the parts of one (phraseParts.ts).
 */
export function prepareSynonyms(groups: readonly (readonly string[])[]): SynonymFinder {
  const members = new Map<string, Member[]>();
  for (const member of groups.flatMap(membersOf)) {
    const first = member.key.charAt(0);
    const known = members.get(first);
    if (known) known.push(member);
    else members.set(first, [member]);
  }
  return query => {
    const text = spaced(foldText(query));
    const matches: SynonymMatch[] = [];
    for (let start = 0; start < text.length; start++) {
      for (const member of members.get(text.charAt(start)) ?? []) {
        const end = endOfWord(text, member.key, start);
        const parts = end === undefined ? findParts(text, start, member.key) : [{ start, end }];
        if (parts !== undefined) matches.push({ parts, others: member.others });
      }
    }
    matches.sort((a, b) => lengthOf(b) - lengthOf(a) || startOf(a) - startOf(b));
    const chosen: SynonymMatch[] = [];
    for (const match of matches) {
      if (!chosen.some(other => overlaps(match, other) && !isSame(match, other))) {
        chosen.push(match);
      }
    }
    return chosen;
  };
}

/** A word of a group in the form it is looked for in, and the others of its group. */
interface Member {
  readonly key: string;
  readonly others: readonly string[];
}

/** Kept, since an index is opened anew with the same groups whenever a document changes. */
const knownGroups = new WeakMap<readonly string[], readonly Member[]>();

function membersOf(group: readonly string[]): readonly Member[] {
  const known = knownGroups.get(group);
  if (known) return known;
  const members = group
    .map(word => ({ key: spaced(foldText(word)), others: group.filter(other => other !== word) }))
    .filter(({ key }) => key !== '');
  knownGroups.set(group, members);
  return members;
}

function spaced(text: string): string {
  return text.replace(/[_-]/g, ' ');
}

function lengthOf({ parts }: SynonymMatch): number {
  return parts.reduce((sum, { start, end }) => sum + end - start, 0);
}

function startOf({ parts: [first] }: SynonymMatch): number {
  return first?.start ?? 0;
}

function overlaps(a: SynonymMatch, b: SynonymMatch): boolean {
  return a.parts.some(one => b.parts.some(other => one.start < other.end && other.start < one.end));
}

function isSame(a: SynonymMatch, b: SynonymMatch): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.parts.every(({ start, end }, at) => start === b.parts[at]?.start && end === b.parts[at].end)
  );
}
