/** Bodies of requests and responses, in the form of OpenAPI 3 and of Swagger 2. */
import { asData, asList, asText, isData, jsonText, type Data } from '../../plainData';
import type { FieldPosition } from '../../../reference';
import type { ApiField } from '../apiOperation';
import { resolve, type Documents } from './references';
import { flatSchema } from './schema';
import { schemaFields } from './schemaFields';

/** The media type of a body that is documented, JSON before others. */
export interface Media {
  readonly type: string;
  readonly schema: unknown;
  readonly examples: readonly string[];
}

/** The JSON of a `content`, else the first form, else whatever there is first. */
export function mediaOf(documents: Documents, content: unknown): Media | undefined {
  const all = Object.entries(asData(content));
  const preferred = [/^application\/json\b/i, /[/+]json\b/i, /form-urlencoded|form-data/i, /./];
  for (const pattern of preferred) {
    const found = all.find(([name]) => pattern.test(name));
    if (found === undefined) continue;
    const { value } = resolve(documents, found[1]);
    const examples = examplesOf(documents, value);
    return { type: found[0].toLowerCase(), schema: value['schema'], examples };
  }
  return undefined;
}

/** Examples of a media type, or of its schema, as text. */
export function examplesOf(documents: Documents, media: Data): string[] {
  const named = Object.values(asData(media['examples'])).map(
    example => resolve(documents, example).value['value'],
  );
  const { value: schema } = resolve(documents, media['schema']);
  const given = [media['example'], ...named, schema['example'], asList(schema['examples'])[0]];
  return given.filter(value => value !== undefined && value !== null).map(exampleText);
}

/** Objects and JSON written as text are indented; other text stays as it is. */
export function exampleText(value: unknown): string {
  if (typeof value !== 'string') return jsonText(value);
  try {
    return /^\s*[{[]/.test(value) ? jsonText(JSON.parse(value)) : value;
  } catch {
    return value;
  }
}

/** Fields of a request with hundreds of them, and of an answer: the nearest to the root count. */
const requestBounds = { depth: 6, most: 400 };
const responseBounds = { depth: 4, most: 150 };

/** Fields of a request's body. Forms have no inner fields. */
export function requestFields(documents: Documents, media: Media): readonly ApiField[] {
  const isForm = /form-urlencoded|form-data/.test(media.type);
  const position: FieldPosition = isForm ? 'form' : 'body';
  return schemaFields(documents, media.schema, { position, ...requestBounds });
}

/** Fields of an answer, or of what a webhook sends. */
export function answerFields(
  documents: Documents,
  schema: unknown,
  position: FieldPosition = 'response',
): readonly ApiField[] {
  return isData(schema) ? schemaFields(documents, schema, { position, ...responseBounds }) : [];
}

/** What a body without fields of its own is: `string`, `file`. */
export function bodyType(documents: Documents, schema: unknown): string {
  const { types, format } = flatSchema(documents, schema);
  return format === 'binary' ? 'file' : types.map(asText).join(' | ');
}
