/** A number of things in words: `1 article`, `12,000 articles`. The plural is the word with an s. */
export function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}
