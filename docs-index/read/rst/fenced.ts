import { dedent } from './lines';

/** Lines as a fenced block of code; '' for none. */
export function fenced(lines: readonly string[], language: string): string {
  const text = dedent(lines)
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
  if (text === '') return '';
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}
