import { reasonText, type Article, type Problem } from '../../article';
import { freeId, startTakenIds, type TakenIds } from '../../articleIds';
import { findColumns, looksLikeHeader, type Columns } from './columns';
import { docArticle, linkPages, type DocRecord, type ReadDoc } from './docRecord';
import { rowRecord, type RowResult } from './row';
import { bytesText, type ReadLimits } from '../../limits';
import { startMasking } from '../mask/redact';
import type { Data } from '../plainData';
import { supportSystem, type SupportSystem } from '../support/supportSystem';

/** What rows are read into: one batch of articles and problems. */
export interface RowBatch {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly redactions: Readonly<Record<string, number>>;
}

export interface RowsOptions {
  readonly path: string;
  readonly stem: string;
  readonly limits: ReadLimits;
  readonly columns?: Readonly<Record<string, string>>;
}

/** What is said where no row could be read. */
export const noTextColumn =
  'No column holds a text; nothing was read. Name it as "text" in the setting supportDocs.columns.';

/** Rows that become articles together; few enough that a batch is never long in the making. */
const batchRows = 500;

/**
 * Turns the rows of a data set into articles, batch by batch. Which column holds what is found by
 * the columns' names. A row without text is a problem; a list whose rows are no documents is not
 * read at all.
 */
export async function* readRows(
  rows: AsyncIterable<RowResult>,
  options: RowsOptions,
): AsyncGenerator<RowBatch> {
  const ids = startTakenIds();
  const select = startSelection(options);
  let batch = startBatch(options, ids);
  let count = 0;
  for await (const row of withoutThrowing(rows)) {
    if (row.kind === 'problem') {
      batch.problem(row.line, row.message);
      continue;
    }
    const selected = select(row);
    if (selected === undefined) continue;
    if (++count > options.limits.recordsPerFile) {
      batch.problem(row.line, `The limit of ${options.limits.recordsPerFile} records is reached.`);
      break;
    }
    if ('system' in selected) {
      const { supportRowArticle } = await import('../heavy/support');
      const place = { system: selected.system, line: row.line, position: count };
      batch.addMade(source => supportRowArticle(source, selected.row, place));
    } else {
      const record = rowRecord(row.line, row.cells, selected.columns);
      if (record === undefined) batch.problem(row.line, 'The row has no text; it was left out.');
      else batch.add(record, count);
    }
    if (batch.size() < batchRows) continue;
    yield batch.end();
    batch = startBatch(options, ids);
  }
  if (count === 0) batch.problem(1, noTextColumn);
  yield batch.end();
}

/** Where the rows break off is a problem; those before it count. */
async function* withoutThrowing(rows: AsyncIterable<RowResult>): AsyncGenerator<RowResult> {
  let line = 1;
  try {
    for await (const row of rows) {
      line = row.line;
      yield row;
    }
  } catch (error) {
    const message = `Reading stopped: ${reasonText(error)}. The rows before were read.`;
    yield { kind: 'problem', line, message };
  }
}

type Row = Extract<RowResult, { kind: 'row' }>;

/** How a row is read: as a record of a support system, or by its columns. */
type Selected =
  { readonly system: SupportSystem; readonly row: Data } | { readonly columns: Columns };

/**
 * Finds how each row is read; undefined for rows of lists that hold no documents. Columns that a
 * person mapped count more than what a row looks like.
 */
function startSelection(options: RowsOptions): (row: Row) => Selected | undefined {
  const lists = new Map<number, boolean>();
  let names = '';
  let columns: Columns | undefined;
  const isMapped = Object.keys(options.columns ?? {}).length > 0;
  return ({ cells, list = 0 }) => {
    const row: Data = isMapped ? {} : Object.fromEntries(cells);
    const system = supportSystem(row);
    if (system !== undefined) return { system, row };
    const keys = [...cells.keys()];
    const isRead = lists.get(list) ?? looksLikeHeader(keys, options.columns);
    lists.set(list, isRead);
    if (!isRead) return undefined;
    const joined = keys.join('\n');
    if (joined !== names) columns = findColumns(keys, options.columns) ?? columns;
    names = joined;
    return columns && { columns };
  };
}

function startBatch({ path, stem, limits }: RowsOptions, ids: TakenIds) {
  const docs: ReadDoc[] = [];
  const problems: Problem[] = [];
  const { mask, redactions } = startMasking();
  const problem = (line: number, message: string) => void problems.push({ path, line, message });
  const push = (article: Article, links: ReadDoc['links']): void => {
    const id = freeId(article.id, ids);
    ids.add(id);
    docs.push({ article: { ...article, id }, links });
  };
  return {
    problem,
    add(record: DocRecord, position: number): void {
      const { fitting, cut } = fitRecord(record, limits.recordLength);
      if (cut)
        problem(
          record.line,
          `The record is longer than ${bytesText(limits.recordLength)}; it was cut.`,
        );
      const { article, links } = docArticle({ path, stem, mask }, fitting, position);
      push(article, links);
    },
    /** Adds an article that was made elsewhere. */
    addMade: (make: (source: Parameters<typeof docArticle>[0]) => Article) =>
      push(make({ path, stem, mask }), []),
    size: () => docs.length,
    end: (): RowBatch => ({ articles: linkPages(docs), problems, redactions }),
  };
}

/** The record with no copy longer than `length`. */
function fitRecord(record: DocRecord, length: number): { fitting: DocRecord; cut: boolean } {
  const cut = record.copies.some(copy => copy.length > length);
  if (!cut) return { fitting: record, cut };
  return { fitting: { ...record, copies: record.copies.map(copy => copy.slice(0, length)) }, cut };
}
