/**
 * Directives of a project's own that describe an API, told by what they hold, for their names are
 * free: fields one after another, nested ones inside, and the request they belong to.
 *
 *     .. endpoint::                    .. parameter:: amount
 *        :method: POST                    :type: object
 *        :url: https://…/orders/*id*      :condition: required
 */
import type { RstContext } from './context';
import { dedent, isBlank, takeIndented } from './lines';

/** Converts lines; handed in, for descriptions hold blocks. */
type Convert = (lines: readonly string[], context: RstContext) => string;

interface Row {
  readonly name: string;
  readonly cells: readonly [type: string, position: string, required: string, text: string];
}

/** A table of the fields that stand here, one directive after another; undefined where none does. */
export function parameterTable(
  lines: readonly string[],
  at: number,
  { context, convert }: { readonly context: RstContext; readonly convert: Convert },
): { readonly markdown: string; readonly end: number } | undefined {
  const { rows, end } = takeRows(lines, at, text => cell(convert(text, context)));
  if (rows.length === 0) return undefined;
  const written = rows.map(({ name, cells }) => [`\`${name}\``, ...cells]);
  const header = ['Name', 'Type', 'In', 'Required', 'Description'];
  const isKept = header.map((_, column) => written.some(row => row[column] !== ''));
  const line = (row: readonly string[]): string =>
    `| ${row.filter((_, column) => isKept[column] === true).join(' | ')} |`;
  return { markdown: [header, header.map(() => '---'), ...written].map(line).join('\n'), end };
}

/** The request that the options of a directive tell, as a line: `` `POST https://…/orders/{id}` ``. */
export function requestOption(options: ReadonlyMap<string, string>): string {
  const method = options.get('method')?.toUpperCase() ?? '';
  const address = ['url', 'path', 'uri', 'route', 'endpoint'].map(name => options.get(name));
  const url = address.find(text => text !== undefined && /^(?:https?:\/\/|\/)\S+$/.test(text));
  if (url === undefined || !/^[A-Z]{3,7}$/.test(method)) return '';
  return `\`${method} ${url.replaceAll(/\*([\w-]{1,60})\*/g, '{$1}')}\``;
}

const start =
  /^\.\. (?:[\w-]{0,20}?-?(?:param(?:eter)?|field|property|attribute|arg(?:ument)?))::\s+([\w$.[\]-]{1,100})\s*$/i;
const option = /^:([\w-]{1,40}):(?:\s+(.*)|$)/s;

type Text = (lines: readonly string[]) => string;

function takeRows(
  lines: readonly string[],
  from: number,
  text: Text,
): { readonly rows: Row[]; readonly end: number } {
  const rows: Row[] = [];
  let end = from;
  for (let at = from; at < lines.length;) {
    const name = start.exec(lines[at] ?? '')?.[1];
    if (name === undefined) break;
    const inner = takeIndented(lines, at + 1);
    rows.push(...rowsOf(name, dedent(inner.block), text));
    end = Math.max(inner.end, at + 1);
    for (at = end; isBlank(lines[at]) && at < lines.length;) at++;
  }
  return { rows, end };
}

/** The row of a field, and those of the fields inside it. */
function rowsOf(name: string, body: readonly string[], text: Text): Row[] {
  const options = new Map<string, string>();
  let at = 0;
  for (; at < body.length; at++) {
    const [, key, value = ''] = option.exec(body[at] ?? '') ?? [];
    if (key === undefined) break;
    options.set(key, value);
  }
  const said: string[] = [];
  const nested: Row[] = [];
  for (let line = body[at]; line !== undefined; line = body[at]) {
    const { rows, end } = takeRows(body, at, text);
    if (rows.length === 0) said.push(line);
    nested.push(...rows);
    at = Math.max(end, at + 1);
  }
  const type = options.get('type') ?? '';
  const position = options.get('in') ?? '';
  const prefix = /\barray\b|\blist\b|\[\]$/i.test(type) ? `${name}[]` : name;
  return [
    { name, cells: [cell(type), cell(position), requiredIn(options), text(said)] },
    ...nested.map(row => ({ ...row, name: `${prefix}.${row.name}` })),
  ];
}

function requiredIn(options: ReadonlyMap<string, string>): string {
  const flag = options.get('required') ?? options.get('mandatory');
  if (flag !== undefined) return flag === '' ? 'yes' : cell(flag);
  if (options.has('optional')) return 'no';
  const said = options.get('condition') ?? options.get('presence') ?? '';
  return /^required$/i.test(said) ? 'yes' : /^optional$/i.test(said) ? 'no' : cell(said);
}

function cell(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n+\s*/g, '<br>');
}
