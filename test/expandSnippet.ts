/** What an editor makes of a snippet that is inserted: defaults and first choices put in. */

/** Marks where the cursor ends. */
export const cursorMark = '‸';

/** The text of a snippet, with the mark where the cursor ends. */
export function expandSnippet(snippet: string): string {
  const defaults = new Map<string, string>();
  const part =
    /\\([\\$}])|\$0|\$\{(\d+)\}|\$\{(\d+)\|((?:\\[\\,|]|[^|\\])*)\|\}|\$\{(\d+):((?:\\[\\$}]|[^}\\])*)\}/gs;
  return snippet.replaceAll(
    part,
    (
      whole,
      escaped?: string,
      same?: string,
      choice?: string,
      choices = '',
      stop?: string,
      text = '',
    ) => {
      if (escaped !== undefined) return escaped;
      if (whole === '$0') return cursorMark;
      if (same !== undefined) return defaults.get(same) ?? '';
      const isChoice = choice !== undefined;
      const first = isChoice
        ? (/^(?:\\.|[^,\\])*/s.exec(String(choices))?.[0] ?? '')
        : String(text);
      const value = first.replaceAll(isChoice ? /\\([\\,|])/g : /\\([\\$}])/g, '$1');
      defaults.set(choice ?? stop ?? '', value);
      return value;
    },
  );
}

/** The document after a snippet went in at an offset, its lines indented like the line there. */
export function insertSnippet(document: string, offset: number, snippet: string): string {
  const lineStart = document.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(document.slice(lineStart, offset))?.[0] ?? '';
  const text = expandSnippet(snippet).replaceAll(/(\r?\n)(?=[^\r\n])/g, `$1${indent}`);
  return document.slice(0, offset) + text + document.slice(offset);
}
