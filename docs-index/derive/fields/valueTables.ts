/**
 * Values a field borrows: "参见 result.suggestion" from another field, "具体请参见…的 label/group"
 * from a table that lists the values of several fields by scene.
 */
import type { EnumValue, Field, ValueRow } from '../../reference';
import type { TableBlock } from '../blocks/tableBlock';
import { readValueLine } from './enumValues';

/**
 * Reads a table such as `审核类型 | 说明 | scenes | label/group` whose last cells list
 * `value:meaning` lines. A line before them says which of the fields they belong to. undefined for
 * any other table.
 */
export function readValueTable(table: TableBlock): ValueRow[] | undefined {
  const column = table.header.findIndex(
    name =>
      /^[a-z_]\w*(\s*\/\s*[a-z_]\w*)*$/.test(name) &&
      table.rows.some(row =>
        row.cells[table.header.indexOf(name)]?.split('\n').some(line => readValueLine(line)),
      ),
  );
  if (column < 0) return undefined;
  const names = (table.header[column] ?? '').split('/').map(name => name.trim());
  const sceneColumn = table.header.findIndex(
    (name, at) => at !== column && /^[a-z_]\w*$/.test(name),
  );
  return table.rows.map(row => ({
    scene: (row.cells[sceneColumn] ?? '').replace(/`/g, '').trim(),
    values: cellValues(row.cells[column] ?? '', names),
  }));
}

/** Fields with the values they borrow from other rows and tables of the page filled in. */
export function borrowValues(fields: readonly Field[], tables: readonly ValueRow[]): Field[] {
  return fields.map(field => {
    if (field.enumValues.length > 0) return field;
    const enumValues = fromOtherField(field, fields) ?? fromTable(field, tables);
    return enumValues ? { ...field, enumValues } : field;
  });
}

function cellValues(cell: string, names: readonly string[]): ValueRow['values'] {
  const values = new Map<string, EnumValue[]>();
  let owner = names[0] ?? '';
  for (const line of cell.split('\n')) {
    const value = readValueLine(line);
    if (value) values.set(owner, [...(values.get(owner) ?? []), value]);
    else owner = names.findLast(name => line.includes(name)) ?? owner;
  }
  return Object.fromEntries(values);
}

function fromOtherField(field: Field, fields: readonly Field[]): readonly EnumValue[] | undefined {
  const key = /(?:参[见考照]|see|same as|同)\s*`?([A-Za-z][\w.[\]<>]*\w)/i.exec(
    field.description,
  )?.[1];
  if (key === undefined) return undefined;
  const candidates = fields.filter(other => other.key === key && other.enumValues.length > 0);
  return (candidates.find(other => other.api === field.api) ?? candidates[0])?.enumValues;
}

function fromTable(field: Field, rows: readonly ValueRow[]): readonly EnumValue[] | undefined {
  return refersToTable(field) ? borrowFromRows(field, rows, []) : undefined;
}

/**
 * Values of the rows for a field: those of the scene its key names, else of `scenes`, else of all.
 * undefined if there are none.
 */
export function borrowFromRows(
  field: Field,
  rows: readonly ValueRow[],
  scenes: readonly string[],
): readonly EnumValue[] | undefined {
  const segments = field.key.split('.');
  const own = rows.filter(row => row.scene !== '' && segments.includes(row.scene));
  const wanted = own.length > 0 ? own : rows.filter(row => scenes.includes(row.scene));
  const found = (wanted.length > 0 ? wanted : rows).flatMap(row =>
    (row.values[field.name] ?? []).map(value => ({ ...value, scene: row.scene })),
  );
  return found.length > 0 ? joinMeanings(found, rows.length > 1) : undefined;
}

/** "具体请参见上文中审核类型 scenes 与相应的 label/group": a reference that names the field. */
export function refersToTable(field: Field): boolean {
  const reference = /(?:参[见考照]|见|see)\s*([^。\n]{0,200})/i.exec(field.description)?.[1] ?? '';
  const name = field.name.replace(/\W/g, '');
  if (!reference.includes(name)) return false;
  return new RegExp(`(?<![A-Za-z_])${name}(?![A-Za-z_])`).test(reference);
}

/** A value of several scenes comes once, each meaning with the scenes it has there. */
function joinMeanings(
  found: readonly (EnumValue & { readonly scene: string })[],
  withScenes: boolean,
): EnumValue[] {
  const values = new Map<string, Map<string, string[]>>();
  for (const { value, meaning, scene } of found) {
    const meanings = values.get(value) ?? new Map<string, string[]>();
    meanings.set(meaning.trim(), [...(meanings.get(meaning.trim()) ?? []), scene]);
    values.set(value, meanings);
  }
  return [...values].map(([value, meanings]) => ({
    value,
    meaning: [...meanings]
      .map(([text, scenes]) => {
        const named = scenes.filter(scene => scene !== '');
        return withScenes && named.length > 0 ? `${text} (${named.join(', ')})` : text;
      })
      .join('; '),
  }));
}
