import { changeProse } from './codeLines';

/**
 * MDX without what is no text: `import` and `export` statements, comments in braces, and strings in
 * braces laid bare: `{' '}`, `{"a"}`.
 */
export function withoutModules(text: string): string {
  if (!/^(import|export)\s|\{\s*(\/\*|["'`])/m.test(text)) return text;
  return changeProse(text, prose =>
    withoutStatements(prose)
      .replace(/\{\s*\/\*[^]*?\*\/\s*\}/g, '')
      .replace(
        /(?<!=)\{\s*(?:"([^"{}\n]*)"|'([^'{}\n]*)'|`([^`{}$]*)`)\s*\}/g,
        (_, a?: string, b?: string, c?: string) => a ?? b ?? c ?? '',
      ),
  );
}

const importLine = /^import\s(?:[\w*{}\s,$]+\sfrom\s+|\s*)["'][^"'\n]+["'];?\s*$/;
const statement =
  /^(import\s+(?:[\w*{][\w*{}\s,$]*\sfrom\b|\{|\w+,?\s*$|["'])|export\s+(default|const|let|var|function|async|class|\{|\*))/;

/** A statement ends with the line where its brackets are balanced. */
function withoutStatements(prose: string): string {
  const lines = prose.split('\n');
  const out: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (!statement.test(line)) {
      out.push(line);
      continue;
    }
    if (!importLine.test(line)) index = statementEnd(lines, index);
    out.push('');
  }
  return out.join('\n');
}

/** Lines of one statement. */
const longestStatement = 150;

/** The last line of a statement; its first if the brackets are never balanced. */
function statementEnd(lines: readonly string[], start: number): number {
  let depth = 0;
  const last = Math.min(lines.length, start + longestStatement);
  for (let index = start; index < last; index++) {
    for (const char of lines[index] ?? '') {
      if (char === '{' || char === '(' || char === '[') depth++;
      if (char === '}' || char === ')' || char === ']') depth--;
    }
    const isOpen = /(=>?|from|,)\s*$/.test(lines[index] ?? '');
    if (depth <= 0 && !isOpen) return index;
  }
  return start;
}

/** What an MDX page imports from other pages: the name of the component and the file's address. */
export function importedPages(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, path] of text.matchAll(
    /^import\s+(\w+)\s+from\s+["']([^"'\n]+\.(?:mdx?|markdown))["']/gm,
  )) {
    if (name !== undefined && path !== undefined) found.set(name, path);
  }
  return found;
}
