/** Words of a shell command as documents print it. */

/** No command somebody reads is longer. */
const longestCommand = 100_000;

/**
 * The words of a command up to its end: quotes taken away, `\` (or `^`, in Windows) before a line
 * break or a character read as shells do. A line that does not go on the command ends it; so do `|`, `;`, `&` and `>`.
 */
export function shellWords(command: string): string[] {
  const text = command.slice(0, longestCommand);
  const words: string[] = [];
  const piece =
    /[\\^]\r?\n|(\r?\n)|[ \t]+|([|;&>]+)|('[^']*'|\$'(?:[^'\\]|\\[^])*')|"((?:[^"\\]|\\[^])*)"|\\([^])|[^\s'"\\|;&>^$]+|[^]/y;
  let word: string | undefined;
  const end = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const [whole, line, operator, single, double, escaped] = match;
    if (line !== undefined) {
      end();
      if (!goesOn(text, piece.lastIndex)) break;
    } else if (operator !== undefined && word === undefined) {
      break;
    } else if (/^(?:[\\^]\r?\n|[ \t]+)$/.test(whole)) {
      end();
    } else if (single !== undefined) {
      word = (word ?? '') + singleQuoted(single);
    } else if (double !== undefined) {
      word = (word ?? '') + double.replaceAll(/\\(["\\$`])|\\\r?\n/g, '$1');
    } else {
      word = (word ?? '') + (escaped ?? whole);
    }
  }
  end();
  return words;
}

/** In plain single quotes a backslash is itself; in `$'…'` it is not. */
function singleQuoted(quoted: string): string {
  if (!quoted.startsWith('$')) return quoted.slice(1, -1);
  return quoted
    .slice(2, -1)
    .replaceAll(/\\(n|t|[^])/g, (_, char: string) =>
      char === 'n' ? '\n' : char === 't' ? '\t' : char,
    );
}

/** Documents lose the backslashes at the ends of lines. */
function goesOn(text: string, at: number): boolean {
  return /^[ \t]*(?:-{1,2}[A-Za-z]|['"{]|https?:)/.test(text.slice(at, at + 200));
}
