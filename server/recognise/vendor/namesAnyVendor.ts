import { type DocsKnowledge, tablesOf } from '../documented/tables';
import { hasLogShape, namesVendor } from './evidence';

/** Whether a text names a documented vendor, its host or its package, or has the shape of its logs. */
export function namesAnyVendor(text: string, knowledge: DocsKnowledge): boolean {
  const { words } = tablesOf(knowledge);
  return namesVendor(words, text) || hasLogShape(words, text);
}
