/**
 * Which documented field a key is: candidates by its name and path, ranked by how they are tied to
 * the request in the text, and let through only with the evidence that so common a name needs.
 */
import type { FieldRow, FieldTable } from '../documented/fieldTable';
import { matchField, withLeaf } from './field/matchField';
import { likelyRows, rowsFor, type NamedRow } from './field/fieldRows';
import { calledApis, tiesOf, untied, type Ties } from './field/ties';
import { compareShape, isAnswerType, isResponseRow } from './field/shape';
import { isEnough } from './field/fieldEvidence';
import type { Candidate, FieldPlace, Judged } from './field/fieldPlace';
import { wordsOf } from '../text/words';

export interface FieldChoice {
  readonly row: FieldRow;
  /** Other rows that fit as well, best first. */
  readonly others: readonly FieldRow[];
  readonly isGuess: boolean;
}

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
    (isOfType === true ? 40 : 0) +
    sameIntent(path, match.row.group.endpoint?.method) -
    (isTypeOfQuery ? 20 : 0) -
    rank * 4 -
    distance / 500
  );
}

const intents: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:create|add|new)$/, ['POST']],
  [/^(?:update|edit|modify|patch|change)$/, ['PATCH', 'PUT']],
];

/** Whether what the type says of the request, as `CrateEditRequest` does, is what the method does. */
function sameIntent({ root, typeName }: FieldPlace['path'], method: string | undefined): number {
  const name = root.kind === 'type' ? root.name : typeName;
  if (name === undefined || method === undefined) return 0;
  const words = wordsOf(name);
  const [, methods] = intents.find(([verb]) => words.some(word => verb.test(word))) ?? [];
  return methods === undefined ? 0 : methods.includes(method) ? 12 : -12;
}
