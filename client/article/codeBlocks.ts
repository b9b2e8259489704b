/** A fenced code block of a Markdown text. */
export interface CodeBlock {
  readonly code: string;
  readonly language: string;
  /** Offset just behind the block's last line. */
  readonly end: number;
}

/** The fenced code blocks of a text in order; one that is never closed is none. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { readonly marker: string; readonly language: string } | undefined;
  let lines: string[] = [];
  let end = 0;
  for (const line of markdown.split('\n')) {
    end += line.length + 1;
    const [, marker, info] = /^(`{3,}|~{3,})[ \t]*([^\s`]*)/.exec(line) ?? [];
    if (open === undefined) {
      if (marker === undefined) continue;
      open = { marker, language: info ?? '' };
      lines = [];
    } else if (marker?.startsWith(open.marker) === true && info === '') {
      blocks.push({ code: lines.join('\n'), language: open.language, end: end - 1 });
      open = undefined;
    } else {
      lines.push(line);
    }
  }
  return blocks;
}

/** The text with something put behind each of its code blocks, which are counted from 0. */
export function afterCodeBlocks(markdown: string, addition: (block: number) => string): string {
  let text = '';
  let from = 0;
  for (const [at, { end }] of codeBlocks(markdown).entries()) {
    text += `${markdown.slice(from, end)}\n\n${addition(at)}\n`;
    from = end;
  }
  return text + markdown.slice(from);
}
