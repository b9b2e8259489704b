/**
 * Names of a table whose rows are indented by marks, as full keys. The marks differ, what counts is
 * which row is further in than the one above:
 *
 *     `data` object, `» items` array, `»» id`      →   data, data.items, data.items[].id
 *     `data`, `└ id`; `data`, `&nbsp;&nbsp;id`; `data`, `> id`; `1 data`, `1.1 id`
 */
import { plainText } from '../blocks/plainText';

/** A row's own name and how far in it stands; 0 for a row without marks. */
export interface IndentedName {
  readonly name: string;
  readonly indent: number;
}

const numbering = /^(\d+(?:\.\d+)*)[.)、]?\s+(?=[A-Za-z_$])/;

/** Takes a name cell apart. A leading `_` or `.` that belongs to the name stays. */
export function readIndent(cell: string): IndentedName {
  const text = plainText(cell.replace(/&gt;/g, '>'));
  const [numbered, number = ''] = numbering.exec(text) ?? [];
  if (numbered !== undefined) {
    return { name: text.slice(numbered.length), indent: number.split('.').length - 1 };
  }
  let rest = text;
  let marks = '';
  for (let count = 0; count < mostMarks; count++) {
    const mark =
      /^&(?:nbsp|emsp|ensp|#160|#8195);|^[\s\u00a0\u3000»›>└├│┗┣┃╰↳·•∟─━]|^[-+—–]+(?=[\s\u00a0\u3000&])|^\++(?=[A-Za-z_])/.exec(
        rest,
      )?.[0];
    if (mark === undefined) break;
    marks += mark.startsWith('&') ? ' ' : mark;
    rest = rest.slice(mark.length);
  }
  return { name: rest.trim(), indent: marks.length };
}

const mostMarks = 60;

/** What a row needs to have to be the parent of the rows below it. */
export interface NamedRow {
  readonly name: string;
  readonly indent: number;
  readonly type: string;
}

/** The key of each row. A row that only stands for the body as a whole is left out of its rows' keys. */
export function nestedKeys(rows: readonly NamedRow[]): (string | undefined)[] {
  const above: { readonly indent: number; readonly key: string }[] = [];
  return rows.map((row, at) => {
    while ((above.at(-1)?.indent ?? -1) >= row.indent) above.pop();
    const parent = row.indent === 0 ? undefined : above.at(-1)?.key;
    const isNested = parent !== undefined && parent !== '' && !row.name.startsWith(`${parent}.`);
    const key = isNested ? `${parent}.${row.name}` : row.name;
    const isWhole = isBody(row) && (rows[at + 1]?.indent ?? 0) > row.indent;
    const isList = /\[\]|array|list|数组|列表/i.test(row.type) && !key.endsWith('[]');
    above.push({ indent: row.indent, key: isWhole ? '' : isList ? `${key}[]` : key });
    return isWhole ? undefined : key;
  });
}

function isBody({ name, indent, type }: NamedRow): boolean {
  return indent === 0 && /^(?:body|root)$/i.test(name) && /object|^$/i.test(type);
}
