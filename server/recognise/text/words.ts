/** The words of an identifier, and which of them are methods of HTTP. */

const verbs: readonly string[] = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** `_postWithAuth` → post, with, auth. */
export function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map(word => word.toLowerCase());
}

/** Whether a word in lower case is a method of HTTP. */
export function isVerb(word: string): boolean {
  return verbs.includes(word);
}
