/**
 * Which documented field a key is: candidates by its name and path, ranked by how they are tied to
 * the request in the text, and let through only with the evidence that so common a name needs.
 */
import type { FieldRow, FieldTable } from '../documented/fieldTable';
import { matchField, withLeaf } from './field/matchField';
import { likelyRows, rowsFor, type NamedRow } from './field/fieldRows';
import { isNamedWithin } from './field/namedPath';
import { compareShape, isAnswerType, isResponseRow } from './field/shape';
import { isEnough } from './field/fieldEvidence';
import type { Candidate, FieldPlace, Judged, Tie } from './field/fieldPlace';

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
  const near = new Set([...ties].filter(([, { tie }]) => tie > 1).map(([api]) => api));
  const rows = rowsFor(table, place, { called: calledApis(place), near });
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

type Ties = ReadonlyMap<string, Omit<Candidate, 'match'>>;

const untied = { tie: 0, distance: nearness, rank: 0 } as const;

function candidates(
  rows: readonly NamedRow[],
  ties: Ties,
  { path: whole, own }: FieldPlace,
): Candidate[] {
  return rows.flatMap(({ row, isNamed, isFolded = isNamed }) => {
    const path = isNamed ? own : whole;
    const match = matchField(
      isFolded ? withLeaf(path, row.segments.at(-1)?.name ?? '') : path,
      row,
    );
    if (match === undefined) return [];
    if (isNamed) return [{ match, tie: 3, distance: 0, rank: 0 }];
    return [{ match, ...(ties.get(row.group.api ?? '') ?? untied) }];
  });
}

function tiesOf(place: FieldPlace): Ties {
  const ties = new Map<string, Omit<Candidate, 'match'>>();
  for (const mention of place.mentions()) {
    const inside = isWithin(place, mention.start) || isNamedWithin(place, mention.start);
    const distance = Math.abs(mention.start - place.offset);
    const tie: Tie = inside ? 3 : distance < nearness ? 2 : 1;
    mention.endpoints.forEach(({ key }, rank) => {
      const known = ties.get(key);
      const isBetter =
        known === undefined || tie > known.tie || (tie === known.tie && distance < known.distance);
      if (isBetter) ties.set(key, { tie, distance, rank });
    });
  }
  for (const call of place.calls()) {
    const distance = Math.abs(call.start - place.offset);
    if (!isWithin(place, call.start)) {
      // What is written elsewhere may be anybody's; what is read may well be the answer.
      if (!place.path.isRead) continue;
      const tie: Tie = distance < nearness ? 2 : 1;
      call.endpoints.forEach(({ key }, rank) => {
        const known = ties.get(key);
        if (known === undefined || known.tie < tie)
          ties.set(key, { tie, distance, rank: rank + 1 });
      });
      continue;
    }
    call.endpoints.forEach(({ key }, rank) => {
      const known = ties.get(key);
      if (known?.tie !== 3 || distance < known.distance) ties.set(key, { tie: 3, distance, rank });
    });
  }
  for (const api of place.typeApis()) {
    const known = ties.get(api) ?? { tie: 2, distance: 0, rank: 0 };
    ties.set(api, { ...known, tie: known.tie === 3 ? 3 : 2, distance: 0, isOfType: true });
  }
  return ties;
}

/** Operations that the request of the place is made by with the SDK. */
function calledApis(place: FieldPlace): ReadonlySet<string> {
  const within = place.calls().filter(call => isWithin(place, call.start));
  return new Set(within.flatMap(({ endpoints }) => endpoints.map(({ key }) => key)));
}

function isWithin(place: FieldPlace, at: number): boolean {
  return place.ranges().some(({ start, end }) => at >= start && at < end);
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
      // Of two answers with these keys the one that has few others is meant.
      const share = shape.count / candidate.match.row.group.names.size;
      const score = candidate.score + shape.coverage * 20 + shape.count + share * 16;
      return { ...candidate, shape, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether what holds the key is an answer: read from, or a type that says so by its name. */
function isAnswer({ isRead, root }: FieldPlace['path']): boolean {
  return root.kind === 'type' ? isAnswerType(root.name) : isRead;
}

function scoreOf(
  { match, tie, distance, rank, isOfType }: Candidate,
  { path }: FieldPlace,
): number {
  const isResponse = isResponseRow(match.row);
  const isExpected = isAnswer(path) === isResponse;
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
    (match.row.isRooted ? 2 : 0) +
    (isOfType === true ? 40 : 0) -
    (isTypeOfQuery ? 20 : 0) -
    rank * 4 -
    distance / 500
  );
}
