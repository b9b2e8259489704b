/** Where the imports of an example go that stands among the statements of a document: at its top, once. */

/** Text for the beginning of a line of the document, counted from 0. */
export interface LineEdit {
  readonly line: number;
  readonly text: string;
}

/** How a language writes imports, for those whose imports stand at the top of the file only. */
export interface ImportStyle {
  /** `import a.b`, without the line break. */
  readonly line: (path: string) => string;
  /** The line that comes before all imports: of a package, a library. */
  readonly head?: RegExp;
  /** Whether imports may stand together in one block, as in Go. */
  readonly hasBlocks?: boolean;
}

const importLine = /^\s*(?:import|#import|@import)\b/;

/** The edits that add to a document those of the imports that it has not. */
export function importEdits(
  document: string,
  paths: readonly string[],
  style: ImportStyle,
): readonly LineEdit[] {
  const lines = document.split(/\r?\n/);
  const missing = paths.filter(path => !hasImport(lines, path, style)).toSorted();
  if (missing.length === 0) return [];
  const block = style.hasBlocks ? lines.findIndex(line => /^import \($/.test(line.trim())) : -1;
  if (block !== -1) return missing.map(path => inBlock(lines, block, path));
  const last = lines.findLastIndex(line => importLine.test(line));
  const text = missing.map(path => `${style.line(path)}\n`).join('');
  if (last !== -1) return [{ line: last + 1, text }];
  const head = style.head === undefined ? -1 : lines.findIndex(line => style.head?.test(line));
  const isBlankBehind = (lines[head + 1] ?? '').trim() === '';
  return head === -1
    ? [{ line: 0, text: `${text}\n` }]
    : [{ line: head + 1, text: `\n${text}${isBlankBehind ? '' : '\n'}` }];
}

function hasImport(
  lines: readonly string[],
  path: string,
  { line, hasBlocks }: ImportStyle,
): boolean {
  const folder = path.slice(0, path.lastIndexOf('.') + 1);
  const known = new Set([line(path), ...(folder === '' ? [] : [line(`${folder}*`)])]);
  return lines.some(
    one =>
      known.has(one.trim().replace(/;$/, line(path).endsWith(';') ? ';' : '')) ||
      (hasBlocks === true && one.trim() === `"${path}"`),
  );
}

/** In the first group of a block, whose paths are sorted. */
function inBlock(lines: readonly string[], block: number, path: string): LineEdit {
  let line = block + 1;
  for (; line < lines.length; line++) {
    const other = /"([^"]+)"/.exec(lines[line] ?? '')?.[1];
    if (other === undefined || other.includes('.') || other > path) break;
  }
  return { line, text: `\t"${path}"\n` };
}
