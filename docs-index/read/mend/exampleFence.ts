import { stripStrings, type ExampleLanguage } from './examples';

/** A fenced block; brackets in JSON, HTTP bodies and Python are indented again. */
export function exampleFence(language: ExampleLanguage, lines: readonly string[]): string {
  const ticks = lines.some(line => line.includes('```')) ? '````' : '```';
  return [`${ticks}${language}`, ...exampleLines(language, lines), ticks].join('\n');
}

function exampleLines(language: ExampleLanguage, lines: readonly string[]): readonly string[] {
  if (language === 'json') return indentBrackets(lines, '  ');
  if (language === 'python') return indentBrackets(lines, '    ');
  if (language !== 'http') return lines;
  const blank = lines.indexOf('');
  if (blank < 0) return lines;
  return [...lines.slice(0, blank + 1), ...indentBrackets(lines.slice(blank + 1), '  ')];
}

/** Brackets beyond this depth are not indented further: hostile text would grow without end. */
const deepestIndent = 40;

/**
 * Indents each line by how many brackets are open before it. Tokens stay as they stand, so that
 * broken JSON (a missing quote, `...`, trailing commas, comments) is shown as the author left it.
 * Lines that still have their indentation keep it if any line has one.
 */
function indentBrackets(lines: readonly string[], unit: string): readonly string[] {
  if (lines.some(line => /^[ \t]+\S/.test(line))) return lines;
  let depth = 0;
  return joinValues(lines).map(line => {
    const bare = stripStrings(line);
    const closing = /^[)\]}]+/.exec(bare)?.[0].length ?? 0;
    const indent = Math.max(0, depth - closing);
    for (const char of bare) {
      if (char === '{' || char === '[' || char === '(') depth++;
      if (char === '}' || char === ']' || char === ')') depth = Math.max(0, depth - 1);
    }
    return unit.repeat(Math.min(indent, deepestIndent)) + line;
  });
}

/** A value that was wrapped below its key goes back behind it. */
function joinValues(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above !== undefined && /":$/.test(above) && line !== '')
      joined[joined.length - 1] = `${above} ${line}`;
    else joined.push(line);
  }
  return joined;
}
