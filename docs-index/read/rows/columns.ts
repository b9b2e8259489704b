import type { ColumnField } from '../../columnNames';

/** Which columns hold which field; a field may have several, best first. */
export type Columns = Readonly<Record<ColumnField, readonly string[]>>;

/** Names under which data sets are known to keep each field, in order of preference. */
const knownNames: Columns = {
  title: ['question', 'title', 'subject', 'heading', 'name', 'query', '标题', '问题', '题目'],
  category: ['tag', 'category', 'product', 'section', 'topic', '分类', '类别', '产品'],
  text: [
    'response',
    'content',
    'answer',
    'body',
    'text',
    'markdown',
    'document',
    '答案',
    '正文',
    '内容',
    '回答',
    '回复',
    '解决方案',
    'solution',
    'resolution',
    'reply',
  ],
  number: ['number', '__index_level_0__', 'no', 'index', 'row_id', '编号', '序号'],
  id: ['id', 'doc_id', 'uuid', 'key', 'slug'],
  url: ['url', 'link', 'source_url', 'href', '链接', '网址'],
  updated: ['updated', 'updated_at', 'last_updated', 'date', 'modified', '更新时间', '日期'],
  kind: ['kind'],
  tags: ['tags', 'keywords', '标签'],
};

const titles = ['subject', 'question', '问题'];

const fields = Object.keys(knownNames) as ColumnField[]; // The keys of a Columns are its fields.

/**
 * Finds which columns hold what, by their names (case does not matter), or as the person mapped
 * them (`{title: 'frage'}`). Nothing unless there is a column for the text.
 */
export function findColumns(
  names: readonly string[],
  mapping: Readonly<Record<string, string>> = {},
): Columns | undefined {
  const byName = new Map(names.map(name => [name.trim().toLowerCase(), name]));
  const taken = new Set(Object.values(mapping).map(name => name.trim().toLowerCase()));
  const columnsOf = (field: ColumnField): readonly string[] => {
    const mapped = mapping[field]?.trim().toLowerCase();
    if (mapped !== undefined) return [byName.get(mapped)].filter(name => name !== undefined);
    const known = knownNames[field].filter(name => !taken.has(name));
    return known.map(name => byName.get(name)).filter(name => name !== undefined);
  };
  const columns = Object.fromEntries(fields.map(field => [field, columnsOf(field)]));
  // fromEntries forgets the keys it was given; they are all the fields.
  const found = columns as unknown as Columns;
  if (found.text.length > 0) return found;
  // A description is a text where a person wrote it: below a subject, not below any name.
  const description = byName.get('description') ?? byName.get('描述');
  const isTold = titles.some(name => byName.has(name));
  return description !== undefined && isTold ? { ...found, text: [description] } : undefined;
}

/** The names of those columns that hold any field; none unless one holds the text. */
export function columnsOfFields(
  names: readonly string[],
  mapping: Readonly<Record<string, string>> = {},
): readonly string[] {
  return Object.values(findColumns(names, mapping) ?? {}).flat();
}

/** True if names look like a header of a data set: a text column and one more that is known. */
export function looksLikeHeader(
  names: readonly string[],
  mapping: Readonly<Record<string, string>> = {},
): boolean {
  const columns = findColumns(names, mapping);
  return (
    columns !== undefined && fields.some(field => field !== 'text' && columns[field].length > 0)
  );
}
