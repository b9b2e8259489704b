import { symbolAt } from '../../../server/recognise/symbolAt';
import type { docsOf } from '../../docsOf';

/** What is at the cursor, `¦`: `key`, of a field `key of endpoint`, or 'nothing'. */
export function lookAt(
  docs: Awaited<ReturnType<typeof docsOf>>,
  languageId: string,
  marked: string,
): string {
  const [before = '', after, ...more] = marked.split('¦');
  if (after === undefined || more.length > 0) throw new Error(`Not exactly one cursor: ${marked}`);
  const params = { text: before + after, offset: before.length, languageId, uri: 'a.txt' };
  const found = symbolAt(params, docs);
  if (found === undefined) return 'nothing';
  return found.kind === 'api-field' ? `${found.key} of ${found.api ?? ''}` : found.key;
}
