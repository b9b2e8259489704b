/** Tables of parameters, headers, structures and results → fields. */
import type { Article, Problem } from '../../article';
import type { EnumValue, Field, FieldPosition } from '../../reference';
import { readColumns, type Column } from '../blocks/columns';
import type { Place } from '../blocks/places';
import { plainText } from '../blocks/plainText';
import type { TableBlock, TableRow } from '../blocks/tableBlock';
import { readEnumValues, readValueCell } from './enumValues';
import { isKey, keysOf, lastSegment, requiredByName } from './fieldNames';
import { positionOf } from './fieldPosition';
import {
  defaultByText,
  requiredByText,
  requiredByTitle,
  requiredOf,
  typeByText,
} from './fieldTraits';

/** What the table below a heading documents. */
export type Owner =
  | { readonly struct: string }
  /** Key of the field, and where it stands: its content stands there too. */
  | { readonly prefix: string; readonly position?: FieldPosition };

/** What is known of a table from where it stands. */
export interface TableContext {
  readonly article: Article;
  readonly place: Place;
  /** Endpoint the table belongs to. */
  readonly api?: { readonly key: string; readonly method: string; readonly path: string };
  /** Structure the table documents, or the field whose content it documents. */
  readonly owner?: Owner;
}

export interface FieldReading {
  readonly fields: Field[];
  readonly problems: Problem[];
}

/** Whether a table documents fields: names that are identifiers, beside a type or the like. */
export function isFieldTable(
  table: TableBlock,
  { place, ofRequest }: { readonly place: Place; readonly ofRequest: boolean },
): boolean {
  if (table.header.length < 2) return false;
  const columns = readColumns(table);
  const nameColumn = columns.get('name');
  if (nameColumn === undefined) return false;
  const keys = keysOf(table, nameColumn, columns.get('type') ?? -1);
  const names = keys.flatMap(key => (key === undefined || key === '' ? [] : [key]));
  const identifiers = names.filter(isKey).length;
  if (identifiers === 0 || identifiers * 2 < names.length) return false;
  if (isOptionTable(table)) return ofRequest && columns.size > 1;
  if (asksForFields(columns) || columns.has('type') || columns.has('position')) return true;
  if (columns.has('value')) return place.isHeaderTable || columns.has('description');
  return (
    columns.has('description') && place.direction !== undefined && identifiers === names.length
  );
}

/** Of options, which requests have, and programs too. */
function isOptionTable({ header }: TableBlock): boolean {
  return header.some(text => /^(?:(?:request|query) )?option$/i.test(text.replaceAll('*', '')));
}

type Columns = ReadonlyMap<Column, number>;

function asksForFields(columns: Columns): boolean {
  return columns.has('required') || columns.has('optional');
}

/** The fields of a table; a row without a readable name is a problem. */
export function readFieldTable(table: TableBlock, context: TableContext): FieldReading {
  const columns = readColumns(table);
  const fields: Field[] = [];
  const problems: Problem[] = [];
  const keys = keysOf(table, columns.get('name') ?? -1, columns.get('type') ?? -1);
  const asks = asksForFields(columns) || isOptionTable(table);
  table.rows.forEach((row, at) => {
    const cell = (column: Column): string => row.cells[columns.get(column) ?? -1] ?? '';
    const key = keys[at];
    if (key === undefined) return;
    if (isKey(key)) fields.push(readRow(row, { key, cell, asks, context }));
    else if (row.cells.some(text => text !== '')) problems.push(rowProblem(row, context));
  });
  return { fields, problems };
}

/** A field's key and type, before it is known what the table is part of. */
export type TypedName = Pick<Field, 'key' | 'name' | 'type'> & Partial<Pick<Field, 'position'>>;

/** Keys and types of a table's rows, without reading the rest of them. */
export function readTypedNames(table: TableBlock): TypedName[] {
  const columns = readColumns(table);
  const keys = keysOf(table, columns.get('name') ?? -1, columns.get('type') ?? -1);
  return table.rows.map(({ cells }, at) => {
    const key = keys[at] ?? '';
    const type = plainText(cells[columns.get('type') ?? -1] ?? '');
    return { key, name: lastSegment(key), type };
  });
}

interface RowContext {
  readonly key: string;
  readonly cell: (column: Column) => string;
  /** Whether the table says what is to be sent. */
  readonly asks: boolean;
  readonly context: TableContext;
}

function readRow(row: TableRow, { key, cell, asks, context }: RowContext): Field {
  const { article, api, owner, place } = context;
  const struct = owner && 'struct' in owner ? owner.struct : undefined;
  const prefix = owner && ('struct' in owner ? owner.struct : owner.prefix);
  const outer = owner && 'prefix' in owner ? owner.position : undefined;
  const name = lastSegment(key);
  const value = plainText(cell('value'))
    .replace(/<\s+/g, '<')
    .replace(/\s+>\s*/g, '>');
  const description = describedBy(cell) || (place.isHeaderTable ? value : '');
  const type = plainText(cell('type')) || typeByText(description);
  const title = requiredByTitle(place.caption) ?? requiredByTitle(place.headings.at(-1) ?? '');
  const where = { place, api, outer, asksForFields: asks || title !== undefined };
  return {
    key: prefix === undefined ? key : `${prefix}.${key}`,
    name,
    struct,
    api: api?.key,
    position: positionOf(plainText(cell('position')), key, where),
    type,
    required: requiredIn(cell, description) ?? title,
    description,
    enumValues: place.isHeaderTable
      ? []
      : enumsOf({ name, key, type }, { description, allowed: cell('allowed'), value }),
    value: value === '' || !place.isHeaderTable ? undefined : value,
    default: plainText(cell('default')) || defaultByText(description),
    section: place.caption || place.headings.at(-1),
    articleId: article.id,
    line: row.line,
  };
}

/** The description, with what the column of required fields says beside yes and no. */
function describedBy(cell: RowContext['cell']): string {
  const said = cell('description');
  const need = cell('required');
  const isMore = requiredOf(need) === undefined && plainText(need).length > 2;
  return isMore && said !== '' && !said.includes(need) ? `${said}\n${need}` : said;
}

function requiredIn(cell: RowContext['cell'], description: string): boolean | undefined {
  const optional = requiredOf(cell('optional'));
  const byType = /[(（,，;]\s*(required|optional|必填|可选)\s*[)）]?$/i.exec(
    plainText(cell('type')),
  )?.[1];
  return (
    requiredOf(cell('required')) ??
    (optional === undefined ? undefined : !optional) ??
    requiredByName(cell('name')) ??
    requiredByText(byType ?? '') ??
    requiredByText(description)
  );
}

function enumsOf(
  field: { name: string; key: string; type: string },
  cells: { description: string; allowed: string; value: string },
): readonly EnumValue[] {
  const allowed = readValueCell(cells.allowed);
  if (allowed.length > 0) return allowed;
  const values = readValueCell(cells.value);
  return values.length > 0 ? values : readEnumValues(cells.description, field);
}

function rowProblem(row: TableRow, { article }: TableContext): Problem {
  const { source, bodyLine, bodyLines } = article;
  const shown = row.cells.join(' | ').replace(/\s+/g, ' ').slice(0, 80);
  return {
    path: source.path,
    line:
      bodyLine === undefined
        ? (bodyLines?.()[row.line - 1] ?? source.line)
        : bodyLine + row.line - 1,
    message: `The first cell of this row names no field; the row was left out: ${shown}`,
  };
}
