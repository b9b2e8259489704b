/** Words of a query that stand in a manifest's groups, and the other words of those groups. */
import { classOf, digit, han, lowerLetter, separator, upperLetter } from '../characters';
import { foldText } from '../terms';

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
  const members = groups.flatMap(group =>
    group.map(word => ({
      key: spaced(foldText(word)),
      others: group.filter(other => other !== word),
    })),
  );
  return query => {
    const text = spaced(foldText(query));
    const matches = members.flatMap(({ key, others }) =>
      placesOf(text, key).map(([start, end]) => ({ start, end, others })),
    );
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

function spaced(text: string): string {
  return text.replace(/[_-]/g, ' ');
}

function placesOf(text: string, key: string): [number, number][] {
  const places: [number, number][] = [];
  if (key === '') return places;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    let end = at + key.length;
    if (isWordUnit(key, key.length - 1) && text[end] === 's') end++;
    const isCut = isWordUnit(text, at - 1) && isWordUnit(text, at);
    const isCutAfter = isWordUnit(text, end - 1) && isWordUnit(text, end);
    if (!isCut && !isCutAfter) places.push([at, end]);
  }
  return places;
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
