/** The name that an expression is given to: `url = BASE + "/list"`, `let url = format!("…")`. */

/** Characters a statement is read back from a place in it, and lines it may go back over. */
const reach = 400;
const mostLines = 4;

const binding =
  /^\s*(?:[\w<>[\],.:*&?]{1,60}\s+){0,3}[*&]{0,2}([$@A-Za-z_](?:\w|\.|->){1,60})\s{0,4}(?::[^=\n'"`]{0,40})?:?=(?![=>])/;
/** What ends a line that goes on in the next one. */
const goesOn = /(?:[([{,+.]|=>?|&&|\?|:)\s*$/;

/** The name bound by the statement a place stands in; of `c.url = …` the last part. */
export function boundNameAt(text: string, offset: number): string | undefined {
  const from = Math.max(0, offset - reach);
  const lines = text.slice(from, offset).split('\n');
  let statement = lines.pop() ?? '';
  for (let count = 0; count < mostLines; count++) {
    const name = nameIn(statement);
    if (name !== undefined) return name;
    const before = lines.pop();
    if (before === undefined || !goesOn.test(before)) return undefined;
    statement = `${before} ${statement.trim()}`;
  }
  return nameIn(statement);
}

/** The last of the statements on a line counts: `if (x) { url = "…`. */
function nameIn(statement: string): string | undefined {
  const last = statement.split(/[;{}](?=\s*[$@A-Za-z_][\w.]{1,60}\s{0,4}:?=(?![=>]))/).at(-1) ?? '';
  const name = binding.exec(last)?.[1];
  return name === undefined ? undefined : /\w+$/.exec(name)?.[0];
}
