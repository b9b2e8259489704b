/** Which endpoints' requests the object at the cursor may be, told by its keys and the text around. */
import type { Mention } from '../documented/mention';
import { isOperation, namedGroups } from '../choose/field/fieldRows';
import type { KeyPath } from '../paths/keyPath';
import type { KeySpot } from '../paths/keySpot';
import type { FieldGroup, FieldRow, FieldTable } from '../documented/fieldTable';
import { matchField } from '../choose/field/matchField';
import { foldName, rarityOf } from '../text/names';
import { isResponseRow } from '../choose/field/shape';
import { findSiblings } from '../choose/field/siblings';
import { requestRanges } from '../paths/statement';
import type { Spot } from '../spot';

/** Endpoints that are tried. */
const mostGroups = 4;

/** The fields one endpoint or structure documents. */
export interface LikelyGroup {
  readonly api?: string;
  readonly articleId: string;
  readonly rows: readonly FieldRow[];
  /** Whether the file is called as the operation is, and all keys in it are documented. */
  readonly isNamedByFile: boolean;
  /** Whether a call of the SDK takes the object: then it says where in the request each name goes. */
  readonly isCalled: boolean;
}

interface LikelyContext {
  readonly table: FieldTable;
  /** The keys of the object the cursor is in. */
  readonly given: ReadonlySet<string>;
  /** Name of the key at the cursor, which is no evidence. */
  readonly placeholder: string;
}

/**
 * Endpoints of which keys around are documented, whose path stands in the text, or after which the
 * object's type is named; likeliest first. None if most keys of the object are not theirs, or
 * nothing but a common name tells of them.
 */
export function likelyGroups(
  spot: Spot,
  key: KeySpot,
  { table, given, placeholder }: LikelyContext,
): readonly LikelyGroup[] {
  const paths = findSiblings(spot, key)
    .map(({ path }) => path)
    .filter(path => nameOf(path) !== placeholder);
  const near = spot.mentions().filter(mention => isNear(mention, spot));
  const called = new Set(calledApis(spot, key));
  const mentioned = new Set([
    ...near.flatMap(({ endpoints }) => endpoints.map(it => it.key)),
    ...called,
  ]);
  const shared = paths.flatMap(path =>
    (table.byLeaf.get(nameOf(path)) ?? []).map(row => row.group),
  );
  const named = [...mentioned].flatMap(api => table.groups.get(api) ?? []);
  const types = [...namedGroups(key.own), ...constructorName(key)];
  const isTyped = (group: FieldGroup): boolean => types.some(type => isOperation(type, group));
  const typed = types.length === 0 ? [] : [...table.groups.values()].filter(isTyped);
  return [...new Set([...typed, ...named, ...shared])]
    .map(group => {
      const { total, coverage } = compare(paths, group);
      const isNamedByFile = coverage === 1 && total > 0 && isNameOfFile(spot, group);
      const isMentioned = group.api !== undefined && mentioned.has(group.api);
      const score =
        total * coverage +
        (isMentioned ? 5 : 0) +
        (isTyped(group) ? 10 : 0) +
        (isNamedByFile ? 10 : 0);
      const isOther = given.size > 0 && shareOf(given, group) < leastShare;
      const isLikely =
        !isOther &&
        (isTyped(group) ||
          isMentioned ||
          isNamedByFile ||
          (total >= leastWeight && coverage >= leastShare));
      return { group, isNamedByFile, score: isLikely ? score : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostGroups)
    .map(({ group, isNamedByFile }) => ({
      ...(group.api !== undefined && { api: group.api }),
      articleId: group.articleId,
      rows: [...group.byLeaf.values()].flat(),
      isNamedByFile,
      isCalled: called.has(group.api ?? ''),
    }));
}

/** Operations of SDK calls that the object, or the variable it is put into, is handed to. */
function calledApis(spot: Spot, { view, index, roots }: KeySpot): readonly string[] {
  if (view !== spot.view || index === undefined) return [];
  const ranges = requestRanges(view, index, roots);
  return spot
    .calls()
    .filter(({ start }) => ranges.some(range => start >= range.start && start < range.end))
    .flatMap(({ endpoints }) => endpoints.map(({ key }) => key));
}

/** Folded name of what the object is an argument of, `putpolicy` for `new PutPolicy({`; [] if none. */
function constructorName({ view, path }: KeySpot): string[] {
  if (path.root.kind !== 'call') return [];
  const name = view.tokens[path.root.open - 1]?.text ?? '';
  return /^[A-Z]\w{5}/.test(name) ? [foldName(name)] : [];
}

/** What the keys around must weigh together where nothing else tells the endpoint. */
const leastWeight = 3;
/** Share of the keys of the same object that the endpoint must document. */
const leastShare = 0.5;

function shareOf(given: ReadonlySet<string>, { names }: FieldGroup): number {
  const folded = new Set([...names].map(foldName));
  const isKnown = (name: string): boolean => names.has(name) || folded.has(foldName(name));
  return [...given].filter(isKnown).length / given.size;
}

/** How far from the cursor a path is still the path of the request whose body is written there. */
const reach = { before: 2000, behind: 600 };

function isNear({ start, end }: Mention, { offset }: Spot): boolean {
  return start < offset ? offset - end < reach.before : start - offset < reach.behind;
}

function nameOf(path: KeyPath): string {
  return path.segments.at(-1)?.name ?? '';
}

/** Weight of the keys the group documents in requests, and their share in all; rare names weigh more. */
function compare(
  paths: readonly KeyPath[],
  group: FieldGroup,
): { readonly total: number; readonly coverage: number } {
  let total = 0;
  let unknown = 0;
  for (const path of paths) {
    const name = nameOf(path);
    const weight = 1 + rarityOf(name);
    const isKnown = (group.byLeaf.get(name) ?? []).some(
      row => row.isRooted && !isResponseRow(row) && matchField(path, row)?.missing === 0,
    );
    if (isKnown) total += weight;
    else if (!group.names.has(name)) unknown += weight;
  }
  return { total, coverage: total === 0 ? 0 : total / (total + unknown) };
}

/** `put-policy.json` holds what `put-policy` documents; a name of one word proves nothing. */
function isNameOfFile({ fileName }: Spot, { endpoint }: FieldGroup): boolean {
  const operation = endpoint?.name ?? '';
  const stem = /([^/\\:]+?)(?:\.[^./\\]+)?$/.exec(fileName)?.[1] ?? '';
  return /[-_]/.test(operation) && foldName(stem) === foldName(operation);
}
