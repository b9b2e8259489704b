/** Documented fields as paths through requests and responses, found by their last segment. */
import type { Endpoint, Field } from '../../../docs-index/reference';
import type { Symbols } from '../../../docs-index/derive/readReference';
import { foldName } from '../text/names';

export interface DocSegment {
  readonly name: string;
  /** `<type>`, `<scene>`: any key stands here. */
  readonly isWildcard: boolean;
  readonly isArray: boolean;
}

/** One way from the top of a request or response to a documented field. */
export interface FieldRow {
  readonly field: Field;
  readonly segments: readonly DocSegment[];
  readonly group: FieldGroup;
  /** Whether the way begins at the top (and not at a structure nothing links to). */
  readonly isRooted: boolean;
}

/** All rows of one endpoint, or of one article that documents fields without an endpoint. */
export interface FieldGroup {
  readonly api?: string;
  readonly endpoint?: Endpoint;
  readonly articleId: string;
  readonly byLeaf: Map<string, FieldRow[]>;
  /** The leaves by their names without case and joints. */
  readonly foldedLeaves: Map<string, string>;
  /** Rows whose last segment is a `<type>`. */
  readonly wildcards: FieldRow[];
  /** Names that stand anywhere in the group's paths. */
  readonly names: Set<string>;
  /** Names of documented objects, those with documented members. */
  readonly objects: Set<string>;
}

export interface FieldTable {
  readonly groups: ReadonlyMap<string, FieldGroup>;
  readonly byLeaf: ReadonlyMap<string, readonly FieldRow[]>;
  /** The same by leaf without case and joints, for SDK types: `InsertOnly` finds `insertOnly`. */
  readonly byFoldedLeaf: ReadonlyMap<string, readonly FieldRow[]>;
}

/** How deep structures are followed into one another. */
const maxDepth = 6;

export function buildFieldTable(symbols: Symbols): FieldTable {
  const groups = new Map<string, FieldGroup>();
  const byLeaf = new Map<string, FieldRow[]>();
  const byFoldedLeaf = new Map<string, FieldRow[]>();
  const addRow = (row: FieldRow): void => {
    const leaf = row.segments.at(-1)?.name ?? '';
    push(row.group.byLeaf, leaf, row);
    if (row.segments.at(-1)?.isWildcard) row.group.wildcards.push(row);
    push(byLeaf, leaf, row);
    const folded = foldName(leaf);
    push(byFoldedLeaf, folded, row);
    if (!row.group.foldedLeaves.has(folded)) row.group.foldedLeaves.set(folded, leaf);
    for (const segment of row.segments) row.group.names.add(segment.name);
    for (const segment of row.segments.slice(0, -1)) row.group.objects.add(segment.name);
  };
  for (const [key, fields] of groupFields(symbols.fields)) {
    const group = newGroup(symbols, fields[0]);
    groups.set(key, group);
    expandGroup(group, fields, addRow);
  }
  return { groups, byLeaf, byFoldedLeaf };
}

function newGroup(symbols: Symbols, first: Field | undefined): FieldGroup {
  const endpoint = first?.api === undefined ? undefined : symbols.endpointsByKey(first.api)[0];
  return {
    ...(first?.api !== undefined && { api: first.api }),
    ...(endpoint !== undefined && { endpoint }),
    articleId: first?.articleId ?? '',
    byLeaf: new Map(),
    foldedLeaves: new Map(),
    wildcards: [],
    names: new Set(),
    objects: new Set(),
  };
}

/** Fields by endpoint, those without one by article. */
function groupFields(fields: readonly Field[]): ReadonlyMap<string, readonly Field[]> {
  const groups = new Map<string, Field[]>();
  for (const field of fields) push(groups, field.api ?? `\n${field.articleId}`, field);
  return groups;
}

function expandGroup(
  group: FieldGroup,
  fields: readonly Field[],
  addRow: (row: FieldRow) => void,
): void {
  const structs = new Map<string, Field[]>();
  for (const field of fields) if (field.struct !== undefined) push(structs, field.struct, field);
  const reached = new Set<string>();
  const expand = (field: Field, above: readonly DocSegment[], within: readonly string[]): void => {
    const segments = [...above, ...segmentsOf(field)];
    if (segments.length === 0) return;
    addRow({ field, segments, group, isRooted: true });
    const inner = field.typeStruct;
    if (inner === undefined || within.includes(inner) || within.length >= maxDepth) return;
    reached.add(inner);
    for (const row of structs.get(inner) ?? []) expand(row, segments, [...within, inner]);
  };
  for (const field of fields) if (field.struct === undefined) expand(field, [], []);
  for (const [name, rows] of structs) {
    if (reached.has(name)) continue;
    for (const field of rows)
      addRow({ field, segments: segmentsOf(field), group, isRooted: false });
  }
}

/** `result.scenes.<type>.cuts[].offset` as segments; of `Struct.field` the part behind the dot. */
export function segmentsOf(field: Field): DocSegment[] {
  const prefix = field.struct === undefined ? '' : `${field.struct}.`;
  const path = field.key.startsWith(prefix) ? field.key.slice(prefix.length) : field.key;
  const parts = path.split('.');
  return parts
    .map((part, at) => ({
      name: part.replace(/\[\d*\]$/, '').trim(),
      isWildcard: /^(?:<.*>|{.*})$/.test(part.replace(/\[\d*\]$/, '')),
      isArray:
        part.endsWith(']') ||
        (at === parts.length - 1 && /^\W*\[\]|array|数组|列表|^list/i.test(field.type)),
    }))
    .filter(segment => segment.name !== '');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
