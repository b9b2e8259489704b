/**
 * Which documented field a key is: candidates by its name and path, ranked by how they are tied to
 * the request in the text, and let through only with the evidence that so common a name needs.
 */
import type { FieldRow, FieldTable } from './fieldTable';
import type { KeyPath } from './keyPath';
import { matchField } from './matchField';
import { foldName, rarityOf } from './names';
import { compareShape, isResponseRow } from './shape';
import { isEnough, type Candidate, type FieldPlace, type Judged, type Tie } from './fieldEvidence';

export interface FieldChoice {
  readonly row: FieldRow;
  /** Other rows that fit as well, best first. */
  readonly others: readonly FieldRow[];
  readonly isGuess: boolean;
}

/** How far a documented path may be for a key to be near it, in characters. */
const nearness = 2500;
/** How many candidates are compared by their siblings. */
const maxCompared = 12;

/** The documented field a key at some place is; undefined where the evidence does not do. */
export function chooseField(table: FieldTable, place: FieldPlace): FieldChoice | undefined {
  const found = candidates(table, place);
  if (found.length === 0) return undefined;
  const judged = judge(found, place);
  const accepted = judged.filter(candidate => isEnough(candidate, judged, place));
  const [best] = accepted;
  if (best !== undefined) return choice(accepted, best, false);
  const [guess] = judged;
  return place.explicit && guess !== undefined ? choice(judged, guess, true) : undefined;
}

function choice(judged: readonly Judged[], best: Judged, isGuess: boolean): FieldChoice {
  const seen = new Set([keyOf(best)]);
  const others = judged.filter(candidate => {
    const isNew = !seen.has(keyOf(candidate));
    seen.add(keyOf(candidate));
    return isNew && candidate.tie === best.tie && candidate.score >= best.score - 10;
  });
  return { row: best.match.row, others: others.map(({ match }) => match.row), isGuess };
}

function keyOf({ match: { row } }: Candidate): string {
  return `${row.group.api ?? row.group.articleId}\n${row.field.key}`;
}

function candidates(table: FieldTable, place: FieldPlace): Candidate[] {
  const { path } = place;
  const leaf = path.segments.at(-1)?.name ?? '';
  const named = namedGroups(path);
  const exact = table.byLeaf.get(leaf) ?? [];
  // A type of an SDK writes the names in its own case: `InsertOnly` of `PutPolicy`.
  const rows =
    named.length > 0
      ? [
          ...exact,
          ...(table.byFoldedLeaf.get(foldName(leaf)) ?? []).filter(row => !exact.includes(row)),
        ]
      : exact;
  const ties = tiesOf(place);
  return rows.flatMap(row => {
    if (row.field.position === 'path') return [];
    if (place.value !== undefined && !hasValue(row, place.value)) return [];
    // Another vendor's SDK may well have a `PutPolicy` of its own.
    const isNamed = named.some(name => isNameOf(name, row)) && !place.evidence().isOther;
    if (!isNamed && !exact.includes(row)) return [];
    const match = matchField(isNamed ? withLeaf(path, row) : path, row);
    if (match === undefined) return [];
    const tie = ties.get(row.group.api ?? '');
    if (isNamed) return [{ match, tie: 3, distance: 0, rank: 0 }];
    return [
      { match, tie: tie?.tie ?? 0, distance: tie?.distance ?? nearness, rank: tie?.rank ?? 0 },
    ];
  });
}

function hasValue({ field }: FieldRow, value: string): boolean {
  return field.enumValues.some(item => item.value === value);
}

function withLeaf(path: KeyPath, row: FieldRow): KeyPath {
  const name = row.segments.at(-1)?.name ?? '';
  return { ...path, segments: [...path.segments.slice(0, -1), { name, isArray: false }] };
}

/** Names of the type or variable that holds the key directly, folded. */
function namedGroups(path: KeyPath): string[] {
  if (path.segments.length !== 1) return [];
  const names = [path.typeName, path.root.kind === 'type' ? path.root.name : undefined];
  if (path.root.kind === 'variable') names.push(path.root.name);
  return names
    .filter(name => name !== undefined)
    .map(foldName)
    .filter(name => name.length > 5);
}

/** Whether a folded type name is the row's structure or an operation of more than one word. */
function isNameOf(name: string, row: FieldRow): boolean {
  const { struct } = row.field;
  if (struct !== undefined) return foldName(struct) === name && rarityOf(struct) === 2;
  const operation = row.group.endpoint?.name ?? '';
  return /[-_]/.test(operation) && foldName(operation) === name;
}

function tiesOf(place: FieldPlace): ReadonlyMap<string, Omit<Candidate, 'match'>> {
  const ties = new Map<string, Omit<Candidate, 'match'>>();
  for (const mention of place.mentions()) {
    const inside = place
      .ranges()
      .some(({ start, end }) => mention.start >= start && mention.start < end);
    const distance = Math.abs(mention.start - place.offset);
    const tie: Tie = inside ? 3 : distance < nearness ? 2 : 1;
    mention.endpoints.forEach(({ key }, rank) => {
      const known = ties.get(key);
      const isBetter =
        known === undefined || tie > known.tie || (tie === known.tie && distance < known.distance);
      if (isBetter) ties.set(key, { tie, distance, rank });
    });
  }
  return ties;
}

function judge(found: readonly Candidate[], place: FieldPlace): Judged[] {
  const ranked = found
    .map(candidate => ({ ...candidate, score: scoreOf(candidate, place) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const isClear =
    first?.tie === 3 && first.match.missing === 0 && first.score - (second?.score ?? 0) > 20;
  if (isClear) return ranked;
  return ranked
    .slice(0, maxCompared)
    .map(candidate => {
      const { row } = candidate.match;
      const shape = compareShape(place.siblings(), row.group, isResponseRow(row));
      return { ...candidate, shape, score: candidate.score + shape.coverage * 20 + shape.count };
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf({ match, tie, distance, rank }: Candidate, { path }: FieldPlace): number {
  const isResponse = isResponseRow(match.row);
  const isExpected = path.isRead === isResponse;
  const isList =
    match.row.group.endpoint?.method === 'GET' || match.row.group.endpoint?.method === '';
  return (
    tie * 100 +
    match.matched * 5 -
    match.missing * 15 -
    match.foreign * 10 +
    (match.isNamed ? 8 : 0) +
    (isExpected || path.root.kind === 'document' ? 6 : 0) +
    (match.hasArrays ? 3 : 0) +
    (isResponse && isList ? 2 : 0) +
    (match.row.isRooted ? 2 : 0) -
    rank * 4 -
    distance / 500
  );
}
