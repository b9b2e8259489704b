/** What an element is made with; `text` is shown as it is, never read as HTML. */
export interface ElementParts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** Makes an HTML element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  parts: ElementParts = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (parts.class !== undefined) made.className = parts.class;
  if (parts.text !== undefined) made.textContent = parts.text;
  for (const [name, value] of Object.entries(parts.attributes ?? {}))
    made.setAttribute(name, value);
  made.append(...(parts.children ?? []));
  return made;
}

/** Puts values into a text: `fill('{0} results', 12)` is `12 results`. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (whole, at: string) => {
    const value = values[Number(at)];
    return value === undefined ? whole : String(value);
  });
}
