import type { Example } from '../../server/protocol';

/**
 * A line for each form of a request, by which a person tells them apart: what is to be filled in,
 * and, of forms in which that is the same, the lines that no other has.
 */
export function formDetails(forms: readonly Example[]): readonly string[] {
  const names = forms.map(namesOf);
  return forms.map((form, at) => {
    const alike = forms.filter((_, other) => other !== at && names[other] === names[at]);
    const own = alike.length === 0 ? '' : ownLines(form, alike);
    return [names[at], own].filter(Boolean).join(' · ');
  });
}

/** Names of what is to be filled in. */
function namesOf({ placeholders }: Example): string {
  return placeholders
    .map(({ name }) => name)
    .filter(name => name !== 'host')
    .join(', ');
}

function ownLines({ text }: Example, others: readonly Example[]): string {
  const theirs = new Set(others.flatMap(other => linesOf(other.text)));
  const own = linesOf(text).filter(line => !theirs.has(line));
  const line = own.join(', ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

const longest = 120;

/** Without what only parts a line from the next. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim().replace(/[,;]$/, ''))
    .filter(line => /[\p{L}\p{N}]/u.test(line));
}
