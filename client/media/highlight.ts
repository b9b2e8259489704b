import { element } from './dom';

/**
 * A text with its ranges (UTF-16 offsets, end exclusive) as `<mark>`. Ranges that overlap what is
 * already marked, or lie outside the text, are left out.
 */
export function highlight(
  text: string,
  ranges: readonly (readonly [number, number])[],
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from < end || to <= from || to > text.length) continue;
    fragment.append(text.slice(end, from), element('mark', { text: text.slice(from, to) }));
    end = to;
  }
  fragment.append(text.slice(end));
  return fragment;
}
