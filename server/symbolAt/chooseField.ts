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
  const ties = tiesOf(place);
  const rows = rowsFor(table, place);
  // Fields of requests in the text come first; a large index has the same names many times over.
  const isTied = ({ row, isNamed }: NamedRow): boolean => isNamed || ties.has(row.group.api ?? '');
  const tied = judge(candidates(rows.filter(isTied), ties, place), place);
  const known = choose(tied, place);
  if (known !== undefined) return known;
  const others = likelyRows(
    rows.filter(row => !isTied(row)),
    place,
  );
  const all =
    others.length === 0
      ? tied
      : judge(candidates([...rows.filter(isTied), ...others], ties, place), place);
  const found = all === tied ? undefined : choose(all, place);
  if (found !== undefined) return found;
  const [guess] = all;
  return place.explicit && guess !== undefined ? choice(all, guess, true) : undefined;
}

function choose(judged: readonly Judged[], place: FieldPlace): FieldChoice | undefined {
  const accepted = judged.filter(candidate => isEnough(candidate, judged, place));
  const [best] = accepted;
  return best === undefined ? undefined : choice(accepted, best, false);
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

interface NamedRow {
  readonly row: FieldRow;
  /** Whether the type or variable that holds the key bears the structure's or operation's name. */
  readonly isNamed: boolean;
  /** Whether the documented name stands there in another case. */
  readonly isFolded?: boolean;
}

/** Every documented row of the key's name that may have the value. */
function rowsFor(table: FieldTable, place: FieldPlace): NamedRow[] {
  const leaf = place.path.segments.at(-1)?.name ?? '';
  const fits = ({ field }: FieldRow): boolean =>
    field.position !== 'path' && (place.value === undefined || hasValue(field, place.value));
  const exact = (table.byLeaf.get(leaf) ?? []).filter(fits);
  const names = namedGroups(place.path);
  if (names.length === 0) {
    return [...exact.map(row => ({ row, isNamed: false })), ...exportedRows(table, place, fits)];
  }
  // A type of an SDK writes the names in its own case: `InsertOnly` of `PutPolicy`; and another
  // vendor's SDK may well have a `PutPolicy` of its own.
  const isNamed = (row: FieldRow): boolean =>
    names.some(name => isNameOf(name, row)) && !place.evidence().isOther;
  const known = new Set(exact);
  const folded = (table.byFoldedLeaf.get(foldName(leaf)) ?? []).filter(
    row => !known.has(row) && fits(row) && isNamed(row),
  );
  return [
    ...exact.map(row => ({ row, isNamed: isNamed(row) })),
    ...folded.map(row => ({ row, isNamed: true })),
  ];
}

/** Go and C# read `status` of an answer as `resp.Status`: rows by the name in that case. */
function exportedRows(
  table: FieldTable,
  { path }: FieldPlace,
  fits: (row: FieldRow) => boolean,
): NamedRow[] {
  const leaf = path.segments.at(-1)?.name ?? '';
  if (!path.isRead || path.root.kind === 'none' || !/^[A-Z][a-z]/.test(leaf)) return [];
  return (table.byFoldedLeaf.get(foldName(leaf)) ?? [])
    .filter(row => isResponseRow(row) && row.segments.at(-1)?.name !== leaf && fits(row))
    .map(row => ({ row, isNamed: false, isFolded: true }));
}

/** How many endpoints are looked at that the text does not name. */
const maxGroups = 40;

/** Of rows nothing in the text points to, those whose endpoints know the most of the keys beside. */
function likelyRows(rows: readonly NamedRow[], place: FieldPlace): readonly NamedRow[] {
  const groups = new Map(rows.map(({ row }) => [row.group, 0]));
  if (groups.size <= maxGroups) return rows;
  const names = new Set(place.siblings().map(({ path }) => path.segments.at(-1)?.name ?? ''));
  for (const group of groups.keys()) {
    let shared = 0;
    for (const name of names) if (group.byLeaf.has(name)) shared++;
    groups.set(group, shared);
  }
  const best = [...groups].sort((a, b) => b[1] - a[1]).slice(0, maxGroups);
  const kept = new Set(best.map(([group]) => group));
  return rows.filter(({ row }) => kept.has(row.group));
}

type Ties = ReadonlyMap<string, Omit<Candidate, 'match'>>;

function candidates(rows: readonly NamedRow[], ties: Ties, { path }: FieldPlace): Candidate[] {
  return rows.flatMap(({ row, isNamed, isFolded = isNamed }) => {
    const match = matchField(isFolded ? withLeaf(path, row) : path, row);
    if (match === undefined) return [];
    if (isNamed) return [{ match, tie: 3, distance: 0, rank: 0 }];
    const { tie = 0, distance = nearness, rank = 0 } = ties.get(row.group.api ?? '') ?? {};
    return [{ match, tie, distance, rank }];
  });
}

function hasValue(field: FieldRow['field'], value: string): boolean {
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

function tiesOf(place: FieldPlace): Ties {
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
      const shape = compareShape(place.siblings(), candidate.match);
      return { ...candidate, shape, score: candidate.score + shape.coverage * 20 + shape.count };
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf({ match, tie, distance, rank }: Candidate, { path }: FieldPlace): number {
  const isResponse = isResponseRow(match.row);
  const isExpected = path.isRead === isResponse;
  // A declared type is a body or an answer; a query it can only be where a tag says so.
  const isTypeOfQuery =
    path.root.kind === 'type' &&
    match.row.field.position === 'query' &&
    path.segments.length === match.matched;
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
    (isTypeOfQuery ? 20 : 0) -
    rank * 4 -
    distance / 500
  );
}
