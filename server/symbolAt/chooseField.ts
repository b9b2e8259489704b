/**
 * Which documented field a key is: candidates by its name and path, ranked by how they are tied to
 * the request in the text, and let through only with the evidence that so common a name needs.
 */
import type { Mention } from './endpointTable';
import type { Evidence } from './evidence';
import type { FieldRow, FieldTable } from './fieldTable';
import type { KeyPath } from './keyPath';
import { matchField, type FieldMatch } from './matchField';
import { foldName, rarityOf } from './names';
import { compareShape, isResponseRow, type Shape, type Sibling } from './shape';
import type { Range } from './statement';

/** All that is known of a key's place. What costs time to find is asked for only when needed. */
export interface FieldPlace {
  readonly path: KeyPath;
  readonly offset: number;
  /** Stretches of text that belong to the same request. */
  readonly ranges: () => readonly Range[];
  readonly mentions: () => readonly Mention[];
  readonly evidence: () => Evidence;
  readonly siblings: () => readonly Sibling[];
  /** The value at the cursor, if it is a value and not its key. */
  readonly value?: string;
  /** Whether an asked-for look-up may guess. */
  readonly explicit: boolean;
}

export interface FieldChoice {
  readonly row: FieldRow;
  /** Other rows that fit as well, best first. */
  readonly others: readonly FieldRow[];
  readonly isGuess: boolean;
}

/**
 * How near the documented request is: 3 in the same request, 2 near it, 1 elsewhere in the text,
 * 0 not at all.
 */
type Tie = 0 | 1 | 2 | 3;

interface Candidate {
  readonly match: FieldMatch;
  readonly tie: Tie;
  readonly distance: number;
  /** Place among the endpoints that share the path; 0 if the method tells. */
  readonly rank: number;
}

interface Judged extends Candidate {
  readonly shape?: Shape;
  readonly score: number;
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

function isEnough(candidate: Judged, all: readonly Judged[], place: FieldPlace): boolean {
  const { match, tie } = candidate;
  const { path } = place;
  const rarity = Math.max(
    rarityOf(path.segments.at(-1)?.name ?? ''),
    place.value === undefined ? 0 : rarityOf(place.value),
  );
  if (tie === 3) return isEnoughTied(candidate, rarity, path);
  if (tie === 2 && isEnoughNear(candidate, rarity)) return true;
  if (hasShape(candidate, place)) return true;
  if (rarity < 2 || match.foreign > 0 || match.matched < 1) return false;
  return isOneField(candidate, all) && (tie > 0 || place.evidence().isVendor);
}

/** In the same request the path alone has to fit. */
function isEnoughTied({ match, shape }: Judged, rarity: number, path: KeyPath): boolean {
  if (match.missing > 0) {
    return (
      match.foreign === 0 &&
      (match.isNamed || rarity === 2 || (rarity === 1 && (shape?.count ?? 0) > 1))
    );
  }
  if (match.foreign > 0) return match.matched > 1 || rarity === 2;
  const isClientMember =
    path.isRead && path.segments.length === 1 && clientMembers.has(path.segments[0]?.name ?? '');
  return !isClientMember;
}

/** Members that a client's own response object has, whatever the server answered. */
const clientMembers = new Set(
  'status ok headers url body data text type json statusCode error message code length'.split(' '),
);

/** Near a documented path a key needs depth, rarity or siblings of the same request. */
function isEnoughNear({ match, shape }: Judged, rarity: number): boolean {
  const hasSiblings = shape !== undefined && shape.count >= 2 && shape.coverage >= 0.6;
  if (match.missing > 0)
    return match.foreign === 0 && (rarity === 2 || (rarity === 1 && match.isNamed));
  if (match.foreign > 0) return match.matched >= 3 || rarity === 2 || isDeep(match, rarity);
  if (match.matched >= 3) return true;
  if (match.matched === 2) return rarity > 0 || hasSiblings;
  const isAllKnown = shape !== undefined && shape.count >= 3 && shape.coverage >= 0.9;
  return rarity === 2 || isAllKnown || (hasSiblings && (rarity === 1 || shape.total >= 3));
}

function isDeep({ matched, foreign }: FieldMatch, rarity: number): boolean {
  return matched === 2 && foreign === 1 && rarity > 0;
}

/** Without a documented path near, the structure itself must be unmistakable. */
function hasShape({ match, shape, tie }: Judged, { evidence }: FieldPlace): boolean {
  if (shape === undefined || match.missing > 0 || match.foreign > 1) return false;
  const { total, coverage, rare, count } = shape;
  const isVendor = tie > 0 || evidence().isVendor;
  if (isVendor && count >= 6 && coverage >= 0.85) return true;
  if (isVendor) return coverage >= 0.6 && total >= 3 && (rare > 0 || total >= 5);
  if (evidence().isOther || coverage < 0.65) return false;
  if (rare > 0 && count >= 6 && total >= 4.5 && coverage >= 0.9) return true;
  return (rare >= 2 && total >= 4.5) || total >= 8;
}

/**
 * Whether all that is documented under this rare name is one field, in at most three endpoints, and
 * the keys beside it are not mostly somebody else's.
 */
function isOneField({ match, shape }: Judged, all: readonly Judged[]): boolean {
  if (shape !== undefined && shape.count < 2 && shape.coverage < 0.5) return false;
  const keys = new Set(all.map(other => other.match.row.field.key));
  const apis = new Set(
    all.map(other => other.match.row.group.api ?? other.match.row.group.articleId),
  );
  return (
    keys.size === 1 &&
    match.missing === 0 &&
    (apis.size <= 3 || match.row.field.position === 'header')
  );
}
