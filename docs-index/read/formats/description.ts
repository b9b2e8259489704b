/** The description that a page's head gives stands before the page, unless the page says it. */
export function withDescription(body: string, description: string | undefined): string {
  if (description === undefined) return body;
  if (body.includes(description)) return body;
  // A page mostly begins with what its description says, in nearly the same words.
  const opening = body.slice(0, description.length * 3 + 200);
  if (letters(opening).includes(letters(description))) return body;
  return body === '' ? description : `${description}\n\n${body}`;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
