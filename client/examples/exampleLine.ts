/**
 * A request of a request file in one line, as a row of a list shows it: where it goes and what it
 * sends. A structure that is not sent is shown whole.
 */
export function exampleLine(text: string): string {
  const [head = '', ...body] = text.trim().split('\n\n');
  const address = /^[A-Z]+ (\S+)/.exec(head)?.[1];
  const parts = address === undefined ? [text] : [address, ...body];
  const line = parts.join(' ').replaceAll(/\s+/g, ' ').trim();
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}

const longestLine = 160;
