/** Name cells of tables of fields: which hold a key, and what else they say beside it. */
import { plainText } from '../blocks/plainText';
import type { TableBlock } from '../blocks/tableBlock';
import { nestedKeys, readIndent } from './nestedNames';

/** The keys of a column of names, row by row; '' where a row has none, undefined for a mere wrapper. */
export function keysOf(table: TableBlock, names: number, types: number): (string | undefined)[] {
  const rows = table.rows.map(({ cells }) => {
    const { name, indent } = readIndent(cells[names] ?? '');
    return { name: keyOf(name), indent, type: plainText(cells[types] ?? '') };
  });
  if (rows.every(({ indent }) => indent === 0)) return rows.map(({ name }) => name);
  return nestedKeys(rows);
}

/** A name as a key: marks gone, `result.scenes. \`<type>\` .label` closed up, `data->id` as `data.id`. */
function keyOf(cell: string): string {
  return plainText(cell)
    .replace(remark, '')
    .replace(/(?<=\w)(?:->|→)(?=\w)/g, '.')
    .replace(/\s*([.[\]])\s*/g, '$1')
    .trim();
}

/** `name*`, `name?`, `name (required)`, `name 必填`, `name required`. */
const remark =
  /\s*(?:[（([](必[选填须需]|可选|选填|required|optional)[)）\]]|(?<=\s)(必[选填须需]|可选|选填|required|optional)|(?<=\w)[?？*＊](?: \*)?)$/i;

/** What a name cell says of whether the field must be given; undefined if nothing. */
export function requiredByName(cell: string): boolean | undefined {
  const text = plainText(cell);
  const said = remark.exec(text)?.[0];
  if (said === undefined) return /^[*＊]\s*\w/.test(text) ? true : undefined;
  return /必|required|[*＊]/i.test(said) && !/[?？]/.test(said);
}

/** Last segment of a key without `[]`. */
export function lastSegment(key: string): string {
  return (key.split('.').at(-1) ?? key).replace(/(\[[^\]]*\])+$/, '');
}

/** Whether a text is a key: an identifier, a dotted path, one with holes. */
export function isKey(key: string): boolean {
  return /^(\[\]\.?)?[\w$@<{:*-][\w$@.<>{}:*[\]-]*$/.test(key) && /[A-Za-z]/.test(key);
}
