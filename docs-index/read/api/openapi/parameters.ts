/** Parameters of an operation, in the form of OpenAPI 3 and of Swagger 2. */
import type { FieldPosition } from '../../../reference';
import { asData, asText, dataOf, type Data } from '../../plainData';
import type { ApiField } from '../apiOperation';
import { mediaOf, requestFields } from './content';
import { proseMarkdown } from './prose';
import { resolve, type Documents } from './references';
import { flatSchema } from './schema';
import { memberOf, schemaField } from './schemaFields';

const positions: Readonly<Record<string, FieldPosition>> = {
  path: 'path',
  query: 'query',
  header: 'header',
  formData: 'form',
};

/** Parameters of a path and of one operation on it; the operation's own count more. */
export function parameterFields(
  documents: Documents,
  shared: unknown,
  own: unknown,
): readonly ApiField[] {
  const all = new Map<string, Data>();
  for (const given of [...dataOf(shared), ...dataOf(own)]) {
    const { value } = resolve(documents, given);
    all.set(`${asText(value['in'])} ${asText(value['name'])}`, value);
  }
  return [...all.values()].flatMap(parameter => fieldsOf(documents, parameter));
}

function fieldsOf(documents: Documents, parameter: Data): readonly ApiField[] {
  const place = asText(parameter['in']);
  const schema = parameter['schema'] ?? mediaOf(documents, parameter['content'])?.schema;
  if (place === 'body') {
    return requestFields(documents, { type: 'application/json', schema, examples: [] });
  }
  const position = positions[place];
  const key = asText(parameter['name']);
  if (position === undefined || key === '') return [];
  // In Swagger 2 the parameter is its own schema.
  const flat = flatSchema(documents, schema ?? { ...parameter, required: undefined });
  const { flat: member, suffix } = memberOf(documents, flat);
  const field = schemaField(flat, { key, position, member, suffix });
  const example = asText(parameter['example']) || firstExample(documents, parameter);
  const said = proseMarkdown(asText(parameter['description']));
  const isNew = example !== '' && example.length <= 80 && !field.description.includes('e.g. ');
  const more = isNew && !/[`\n]/.test(example) ? `\ne.g. \`${example}\`` : '';
  return [
    {
      ...field,
      description: (mergedText(said, field.description) + more).trim(),
      required: parameter['required'] === true || position === 'path',
    },
  ];
}

function firstExample(documents: Documents, parameter: Data): string {
  const [first] = Object.values(asData(parameter['examples']));
  return asText(resolve(documents, first).value['value']);
}

/** The parameter's description, and what its schema says besides. */
function mergedText(said: string, schema: string): string {
  if (said === '' || schema.startsWith(said)) return schema;
  return schema === '' || said.includes(schema) ? said : `${said}\n${schema}`;
}
