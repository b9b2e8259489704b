/** Where the operations of a description begin in its text. */

/**
 * Says on which line `METHOD` of `path` stands: a line that begins with the path as a key, then one
 * that begins with the method. 1 where a file has everything on one line or the path in another file.
 */
export function findLines(text: string): (method: string, path: string) => number {
  const lines = new Map<string, number>();
  let path = '';
  let line = 0;
  for (const row of linesOf(text)) {
    line++;
    const key = /^\s*["']?([^\s"'#][^"']{0,300}?)["']?\s*:/.exec(row)?.[1];
    if (key === undefined) continue;
    if (isMethod.test(key)) lines.set(`${key} ${path}`, line);
    else if (!lines.has(key)) {
      if (key.startsWith('/')) path = key;
      lines.set(key, line);
    }
  }
  return (method, name) => lines.get(`${method} ${name}`) ?? lines.get(name) ?? 1;
}

const isMethod = /^(?:get|post|put|patch|delete|head|options|query|trace)$/;

/** Long lines are cut: what begins an operation stands at their start. */
function* linesOf(text: string): Generator<string> {
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text.slice(from, Math.min(to, from + 400));
    from = to + 1;
  }
}
