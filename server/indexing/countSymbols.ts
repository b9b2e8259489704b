import type { DocsIndex } from '../../docs-index/answer/docsIndex';

const symbolCounts = new WeakMap<DocsIndex, number>();

/** Endpoints, fields, values, structures, codes and messages of an index; counted once for each. */
export function countSymbols(index: DocsIndex): number {
  let count = symbolCounts.get(index);
  if (count === undefined) {
    const { endpoints, fields, structs, errors } = index.symbols;
    const values = fields.reduce((sum, field) => sum + field.enumValues.length, 0);
    const messages = errors.reduce((sum, error) => sum + error.messages.length, 0);
    count = endpoints.length + fields.length + values + structs.length + errors.length + messages;
    symbolCounts.set(index, count);
  }
  return count;
}
