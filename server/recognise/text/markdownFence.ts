/** Code within Markdown: the fenced block around an offset. */

export interface Fence {
  /** Language after the fence, in lower case; `plaintext` if none is given. */
  readonly languageId: string;
  readonly start: number;
  readonly end: number;
}

/** The content of the fenced code block the offset is in; undefined outside of one. */
export function fenceAround(text: string, offset: number): Fence | undefined {
  const fence = /^[ \t>]{0,8}(`{3,}|~{3,}(?!~))[ \t]*(?![ \t])([\w+#.-]*)(?![\w+#.-])[^\n`]*$/gm;
  let open: { mark: string; languageId: string; start: number } | undefined;
  for (let match = fence.exec(text); match !== null; match = fence.exec(text)) {
    const mark = match[1] ?? '';
    if (open === undefined) {
      if (match.index > offset) return undefined;
      const languageId = (match[2] ?? '').toLowerCase() || 'plaintext';
      open = { mark, languageId, start: fence.lastIndex + 1 };
    } else if (mark.startsWith(open.mark) && match[2] === '') {
      if (offset >= open.start && offset < match.index) return { ...open, end: match.index };
      open = undefined;
    }
  }
  return open !== undefined && offset >= open.start ? { ...open, end: text.length } : undefined;
}
