/** Whether an object or form is a whole request by itself: all that the operation requires is in it. */
import type { FieldRow } from '../../documented/fieldTable';
import type { KeyPath } from '../../paths/keyPath';
import type { Evidence } from '../../vendor/evidence';
import type { FieldMatch } from './matchField';
import type { Shape, Sibling } from './shape';

interface Place {
  readonly path: KeyPath;
  readonly siblings: () => readonly Sibling[];
  readonly evidence: () => Evidence;
}

/**
 * What else may stand in it: a form's builder has members of its own, a body is nothing but the body, and
 * so is a declared type.
 */
const leastShare = { form: 0.35, body: 0.9 } as const;

/**
 * Whether everything that the candidate's operation requires stands beside the key, in a text of the
 * vendor's: of a form `token` and `file`, of a body with a name that hardly stands anywhere else.
 */
export function hasRequired(match: FieldMatch, shape: Shape | undefined, place: Place): boolean {
  const { position } = match.row.field;
  if (position !== 'form' && position !== 'body') return false;
  if (match.foreign + match.missing > 0 || place.path.isRead || shape === undefined) return false;
  const least = place.path.root.kind === 'type' ? leastShare.body : leastShare[position];
  if (shape.count < 2 || shape.coverage < least) return false;
  if (position === 'body' && shape.rare === 0) return false;
  const required = requiredBeside(match.row);
  const beside = new Set(place.siblings().map(({ path }) => path.segments.at(-1)?.name));
  if (required.length < 2 || !required.every(name => beside.has(name))) return false;
  const { isVendor, isInText } = place.evidence();
  return isVendor && isInText;
}

/** Names of the required fields in the same part of the request. */
function requiredBeside({ group, field, segments }: FieldRow): string[] {
  return [...group.byLeaf].flatMap(([name, rows]) =>
    rows.some(
      row =>
        row.field.position === field.position &&
        row.field.required === true &&
        row.segments.length === segments.length,
    )
      ? [name]
      : [],
  );
}
