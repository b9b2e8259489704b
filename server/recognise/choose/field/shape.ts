/** How much of a structure in the text is what one endpoint documents: its keys, depths and values. */
import type { FieldRow } from '../../documented/fieldTable';
import type { KeyPath } from '../../paths/keyPath';
import { isWrapperName, matchField, withLeaf, type FieldMatch } from './matchField';
import { foldName, rarityOf } from '../../text/names';

/** A key beside the one at the cursor, and its value where that is one word. */
export interface Sibling {
  readonly path: KeyPath;
  readonly value?: string;
}

export interface Shape {
  /** Weight of all keys that are documented; a rare name or a deep path weighs more. */
  readonly total: number;
  /** Share of the documented keys in the weight of all, 0 to 1. */
  readonly coverage: number;
  /** Different documented keys. */
  readonly count: number;
  /** Those of them that hardly stand anywhere else. */
  readonly rare: number;
  /** The same, those under a key that is not documented included. */
  readonly telling: number;
}

/** Weight of a name by its rarity. */
const weights = [0.3, 1, 2] as const;
/** What a value adds that is one of its field's documented values. */
const valueWeight = 0.7;

/**
 * Compares the keys with what the group of a match documents as requests, or as responses. Where the
 * text does not show what is above the match, as in a declared type, nor need it of the other keys.
 */
export function compareShape(siblings: readonly Sibling[], candidate: FieldMatch): Shape {
  const { group } = candidate.row;
  let total = 0;
  let unknown = 0;
  let rare = 0;
  let count = 0;
  let telling = 0;
  const holders = new Set(siblings.flatMap(({ path }) => path.segments.at(-2)?.name ?? []));
  for (const { path, value } of siblings) {
    const name = path.segments.at(-1)?.name ?? '';
    const rarity = rarityOf(name);
    const match = bestRow(path, candidate);
    if (match === undefined) {
      if (isResponseRow(candidate.row) && envelope.has(foldName(name))) continue;
      if (isBesideWrapper(path, holders)) continue;
      if (!group.names.has(name) && !isWithin(path, candidate))
        unknown += weights[rarity] / Math.max(1, path.segments.length - 1);
      continue;
    }
    const depth = 1 + 0.5 * (match.matched - 1);
    const base = match.isWildcard ? 0.5 : weights[rarity];
    const isValue =
      value !== undefined && match.row.field.enumValues.some(item => item.value === value);
    total += (base * depth) / (1 + match.foreign) + (isValue ? valueWeight : 0);
    count++;
    if (rarity < 2 || match.isWildcard) continue;
    telling++;
    if (match.foreign === 0) rare++;
  }
  return { total, count, rare, telling, coverage: total === 0 ? 0 : total / (total + unknown) };
}

/** `parameters: […], encoding: x`: what the keys stand in, or another argument of the client's own. */
function isBesideWrapper({ segments, root }: KeyPath, holders: ReadonlySet<string>): boolean {
  const [only, ...others] = segments;
  if (only === undefined || others.length > 0) return false;
  if (holders.has(only.name)) return isWrapperName(only.name);
  return root.kind === 'call' && [...holders].some(isWrapperName);
}

/** What answers of every service have around what is documented of each. */
const envelope: ReadonlySet<string> = new Set(
  'code errcode errno err error errormsg message msg status success reqid requestid'.split(' '),
);

/** Whether what a key stands in is a documented field, whose contents are the author's own. */
function isWithin({ segments }: KeyPath, candidate: FieldMatch): boolean {
  const holder = segments.at(-2);
  if (holder === undefined) return false;
  const { byLeaf, objects } = candidate.row.group;
  return byLeaf.has(holder.name) && !objects.has(holder.name);
}

/** Whether a type says by its name that it is an answer: `CertListResp`, `PutRet`. */
export function isAnswerType(name: string): boolean {
  return /(?:resp|response|result|res|ret|reply|output|answer|info|vo)$/i.test(name);
}

export function isResponseRow(row: FieldRow): boolean {
  return row.field.position === 'response' || row.field.position === 'callback';
}

interface Found {
  readonly row: FieldRow;
  readonly matched: number;
  readonly foreign: number;
  readonly isWildcard: boolean;
}

function bestRow(path: KeyPath, candidate: FieldMatch): Found | undefined {
  const { group } = candidate.row;
  const isResponse = isResponseRow(candidate.row);
  const written = path.segments.at(-1)?.name ?? '';
  const name = group.byLeaf.has(written)
    ? written
    : (group.foldedLeaves.get(foldName(written)) ?? written);
  const documented = name === written ? path : withLeaf(path, name);
  let best: Found | undefined;
  const consider = (rows: readonly FieldRow[], isWildcard: boolean): void => {
    for (const row of rows) {
      if (isResponseRow(row) !== isResponse || row.field.position === 'path') continue;
      const match = matchField(documented, row);
      if (match === undefined || !row.isRooted) continue;
      if (match.missing > 0 && !isBesides(match, candidate)) continue;
      if (best === undefined || match.matched > best.matched) {
        best = { row, matched: match.matched, foreign: match.foreign, isWildcard };
      }
    }
  };
  consider(group.byLeaf.get(name) ?? [], false);
  if (best === undefined) consider(group.wildcards, true);
  return best;
}

/** Whether a match lacks the same outer segments as the candidate. */
function isBesides({ row, missing }: FieldMatch, candidate: FieldMatch): boolean {
  return (
    missing === candidate.missing &&
    row.segments
      .slice(0, missing)
      .every(({ name }, at) => name === candidate.row.segments[at]?.name)
  );
}
