/** The path of an endpoint with a hole for each of its parameters. */
import type { DocExample, Endpoint, Field } from '../../reference';
import { fieldHole, holeName } from './fieldHole';
import { shownSegments } from './shownValues';
import { hole, type Hole, type TextParts } from './template';

/** Path parameters as documents write them: `:id`, `{id}`, `<job-id>`, `${id}`. */
const parameter = /(?<=^|\/):([A-Za-z_]\w*)|\$?\{([\w-]+)\}|<([^<>/\s]+)>/g;

/** `/chtype/<EncodedEntryURI>/type/<type>` → text and holes, described by the path's fields. */
export function pathParts(
  endpoint: Endpoint,
  fields: readonly Field[],
  example: DocExample | undefined,
): TextParts {
  const shown = shownSegments(endpoint.path, example);
  const segments = endpoint.path.split('/');
  const names = segments.flatMap(segment => [...segment.matchAll(parameter)].map(nameOf));
  const parts: (string | Hole)[] = [];
  segments.forEach((segment, at) => {
    const before = segments[at - 1] ?? '';
    let end = 0;
    parts.push(at === 0 ? '' : '/');
    for (const match of segment.matchAll(parameter)) {
      parts.push(segment.slice(end, match.index));
      const documented = nameOf(match);
      const isRepeated = names.filter(name => name === documented).length > 1;
      const field = describedBy(fields, isRepeated ? [before] : [documented, before]);
      const isWhole = match[0] === segment;
      parts.push(
        parameterHole(holeName(isRepeated ? before : documented), field, {
          // Digits in a row number a thing of somebody's own.
          shown: isWhole && !/\d{5}/.test(shown[at] ?? '') ? shown[at] : undefined,
        }),
      );
      end = match.index + match[0].length;
    }
    parts.push(segment.slice(end));
  });
  return joinText(parts);
}

function nameOf(match: RegExpMatchArray): string {
  return match[1] ?? match[2] ?? match[3] ?? '';
}

/** The row of a parameter: by its name, by the word before it, or the only row there is. */
function describedBy(fields: readonly Field[], names: readonly string[]): Field | undefined {
  const rows = fields.filter(field => field.position === 'path');
  for (const name of names) {
    const row = rows.find(field => sameName(field.name, name));
    if (row) return row;
  }
  return rows.length === 1 ? rows[0] : undefined;
}

/** Whether two documents' spellings mean the same name: `job-id` and `job_id`, `InstanceType`. */
export function sameName(left: string, right: string): boolean {
  return plain(left) === plain(right);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

function parameterHole(
  name: string,
  field: Field | undefined,
  { shown }: { readonly shown: string | undefined },
): Hole {
  if (field) return fieldHole(field, { name, shown, isText: true });
  return hole({ name, type: 'string' });
}

/** Neighbouring texts joined, empty ones left out. */
function joinText(parts: TextParts): TextParts {
  const joined: (string | Hole)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined;
}
