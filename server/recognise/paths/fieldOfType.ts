/** The field that a structure is the type of: `cut_param?: CutParam`. */
import { keyPathAt } from './findKeyPath';
import { inArray, type KeyPath, type Root, type Segment } from './keyPath';
import { annotationOf, tagNameOf } from './structTag';
import { annotatedPath, tagPath } from './wirePath';
import { isMark, type View } from '../text/view';
import { type Named, namesLike } from './sameName';

/** Go `CutParam *CutParam `json:"cut_param"``, TypeScript `cut_param?: CutParam`, Java annotations. */
export function fieldOfType(view: View, root: Named): KeyPath | undefined {
  for (const at of namesLike(view, root)) {
    const field = fieldOnLine(view, at);
    if (field !== undefined && !isSameType(field.root, root)) return field;
  }
  return undefined;
}

function isSameType(root: Root, other: Named): boolean {
  return root.kind === 'type' && root.name === other.name;
}

function fieldOnLine(view: View, at: number): KeyPath | undefined {
  for (let next = at + 1; next < at + 6; next++) {
    const tag = tagNameOf(view, next);
    if (tag !== undefined) {
      const path = tagPath(view, next, tag);
      // `[]T` and `map[string]T`: one step through a list or map.
      const isMany = isMark(view, at - 1, ']') || isMark(view, at - 2, ']');
      return isMany ? inArray(path) : path;
    }
    if (view.tokens[next]?.isFirstOnLine !== false) break;
  }
  for (let back = at - 1; back > Math.max(-1, at - 12); back--) {
    if (isMark(view, back, ';', '}', '{')) break;
    if (annotationOf(view, back) !== undefined) return annotatedPath(view, back);
    const path = isMark(view, back + 1, ':', '?') ? keyPathAt(view, back) : undefined;
    if (path !== undefined) return { ...path, segments: markArray(view, path.segments, at) };
  }
  return undefined;
}

function markArray(view: View, segments: readonly Segment[], at: number): readonly Segment[] {
  const last = segments.at(-1);
  if (last === undefined || !isMark(view, at + 1, '[', '>')) return segments;
  return [...segments.slice(0, -1), { ...last, isArray: true }];
}
