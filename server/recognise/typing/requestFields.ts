/**
 * Which documented fields can stand at the cursor. One of them is put into the text for trial, and
 * they count only if a hover there would show it: completion speaks where hover would.
 */
import type { Field } from '../../../docs-index/reference';
import { symbolAt, type DocsKnowledge, type SymbolAtParams } from '../symbolAt';
import { foldName, rarityOf } from '../text/names';
import type { FieldRow } from '../documented/fieldTable';
import type { KeyPath } from '../paths/keyPath';
import { keySpots } from '../paths/keySpot';
import { matchField } from '../choose/field/matchField';
import { isResponseRow } from '../choose/field/shape';
import { readSpot } from '../spot';
import { tablesOf } from '../documented/tables';
import { exportedName } from './exportedName';
import { givenNames, isInObject, isStruct as isStructLiteral, putNames } from './givenNames';
import { likelyGroups, type LikelyGroup } from './likelyGroups';
import { putIn, type TypedText } from './typedText';

/** A field that can be written at the cursor, or inside another one that can. */
export interface FieldOffer {
  readonly name: string;
  /** Absent for an object that only the paths of its fields tell of. */
  readonly field?: Field;
  readonly isRequired: boolean;
  /** Whether a list of such values is asked for. */
  readonly isArray: boolean;
  /** Rows of the fields inside, for an object. */
  readonly inside: readonly FieldRow[];
  /** How many segments of the rows' paths lead here. */
  readonly depth: number;
}

/** Names tried for each endpoint. */
const mostTries = 3;
const placeholder = 'supportDocsKey';

export interface Offers {
  readonly fields: readonly FieldOffer[];
  /** Whether the object is JSON inside a string of the file's language. */
  readonly isEmbedded: boolean;
  /** Whether the object is a literal of a Go struct, which has the names in its own case. */
  readonly isStruct: boolean;
}

/**
 * Fields of the object at the cursor that are not given yet, required ones first; undefined if it
 * is no object of a documented request.
 */
export function missingFields(
  params: SymbolAtParams,
  typed: TypedText,
  knowledge: DocsKnowledge,
): Offers | undefined {
  const { isMember = false, isName = false } = typed;
  const isPut = typed.isPut === true || typed.isIndex === true || isMember || isName;
  const value = typed.hasColon ? '' : isMember ? ' = 0' : isPut ? ', 0' : ': 0';
  const quote = isMember ? '' : '"';
  const spot = readSpot(putIn(params, typed, `${quote}${placeholder}${quote}${value}`), knowledge);
  const isLine = spot.language.kind === 'yaml';
  const key = keySpots(spot).find(
    ({ value, index }) => value === undefined && (isLine || index !== undefined),
  );
  if (key === undefined || key.path.isRead) return undefined;
  const isEmbedded = key.view !== spot.view;
  if (!isPut && !isInObject(key, isEmbedded ? 'json' : spot.languageId)) return undefined;
  // In a string of double quotes every quote of the JSON would have to be escaped.
  if (isEmbedded && spot.view.tokens[spot.index ?? -1]?.quote === '"') return undefined;
  const open = key.index === undefined ? -1 : (key.view.parents[key.index] ?? -1);
  const isStruct =
    spot.languageId === 'go' &&
    !isEmbedded &&
    (isMember || (!isName && isStructLiteral(key.view, open)));
  const given = isPut ? putNames(spot, key) : givenNames(key, spot);
  const isGiven = (name: string): boolean =>
    given.has(name) || (isStruct && [...given].some(other => foldName(other) === foldName(name)));
  const others = new Set([...given].filter(name => name !== placeholder));
  const context = { table: tablesOf(knowledge).fields, given: others, placeholder };
  for (const group of likelyGroups(spot, key, context)) {
    const offers = offersAt(group, key.path).filter(({ name }) => !isGiven(name));
    const proves = (offer: FieldOffer): boolean => {
      const name = isMember && isStruct ? exportedName(offer.name) : offer.name;
      const piece = isPut ? `${quote}${name}${quote}${value}` : trialText(offer);
      const at = isPut ? offer.name.length : piece.lastIndexOf('":') - 1;
      const found = symbolAt(putIn(params, typed, piece, at), knowledge);
      return found?.symbol.kind === 'api-field' && isOfGroup(found.symbol.field, group);
    };
    const tried = offers.toSorted((a, b) => rarityOf(b.name) - rarityOf(a.name));
    const isProved = group.isNamedByFile || tried.slice(0, mostTries).some(proves);
    if (isProved) return { fields: offers, isEmbedded, isStruct };
  }
  return undefined;
}

function isOfGroup(field: Field, group: LikelyGroup): boolean {
  return group.api === undefined ? field.articleId === group.articleId : field.api === group.api;
}

/**
 * What the rows of one endpoint offer where a path leads: the fields there and the objects whose
 * fields lie deeper, each once, required ones first, else in document order.
 */
function offersAt({ rows, isCalled }: LikelyGroup, path: KeyPath): readonly FieldOffer[] {
  const placed = rows
    .filter(row => row.isRooted && isRequestRow(row))
    .flatMap(row => {
      const depth = depthAt(row, path, isCalled);
      return depth === 0 ? [] : [{ row, depth }];
    });
  const deepest = Math.max(0, ...placed.map(({ depth }) => depth));
  return offersOf(
    placed.filter(({ depth }) => depth === deepest).map(({ row }) => row),
    deepest,
  );
}

/** Offers of rows whose paths are the same up to `depth`. */
export function offersOf(rows: readonly FieldRow[], depth: number): readonly FieldOffer[] {
  const byName = new Map<string, FieldRow[]>();
  for (const row of rows.toSorted((a, b) => a.field.line - b.field.line)) {
    const segment = row.segments[depth - 1];
    if (segment === undefined || segment.isWildcard || /[<>]/.test(segment.name)) continue;
    byName.set(segment.name, [...(byName.get(segment.name) ?? []), row]);
  }
  return [...byName]
    .map(([name, all]): FieldOffer => {
      const own = all.find(row => row.segments.length === depth)?.field;
      const inside = all.filter(row => row.segments.length > depth);
      const isRequired = own ? own.required === true : inside.some(row => row.field.required);
      const isArray = all.some(row => row.segments[depth - 1]?.isArray === true);
      return { name, ...(own && { field: own }), isRequired, isArray, inside, depth };
    })
    .sort((a, b) => Number(b.isRequired) - Number(a.isRequired));
}

function isRequestRow(row: FieldRow): boolean {
  return !isResponseRow(row) && row.field.position !== 'path';
}

/** How many segments of the row's path lead to where the cursor is; 0 if it does not lead there. */
function depthAt(row: FieldRow, path: KeyPath, isCalled: boolean): number {
  for (let depth = row.segments.length; depth > 0; depth--) {
    const segments = row.segments.slice(0, depth);
    const name = segments.at(-1)?.name ?? '';
    const leaf = { ...path, segments: [...path.segments.slice(0, -1), { name, isArray: false }] };
    const match = matchField(leaf, { ...row, segments });
    if (
      match?.missing === 0 &&
      match.foreign === 0 &&
      (isCalled ? row.field.position !== 'header' : isInPlace(row, path) || isOfQuery(row, path))
    )
      return depth;
  }
  return 0;
}

/** Headers and query parameters are written under such a key, never in the body itself. */
function isInPlace({ field }: FieldRow, { segments }: KeyPath): boolean {
  const above = segments.at(-2)?.name.toLowerCase() ?? '';
  if (field.position === 'header') return above === 'headers';
  return field.position !== 'query' || /^(?:params|query|qs|searchparams)$/.test(above);
}

/** `query["limit"] = n` for what is only looked up: there is nothing but a query. */
function isOfQuery({ field, group }: FieldRow, { root, segments }: KeyPath): boolean {
  const isAlone = root.kind === 'variable' && segments.length === 1;
  return isAlone && field.position === 'query' && group.endpoint?.method === 'GET';
}

/** `"name": 0`, or for an object that is not documented itself, `"name": {"field": 0}`. */
function trialText({ name, field, isArray, inside, depth }: FieldOffer): string {
  if (field !== undefined || inside.length === 0) return `"${name}": 0`;
  const rarest = offersOf(inside, depth + 1).toSorted(
    (a, b) => rarityOf(b.name) - rarityOf(a.name),
  );
  const inner = rarest[0] === undefined ? '' : trialText(rarest[0]);
  return isArray ? `"${name}": [{${inner}}]` : `"${name}": {${inner}}`;
}
