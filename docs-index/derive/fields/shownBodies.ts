/** Requests of methods that seldom have a body: an example that shows one tells where fields stand. */
import type { DocExample, Field } from '../../reference';

/** The fields, those of a `DELETE` in its body where the body of its example holds their names. */
export function withShownBodies(
  fields: readonly Field[],
  examples: readonly DocExample[],
): readonly Field[] {
  const bodies = new Map<string, string>();
  for (const { kind, api, method, body } of examples) {
    const isShown = kind === 'request' && api !== undefined && body?.startsWith('{') === true;
    if (isShown && (method ?? api.split(' ')[0]) === 'DELETE') bodies.set(api, body);
  }
  if (bodies.size === 0) return fields;
  return fields.map(field => {
    const body = bodies.get(field.api ?? '') ?? '';
    const isInBody = field.position === 'query' && body.includes(`"${field.name}"`);
    return isInBody ? { ...field, position: 'body' } : field;
  });
}
