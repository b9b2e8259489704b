/** The documented rows a key may be, by its name, its value and the name of its type. */
import type { FieldGroup, FieldRow, FieldTable } from '../../documented/fieldTable';
import type { FieldPlace } from './fieldPlace';
import type { KeyPath } from '../../paths/keyPath';
import { foldName, rarityOf } from '../../text/names';
import { wordsOf } from '../../text/words';
import { isVendorText } from '../../vendor/evidence';
import { isResponseRow } from './shape';

/** A documented row that may be the key. */
export interface NamedRow {
  readonly row: FieldRow;
  /** Whether the type or variable that holds the key bears the structure's or operation's name. */
  readonly isNamed: boolean;
  /** Whether the documented name stands there in another case. */
  readonly isFolded?: boolean;
}

/** Keys of the endpoints that the SDK is called for, and of all that the place is near. */
export interface RequestsAround {
  readonly called: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
}

/** Every documented row of the key's name that may have the value. */
export function rowsFor(
  table: FieldTable,
  place: FieldPlace,
  { called, near }: RequestsAround,
): NamedRow[] {
  const leaf = place.path.segments.at(-1)?.name ?? '';
  const fits = ({ field }: FieldRow): boolean =>
    field.position !== 'path' && (place.value === undefined || hasValue(field, place.value));
  const exact = (table.byLeaf.get(leaf) ?? []).filter(fits);
  const names = [...new Set([...namedGroups(place.own), ...typeGroups(place)])];
  const own = [...calledRows(table, place, called), ...typedRows(table, place, near)].filter(
    ({ row }) => fits(row),
  );
  if (names.length === 0) {
    const exported = own.length > 0 ? own : otherwiseCased(table, place, fits);
    return [...exact.map(row => ({ row, isNamed: false })), ...exported];
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
    ...own.filter(({ row }) => !folded.includes(row)),
    ...(folded.length + own.length === 0 ? otherwiseCased(table, place, fits) : []),
  ];
}

/** Names of the type that the variable holding the key directly is declared with, folded. */
function typeGroups({ own: path, typeNames }: FieldPlace): string[] {
  if (path.segments.length !== 1 || path.root.kind !== 'variable') return [];
  return typeNames().map(foldName);
}

/** Rows of the operations that the SDK is called for, whose names it writes in its own case. */
function calledRows(
  table: FieldTable,
  { path }: FieldPlace,
  called: ReadonlySet<string>,
): NamedRow[] {
  const leaf = path.segments.at(-1)?.name ?? '';
  if (called.size === 0) return [];
  return (table.byFoldedLeaf.get(foldName(leaf)) ?? [])
    .filter(row => called.has(row.group.api ?? '') && row.segments.at(-1)?.name !== leaf)
    .map(row => ({ row, isNamed: false, isFolded: true }));
}

/**
 * Go and C# write `CommonName` in their own types, others `certId` where `certid` is documented: rows of
 * the requests around by that name.
 */
function typedRows(
  table: FieldTable,
  { path, own }: FieldPlace,
  near: ReadonlySet<string>,
): NamedRow[] {
  const leaf = path.segments.at(-1)?.name ?? '';
  const isTyped = own.typeName !== undefined || own.root.kind === 'type';
  if (near.size === 0 || path.isRead) return [];
  // Rust writes `put_time` of `putTime` and has it renamed.
  const isExported = isTyped && /^(?:[A-Z]\w*[a-z]|[a-z]+(?:_[a-z0-9]+)+$)/.test(leaf);
  return (table.byFoldedLeaf.get(foldName(leaf)) ?? [])
    .filter(row => near.has(row.group.api ?? '') && row.segments.at(-1)?.name !== leaf)
    .filter(row => isExported || row.segments.at(-1)?.name.toLowerCase() === leaf.toLowerCase())
    .map(row => ({ row, isNamed: false, isFolded: true }));
}

/** Rows by the name in another case, of what is read and of what is written. */
function otherwiseCased(
  table: FieldTable,
  place: FieldPlace,
  fits: (row: FieldRow) => boolean,
): NamedRow[] {
  return place.path.isRead ? exportedRows(table, place, fits) : alikeRows(table, place, fits);
}

/** How many keys of a typed literal have to be one operation's, and what share of all. */
const leastAlike = 4;
const leastShare = 0.8;

/** `up.AuthPolicy{Scope: s, InsertOnly: 1, …}`: rows of the operations that have nearly all keys of the literal. */
function alikeRows(
  table: FieldTable,
  place: FieldPlace,
  fits: (row: FieldRow) => boolean,
): NamedRow[] {
  const { own, path } = place;
  const leaf = path.segments.at(-1)?.name ?? '';
  const isTyped = own.typeName !== undefined || own.root.kind === 'type';
  if (!isTyped || !/^[A-Z]\w*[a-z]/.test(leaf) || !isVendorText(place.evidence())) return [];
  const rows = (table.byFoldedLeaf.get(foldName(leaf)) ?? []).filter(
    row => row.segments.at(-1)?.name !== leaf && !isResponseRow(row) && fits(row),
  );
  if (rows.length === 0) return [];
  const names = place.siblings().map(sibling => foldName(sibling.path.segments.at(-1)?.name ?? ''));
  const least = Math.max(leastAlike, names.length * leastShare);
  return rows
    .filter(({ group }) => names.filter(name => group.foldedLeaves.has(name)).length >= least)
    .map(row => ({ row, isNamed: false, isFolded: true }));
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
export function likelyRows(rows: readonly NamedRow[], place: FieldPlace): readonly NamedRow[] {
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

function hasValue(field: FieldRow['field'], value: string): boolean {
  return field.enumValues.some(item => item.value === value);
}

/** Names of the type or variable that holds the key directly, folded. */
export function namedGroups(path: KeyPath): string[] {
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
  return isOperation(name, row.group);
}

/** What SDKs add to the name of what they take: `PutPolicyOptions`, `AsyncFetchParam`. */
const optionsEnd =
  /(?:options?|opts|params?|args?|arguments|input|request|req|config|builder|dto|model)$/;

/** Whether a folded type name is the group's operation, of more than one word: `put-policy`. */
export function isOperation(name: string, { endpoint }: FieldGroup): boolean {
  const operation = endpoint?.name ?? '';
  if (wordsOf(operation).length < 2) return false;
  return foldName(operation) === name.replace(optionsEnd, '') || foldName(operation) === name;
}
