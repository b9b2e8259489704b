/** Tables of parameters, headers, structures and results → fields. */
import type { Article, Problem } from '../../article';
import type { EnumValue, Field, FieldPosition } from '../../reference';
import { plainText } from '../blocks/plainText';
import type { TableBlock, TableRow } from '../blocks/tableBlock';
import { readColumns, type Column } from '../blocks/columns';
import { readEnumValues, readValueCell } from './enumValues';
import type { Place } from '../blocks/places';
import { pathHoles } from '../requests/requestLine';

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
export function isFieldTable(table: TableBlock, place: Place): boolean {
  if (table.header.length < 2) return false;
  const columns = readColumns(table);
  const nameColumn = columns.get('name');
  if (nameColumn === undefined) return false;
  const names = table.rows.map(row => keyOf(row.cells[nameColumn] ?? '')).filter(key => key !== '');
  const identifiers = names.filter(isKey).length;
  if (identifiers === 0 || identifiers * 2 < names.length) return false;
  if (columns.has('type') || columns.has('required') || columns.has('position')) return true;
  if (columns.has('value')) return place.isHeaderTable || columns.has('description');
  return (
    columns.has('description') && place.direction !== undefined && identifiers === names.length
  );
}

/** The fields of a table; a row without a readable name is a problem. */
export function readFieldTable(table: TableBlock, context: TableContext): FieldReading {
  const columns = readColumns(table);
  const fields: Field[] = [];
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const cell = (column: Column): string => row.cells[columns.get(column) ?? -1] ?? '';
    const key = keyOf(cell('name'));
    if (isKey(key)) fields.push(readRow(row, { key, cell, context }));
    else if (row.cells.some(text => text !== '')) problems.push(rowProblem(row, context));
  }
  return { fields, problems };
}

/** A field's key and type, before it is known what the table is part of. */
export type TypedName = Pick<Field, 'key' | 'name' | 'type'> & Partial<Pick<Field, 'position'>>;

/** Keys and types of a table's rows, without reading the rest of them. */
export function readTypedNames(table: TableBlock): TypedName[] {
  const columns = readColumns(table);
  return table.rows.map(({ cells }) => {
    const key = keyOf(cells[columns.get('name') ?? -1] ?? '');
    const type = plainText(cells[columns.get('type') ?? -1] ?? '');
    return { key, name: lastSegment(key), type };
  });
}

/** A name cell as a key: marks gone, `result.scenes. \`<type>\` .label` closed up. */
export function keyOf(cell: string): string {
  return plainText(cell)
    .replace(/[（(](必[选填须]|可选|required|optional)[)）]$/i, '')
    .replace(/\s*([.[\]])\s*/g, '$1')
    .trim();
}

/** Last segment of a key without `[]`. */
export function lastSegment(key: string): string {
  return (key.split('.').at(-1) ?? key).replace(/(\[[^\]]*\])+$/, '');
}

function isKey(key: string): boolean {
  return /^(\[\]\.?)?[\w$<{:*-][\w$.<>{}:*[\]-]*$/.test(key) && /[A-Za-z]/.test(key);
}

interface RowContext {
  readonly key: string;
  readonly cell: (column: Column) => string;
  readonly context: TableContext;
}

function readRow(row: TableRow, { key, cell, context }: RowContext): Field {
  const { article, api, owner, place } = context;
  const struct = owner && 'struct' in owner ? owner.struct : undefined;
  const prefix = owner && ('struct' in owner ? owner.struct : owner.prefix);
  const name = lastSegment(key);
  const type = plainText(cell('type'));
  const value = plainText(cell('value'))
    .replace(/<\s+/g, '<')
    .replace(/\s+>\s*/g, '>');
  const description = cell('description') || (place.isHeaderTable ? value : '');
  return {
    key: prefix === undefined ? key : `${prefix}.${key}`,
    name,
    struct,
    api: api?.key,
    position: positionOf(plainText(cell('position')), key, context),
    type,
    required: requiredOf(plainText(cell('required'))),
    description,
    enumValues: place.isHeaderTable
      ? []
      : enumsOf({ name, key, type }, { description, allowed: cell('allowed'), value }),
    value: value === '' || !place.isHeaderTable ? undefined : value,
    default: plainText(cell('default')) || undefined,
    section: place.caption || place.headings.at(-1),
    articleId: article.id,
    line: row.line,
  };
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

function requiredOf(cell: string): boolean | undefined {
  if (/^(是|必须|必选|必填|必需|y|yes|true|required|√|✓|✔)$/i.test(cell)) return true;
  return /^(否|非必须|非必选|可选|选填|n|no|false|optional|×|✗|-)$/i.test(cell) ? false : undefined;
}

const positions: readonly (readonly [RegExp, FieldPosition])[] = [
  [/^(path|uri|路径)/i, 'path'],
  [/^(query|url|查询)/i, 'query'],
  [/^(header|请求头|头部?)/i, 'header'],
  [/^(form|formdata|multipart|表单)/i, 'form'],
  [/^(body|json|请求体|消息体)/i, 'body'],
  [/^(response|返回|响应)/i, 'response'],
];

/** The documented position, else what the heading and the method make of it. */
function positionOf(cell: string, key: string, context: TableContext): FieldPosition {
  const { place, api, owner } = context;
  const documented = positions.find(([pattern]) => pattern.test(cell))?.[1];
  if (documented) return documented;
  if (owner && 'prefix' in owner && owner.position) return owner.position;
  if (place.isHeaderTable && place.direction !== 'response') return 'header';
  if (place.direction === 'callback') return 'callback';
  if (place.direction !== 'request' || !api)
    return place.direction === 'request' ? 'body' : 'response';
  const bare = (name: string): string => name.replace(/[-_]/g, '').toLowerCase();
  if (pathHoles(api.path).some(hole => bare(hole) === bare(key))) return 'path';
  return /^(GET|DELETE|HEAD)$/.test(api.method) ? 'query' : 'body';
}

function rowProblem(row: TableRow, { article }: TableContext): Problem {
  const shown = row.cells.join(' | ').replace(/\s+/g, ' ').slice(0, 80);
  return {
    path: article.source.path,
    line: article.source.line,
    message: `${article.id}: a table row has no field name and was left out: ${shown}`,
  };
}
