/**
 * The names that a page lists whose front matter says what they are (`names: variable`): of
 * operations each heading with the table of its arguments, of all others each row of a table.
 */
import type { Article } from '../../article';
import type { DeclaredNames, DocName, NameArgument } from '../../docName';
import type { Block } from '../blocks/blocks';
import type { TableBlock, TableRow } from '../blocks/tableBlock';
import { readEnumValues } from '../fields/enumValues';

/** Names in document order; empty if the page declares none. */
export function readNames(article: Article, blocks: readonly Block[]): DocName[] {
  const { names } = article;
  if (names === undefined) return [];
  if (names.role === 'operation') return readOperations(article, blocks);
  return blocks.flatMap(block =>
    block.kind === 'table'
      ? block.rows.flatMap(row => rowNames(block, row, { article, names }))
      : [],
  );
}

/** A heading whose first word is in back quotes, some lines of text, and a table of arguments. */
function readOperations(article: Article, blocks: readonly Block[]): DocName[] {
  const lines = article.body.split('\n');
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading') return [];
    const key = /^## `([A-Za-z][\w-]{1,40})`/.exec(lines[block.line - 1] ?? '')?.[1];
    if (key === undefined) return [];
    const end = blocks.findIndex((other, index) => index > at && other.kind === 'heading');
    const own = blocks.slice(at + 1, end === -1 ? undefined : end);
    const table = own.find(item => item.kind === 'table');
    const text = own.find(item => item.kind === 'text');
    return {
      key,
      role: 'operation' as const,
      description: text?.lines.join('\n') ?? '',
      arguments: table?.rows.flatMap(row => readArgument(table, row)) ?? [],
      articleId: article.id,
      line: block.line,
    };
  });
}

/** A row such as `/w/<Width>` | 否 | 宽度; none where the first cell is no argument. */
function readArgument({ header }: TableBlock, { cells }: TableRow): NameArgument[] {
  const match = /^`\/?([\w-]*)\/?(?:<([\w-]+)>)?(…|\.{3})?`/.exec(cells[0] ?? '');
  const [, name = '', value = '', more] = match ?? [];
  if (name === '' && value === '') return [];
  const description = cells.at(-1) ?? '';
  const need = cells[header.findIndex(title => /必[须填需]|required/i.test(title))] ?? '';
  const key = name === '' ? value : name;
  return [
    {
      name,
      value,
      isRepeated: more !== undefined,
      required: /^(?:是|yes|true|√|必)/i.test(need),
      description,
      values: readEnumValues(description, { name: key, key, type: '' }),
    },
  ];
}

interface NamesPage {
  readonly article: Article;
  readonly names: DeclaredNames;
}

/** The code spans of a row's first cell are its names; a request in another cell is the API behind. */
function rowNames(table: TableBlock, row: TableRow, { article, names }: NamesPage): DocName[] {
  const [first = '', ...others] = row.cells;
  const api = others.map(requestIn).find(request => request !== undefined);
  const description = others
    .map((cell, at) => ({ cell, title: table.header[at + 1] ?? '' }))
    .filter(({ cell }) => cell !== '' && requestIn(cell) === undefined)
    .map(({ cell, title }, at, told) =>
      at < told.length - 1 && title !== '' ? `${title}: ${cell}` : cell,
    )
    .join('\n\n');
  return [...first.matchAll(/`([^`]+)`/g)].map(([, key = '']) => ({
    key,
    role: names.role,
    description,
    ...(names.languages.length > 0 && { languages: names.languages }),
    ...(api !== undefined && { api }),
    articleId: article.id,
    line: row.line,
  }));
}

function requestIn(cell: string): string | undefined {
  return /^`([A-Z]{3,7} \/[^`\n]*)`$/.exec(cell.trim())?.[1];
}
