/** The request a place belongs to where requests are written out: request files, shell commands. */
import { commandAround } from '../text/requestMethod';
import type { Spot } from '../spot';
import type { Range } from './statement';

/** The block between `###` lines of a request file, or the shell command around the cursor. */
export function requestAround({ language, text, offset, view, index }: Spot): Range | undefined {
  if (language.kind === 'http') {
    const start = text.lastIndexOf('\n###', offset) + 1;
    const next = text.indexOf('\n###', offset);
    return { start, end: next === -1 ? text.length : next };
  }
  if (language.kind !== 'shell') return undefined;
  const token = index === undefined ? undefined : view.tokens[index];
  const { from, to } = commandAround(text, token?.start ?? offset, token?.end ?? offset);
  return { start: from, end: to };
}
