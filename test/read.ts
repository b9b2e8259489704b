import { readSource } from '../docs-index/read/readSource';
import type { ReadOptions, SourceReading } from '../docs-index/read/source';

/** Reads a text or bytes as a source file would be. */
export async function read(
  content: string | Uint8Array,
  { name = 'file.txt', ...options }: ReadOptions & { readonly name?: string } = {},
): Promise<SourceReading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return await readSource({ path: `docs/${name}`, name, bytes }, options);
}

/** Problems as `line: message`. */
export function problemLines(reading: SourceReading): string[] {
  return reading.problems.map(problem => `${problem.line}: ${problem.message}`);
}
