/** Text of documents, paths and errors for places where the editor reads some of it as more than text. */

/** For labels, descriptions and details of lists and for the status bar: `$(name)` is no icon. */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}

/** For messages, in which the editor makes links of `[text](command:id)`. */
export function plainMessage(text: string): string {
  return text.replace(/\](?=\()/g, ']\u200b');
}
