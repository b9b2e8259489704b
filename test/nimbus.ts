/** The index of an invented vendor's docs, for tests that must not lean on the shipped ones. */
import { fileURLToPath } from 'node:url';
import type { DocsIndex } from '../docs-index/answer/docsIndex';
import { readIndex } from './eval/loadSymbols';

export async function loadNimbus(): Promise<DocsIndex> {
  return readIndex([[[fileURLToPath(new URL('fixtures/nimbus', import.meta.url))], '']]);
}
