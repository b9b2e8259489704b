/** Hover cases as written in files: a text with a cursor mark and the symbol expected there. */
import { readFileSync } from 'node:fs';
import { symbolAt, type DocsKnowledge, type SymbolAt } from '../../server/recognise/symbolAt';

export interface Expected {
  readonly kind: string;
  readonly key: string;
  readonly api?: string;
  readonly field?: string;
  readonly accept?: readonly Expected[];
}

export interface HoverCase {
  readonly id: string;
  readonly class: string;
  readonly languageId: string;
  readonly filename: string;
  readonly text: string;
  readonly expect: Expected | null;
  readonly needs?: string;
  readonly note?: string;
  /** An asked-for look-up, which may guess. */
  readonly explicit?: boolean;
}

const mark = '⟦|⟧';

export interface Outcome {
  readonly case: HoverCase;
  readonly got: SymbolAt | undefined;
  readonly isRight: boolean;
}

/** Reads cases and fails loudly where one has not exactly one cursor. */
export function readCases(path: string): HoverCase[] {
  // The file is ours or the measurer's; a wrong shape shows at once in the outcomes.
  const cases = JSON.parse(readFileSync(path, 'utf8')) as HoverCase[];
  for (const { id, text } of cases) {
    if (text.split(mark).length !== 2) throw new Error(`${id}: not exactly one cursor`);
  }
  return cases;
}

/** What is said at the cursor of a case. */
export function askCase(
  { text, languageId, filename, explicit = false }: HoverCase,
  docs: DocsKnowledge,
): SymbolAt | undefined {
  const offset = text.indexOf(mark);
  const params = { text: text.replace(mark, ''), offset, languageId, uri: filename, explicit };
  return symbolAt(params, docs);
}

export function judgeCase(item: HoverCase, docs: DocsKnowledge): Outcome {
  const got = askCase(item, docs);
  const { expect } = item;
  const isRight = expect === null ? got === undefined : got !== undefined && fits(got, expect);
  return { case: item, got, isRight };
}

function fits(got: SymbolAt, { accept = [], ...expected }: Expected): boolean {
  return [expected, ...accept].some(wanted =>
    (['kind', 'key', 'api', 'field'] as const).every(
      part => wanted[part] === undefined || wanted[part] === got[part],
    ),
  );
}
