/** Errors as rows of a table: `| HTTP status | Error code | Message | What to do |`. */
import type { ErrorDoc } from '../../../reference';
import type { TableBlock, TableRow } from '../../blocks/tableBlock';
import {
  isCompoundName,
  isSuccess,
  readCodeCell,
  readHttpStatus,
  readMessages,
} from '../errorCells';
import { readErrorColumns, type ErrorColumns } from '../errorColumns';
import { isAboutCodes } from '../errorContext';
import { plainText } from '../../blocks/plainText';
import type { ErrorPage } from '../errorPage';

/** One error for each code of each row; one for a row of messages alone. */
export function codeTables({ article, blocks, places }: ErrorPage): ErrorDoc[] {
  return blocks.flatMap((block, at) => {
    const place = places[at];
    if (block.kind !== 'table' || !place) return [];
    const columns = readErrorColumns(block, isAboutCodes(article, place));
    if (!columns) return [];
    return block.rows.flatMap(row =>
      rowErrors(block, row, columns).map(error => ({
        ...error,
        product: article.category || undefined,
        title: article.title,
        origin: 'documented' as const,
        articleId: article.id,
        line: row.line,
      })),
    );
  });
}

type RowError = Pick<ErrorDoc, 'code' | 'messages' | 'description' | 'httpStatus'>;

function rowErrors(table: TableBlock, row: TableRow, columns: ErrorColumns): RowError[] {
  const cell = (column: number | undefined): string => row.cells[column ?? -1] ?? '';
  const { codes, words } = readCodeCell(cell(columns.code));
  const name = plainText(cell(columns.name));
  const messages = readMessages(cell(columns.message));
  const httpStatus = columns.http === columns.code ? undefined : readHttpStatus(cell(columns.http));
  const parts = { messages, description: describe(table, row, { columns, words, messages }) };
  const error = { ...parts, ...(httpStatus !== undefined && { httpStatus }) };
  const named = codes.length === 1 && isCompoundName(name) && name !== codes[0] ? [name] : [];
  const wanted = codes.filter(code => !isSuccess(code, row.cells.join(' ')));
  if (wanted.length > 0) return [...wanted, ...named].map(code => ({ code, ...error }));
  const isSaid = messages.some(message => !bareWord.test(message));
  return codes.length === 0 && isSaid ? [error] : [];
}

/** The names of fields that errors are told in, which no server says. */
const bareWord =
  /^(?:error|err|message|msg|code|status|reason|result|success|fail(?:ed|ure)?|null)$/i;

interface Described {
  readonly columns: ErrorColumns;
  readonly words: string;
  readonly messages: readonly string[];
}

/** All other cells; those of several that say why and what to do under their headings. */
function describe(
  table: TableBlock,
  row: TableRow,
  { columns, words, messages }: Described,
): string {
  const isMessage = messages.length > 0;
  const cells = row.cells.flatMap((text, at) => {
    const isTaken = [columns.code, columns.http, ...(isMessage ? [columns.message] : [])].includes(
      at,
    );
    if (isTaken || text === '') return [];
    const heading = table.header[at] ?? '';
    return [helpHeading.test(heading) ? `**${heading}** ${text}` : text];
  });
  return [words, ...cells].filter(text => text !== '').join('\n');
}

const helpHeading =
  /原因|解决|处理|措施|建议|排查|修复|cause|solution|remedy|resolution|action|fix/i;
