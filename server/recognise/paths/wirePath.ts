/** Paths of fields by the names that tags and annotations give them on the wire. */
import { containerOf } from './findKeyPath';
import type { KeyPath } from './keyPath';
import { annotationOf } from './structTag';
import { isMark, textAt, type View } from '../text/view';

/** Path of the field whose Go struct tag is at a token; `name` where the tag holds several. */
export function tagPath(view: View, index: number, name: string): KeyPath {
  const path = containerOf(view, index);
  return { ...path, segments: [...path.segments, { name, isArray: false }] };
}

/** Path of the field whose wire name an annotation at a token gives. */
export function annotatedPath(view: View, index: number): KeyPath | undefined {
  const kind = annotationOf(view, index);
  if (kind === undefined) return undefined;
  let mark = kind === 'case' ? index : (view.parents[index] ?? -1);
  // An attribute such as `#[serde(…)]` or `[JsonProperty(…)]` stands in brackets of its own.
  while (
    isMark(view, mark - 1, 'serde', 'rename') ||
    isAttributeBracket(view, view.parents[mark] ?? -1)
  ) {
    mark = view.parents[mark] ?? -1;
  }
  const path = containerOf(view, mark);
  const wrapper = positions[kind];
  const position = wrapper === undefined ? [] : [{ name: wrapper, isArray: false }];
  const segment = { name: textAt(view, index), isArray: false };
  return { ...path, segments: [...path.segments, ...position, segment] };
}

const positions: Readonly<Record<string, string>> = {
  Header: 'headers',
  HeaderParam: 'headers',
  Query: 'query',
  QueryParam: 'query',
};

function isAttributeBracket(view: View, open: number): boolean {
  return (
    isMark(view, open, '[') &&
    (isMark(view, open - 1, '#') || view.tokens[open]?.isFirstOnLine === true)
  );
}
