/** Which columns of a data set hold which field, as a person says it where their names do not. */

/** Fields of an article that a data set's columns can hold. */
export const columnFields = [
  'title',
  'category',
  'text',
  'number',
  'id',
  'url',
  'updated',
  'kind',
  'tags',
] as const;

export type ColumnField = (typeof columnFields)[number];

/** Names of columns by the field they hold, e.g. `{title: 'Betreff', text: 'Antwort'}`. */
export type ColumnNames = Readonly<Partial<Record<ColumnField, string>>>;

/** Names from whatever a client sent: only texts under fields that there are. */
export function readColumnNames(value: unknown): ColumnNames {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    columnFields.flatMap(field => {
      const name = given.get(field);
      return typeof name === 'string' && name.trim() !== '' ? [[field, name.trim()] as const] : [];
    }),
  );
}
