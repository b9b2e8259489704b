/** Operations as rows of a table: `| Create a crate | POST | /v1/crates | … |`. */
import { plainText } from '../../blocks/plainText';
import type { TableBlock, TableRow } from '../../blocks/tableBlock';
import { isMethod, readRequestLine } from '../requestLine';
import type { FoundRequest, RequestPage } from '../requestPage';

/** Requests of tables that have a column of methods beside one of addresses. */
export function requestTables({ blocks, places }: RequestPage): FoundRequest[] {
  return blocks.flatMap((block, at) => {
    const place = places[at];
    if (block.kind !== 'table' || !place || place.isProgram) return [];
    const columns = columnsOf(block);
    if (!columns) return loneRequests(block, at);
    return block.rows.flatMap(({ cells, line }) => {
      const cell = (column: number): string => plainText(cells[column] ?? '').replace(/^<|>$/g, '');
      const method = cell(columns.method).replace(/\*/g, '').toUpperCase();
      const request = isMethod(method)
        ? readRequestLine(`${method} ${cell(columns.url)}`)
        : undefined;
      const title = block.rows.length > 1 ? cell(columns.title) : '';
      return request
        ? [
            {
              ...request,
              block: at,
              line,
              isExample: place.isExample,
              ...(title !== '' && { title }),
            },
          ]
        : [];
    });
  });
}

/**
 * Rows that hold a request line and nothing else, `| GET /v1/crates | |`, and those of a column of
 * request lines, beside what each does: `| New crate | POST https://host/v1/crates |`.
 */
function loneRequests(table: TableBlock, at: number): FoundRequest[] {
  const column = requestColumn(table);
  return table.rows.flatMap(({ cells, line }, index) => {
    const filled = cells.filter(cell => cell !== '');
    if (column === undefined && filled.length !== 1) return [];
    const [only = ''] = column === undefined ? filled : [cells[column]];
    const request = readRequestLine(plainText(only).replace(/<(?=https?:)|>$/g, ''));
    // A request alone in its row is called what the row above it says.
    const named =
      column === undefined ? table.rows[index - 1]?.cells[0] : cells[column === 0 ? 1 : 0];
    const title = plainText(named ?? '');
    const called = title === '' || readRequestLine(title) ? {} : { title };
    return request ? [{ ...request, block: at, line, isExample: false, ...called }] : [];
  });
}

/** The column in which most of several rows have a whole request line, and none anything else. */
function requestColumn({ header, rows }: TableBlock): number | undefined {
  const column = header.findIndex((_, at) => {
    const cells = rows.map(({ cells }) => cells[at] ?? '').filter(cell => cell !== '');
    return (
      cells.length > 1 &&
      cells.length * 2 > rows.length &&
      cells.every(cell => /^[`*]*[A-Z]{3,7}[`*]*\s/.test(cell) && readRequestLine(plainText(cell)))
    );
  });
  return column < 0 ? undefined : column;
}

interface Columns {
  readonly method: number;
  readonly url: number;
  /** Column that says what the operation does; -1 if none does. */
  readonly title: number;
}

function columnsOf({ header, rows }: TableBlock): Columns | undefined {
  const heads = header.map(text =>
    text
      .replace(/[*_\s]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  const method = heads.findIndex(head => methodHead.test(head));
  const named = heads.findIndex(head => urlHead.test(head));
  const url = named >= 0 ? named : header.findIndex((_, at) => holdsAddresses(rows, at));
  if (method < 0 || url < 0 || method === url) return undefined;
  return { method, url, title: heads.findIndex(head => titleHead.test(head)) };
}

/** Whether each row has a whole address there, whatever the heading says. */
function holdsAddresses(rows: readonly TableRow[], column: number): boolean {
  return (
    rows.length > 0 && rows.every(({ cells }) => /^`?https?:\/\/\S+$/.test(cells[column] ?? ''))
  );
}

const methodHead = /^(?:(?:https?|request) ?)?(?:method|verb|方法|方式)$|^请求(?:方式|方法|类型)$/;
const urlHead =
  /\b(?:url|uri|path|route|endpoint|address|resource)\b|路径|地址|端点|接口$|^url|请求url/;
const titleHead =
  /名称|^name$|^(?:api|operation|action|summary|description|purpose)s?$|功能|说明|描述/;
