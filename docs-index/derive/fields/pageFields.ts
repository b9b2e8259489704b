/** All fields and structures of one page, tied to its endpoints. */
import type { Article, Problem } from '../../article';
import type { Endpoint, Field, Struct, ValueRow } from '../../reference';
import type { Block } from '../blocks/blocks';
import type { TableBlock } from '../blocks/tableBlock';
import type { PlacedEndpoint } from '../requests/endpoints';
import {
  isFieldTable,
  readFieldTable,
  readTypedNames,
  type Owner,
  type TableContext,
  type TypedName,
} from './fieldTables';
import type { Place } from '../blocks/places';
import { plainText } from '../blocks/plainText';
import { fieldListTable } from './fieldLists';
import { linkStructs, ownerOf } from './structs';
import { borrowValues, readValueTable } from './valueTables';

/** A page taken apart. */
export interface Page {
  readonly article: Article;
  readonly blocks: readonly Block[];
  /** Where each block stands, index by index. */
  readonly places: readonly Place[];
  readonly endpoints: readonly PlacedEndpoint[];
}

export interface PageFields {
  readonly fields: readonly Field[];
  readonly structs: readonly Struct[];
  readonly problems: Problem[];
  /** Values the page lists for fields of this and other pages. */
  readonly valueRows: readonly ValueRow[];
}

/** Fields in document order, linked to the structures they have as their type. */
export function readFields(page: Page): PageFields {
  const tables = fieldTables(page);
  const known = tables.flatMap(({ table }) => readTypedNames(table));
  const fields: Field[] = [];
  const problems: Problem[] = [];
  const structs = new Map<string, Struct>();
  for (const { table, place, at } of tables) {
    const owner = ownerAt(place, [...fields, ...known]);
    const endpoints = endpointsAt(page, at);
    const apis = endpoints.length > 0 ? endpoints : [undefined];
    for (const api of apis) {
      const context: TableContext = { article: page.article, place, api, owner };
      const reading = readFieldTable(table, context);
      for (const field of reading.fields) fields.push(field);
      if (api === apis[0]) for (const problem of reading.problems) problems.push(problem);
    }
    if (owner && 'struct' in owner && !structs.has(owner.struct)) {
      structs.set(owner.struct, structAt(owner.struct, { page, table, place, api: apis[0] }));
    }
  }
  const linked = linkStructs(fields, new Set(structs.keys()));
  const valueRows = page.blocks.flatMap(block =>
    block.kind === 'table' ? (readValueTable(block) ?? []) : [],
  );
  const filled = borrowValues(linked, valueRows);
  return { fields: filled, structs: [...structs.values()], problems, valueRows };
}

/**
 * Endpoints a block belongs to: the last one defined above it, with its alternatives in the same
 * block of code; all of a page with common sections before the first; none inside a callback's
 * section, which the vendor calls. What stands in a list of operations has its fields elsewhere.
 */
export function endpointsAt(page: Page, at: number): readonly Endpoint[] {
  const place = page.places[at];
  if (place?.direction === 'callback') return [];
  const defined = page.endpoints.filter(({ isListed }) => isListed !== true);
  const above = defined.filter(({ block }) => block <= at);
  const each = defined.filter(({ isAgain }) => isAgain !== true);
  const own = above.at(-1) ?? (each.length === 1 ? each[0] : undefined);
  const isCode = own !== undefined && page.blocks[own.block]?.kind === 'code';
  const chosen = own ? (isCode ? defined.filter(({ block }) => block === own.block) : [own]) : each;
  return chosen.map(({ endpoint }) => endpoint);
}

interface FieldTable {
  readonly table: TableBlock;
  readonly place: Place;
  readonly at: number;
}

function fieldTables(page: Page): FieldTable[] {
  return page.blocks.flatMap((block, at) => {
    const place = page.places[at];
    const table =
      block.kind === 'text' && place && page.endpoints.length > 0
        ? fieldListTable(block, place)
        : block;
    if (table?.kind !== 'table' || !place) return [];
    const ofRequest = page.endpoints.length > 0 && endpointsAt(page, at).length === 1;
    return isFieldTable(table, { place, ofRequest }) ? [{ table, place, at }] : [];
  });
}

function ownerAt(place: Place, known: readonly TypedName[]): Owner | undefined {
  const [caption, heading] = [place.caption, place.headings.at(-1) ?? ''].map(withoutNumber);
  return (
    (caption === '' ? undefined : ownerOf(caption ?? '', known)) ?? ownerOf(heading ?? '', known)
  );
}

/** `表 2 ServerInfo`, `**Table 3-1** ServerInfo`, `2.1 ServerInfo` → `ServerInfo`. */
function withoutNumber(title: string): string {
  return plainText(title)
    .replace(/^(?:表|table)?\s*\d+(?:[.-]\d+)*[.:：、]?\s+/i, '')
    .trim();
}

interface StructContext {
  readonly page: Page;
  readonly table: TableBlock;
  readonly place: Place;
  readonly api: Endpoint | undefined;
}

function structAt(name: string, { page, table, place, api }: StructContext): Struct {
  const title = [place.caption, ...place.headings].findLast(text => text.startsWith(name)) ?? name;
  return { name, title, api: api?.key, articleId: page.article.id, line: table.line };
}
