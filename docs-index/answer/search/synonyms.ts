/** Words of a query that stand in a manifest's groups, and the other words of those groups. */
import { classOf, digit, han, lowerLetter, separator, upperLetter } from '../../text/characters';
import { foldText } from '../../text/terms';

export interface SynonymMatch {
  /** UTF-16 range in the query. */
  readonly start: number;
  readonly end: number;
  readonly others: readonly string[];
}

export type SynonymFinder = (query: string) => SynonymMatch[];

/**
 * Prepares groups for finding. Of overlapping words in a query the longest counts; one word may be
 * of several groups. Case, width, plural s and `_`, `-` for spaces make no difference.
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
      for (const { key, others } of members.get(text.charAt(start)) ?? []) {
        const end = endOfWord(text, key, start);
        if (end !== undefined) matches.push({ start, end, others });
      }
    }
    matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
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

/** Where the word that is looked for ends if it stands here as a whole, with its plural s. */
function endOfWord(text: string, key: string, start: number): number | undefined {
  if (!text.startsWith(key, start)) return undefined;
  let end = start + key.length;
  if (isWordUnit(key, key.length - 1) && text[end] === 's') end++;
  const isCut = isWordUnit(text, start - 1) && isWordUnit(text, start);
  const isCutAfter = isWordUnit(text, end - 1) && isWordUnit(text, end);
  return isCut || isCutAfter ? undefined : end;
}

/** A letter or digit of a script written with spaces. */
function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unitClass = classOf[text.charCodeAt(at)] ?? separator;
  if (unitClass === han) return false;
  return unitClass === lowerLetter || unitClass === upperLetter || unitClass === digit;
}

function overlaps(a: SynonymMatch, b: SynonymMatch): boolean {
  return a.start < b.end && b.start < a.end;
}

function isSame(a: SynonymMatch, b: SynonymMatch): boolean {
  return a.start === b.start && a.end === b.end;
}
