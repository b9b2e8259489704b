/** Only the body, for JSON and YAML files. */
import { Document, Scalar, visit } from 'yaml';
import type { ConcreteRequest } from '../concrete';
import { BareHole, jsonText, type JsonValue } from '../json';
import { markOf } from '../marks';
import type { ExampleLanguage } from '../language';

export const json: ExampleLanguage = {
  id: 'json',
  label: 'JSON (body)',
  fence: 'json',
  readsEnvironment: false,
  writeRequest: request => `${jsonText(bodyValue(request))}\n`,
  writeValue: value => `${jsonText(value)}\n`,
};

export const yaml: ExampleLanguage = {
  id: 'yaml',
  label: 'YAML (body)',
  fence: 'yaml',
  readsEnvironment: false,
  writeRequest: request => yamlText(bodyValue(request)),
  writeValue: yamlText,
};

/** The JSON body, or a form's fields by name; `{}` where there is neither. */
function bodyValue({ body }: ConcreteRequest): JsonValue {
  if (body?.kind === 'json') return body.value;
  if (body?.kind !== 'form' && body?.kind !== 'multipart') return {};
  const names = [...new Set(body.fields.map(field => field.name))];
  return Object.fromEntries(
    names.map(name => {
      const values = body.fields.filter(field => field.name === name).map(field => field.value);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** Strings with holes are quoted: what is filled in could be read as a number. */
function yamlText(value: JsonValue): string {
  const document = new Document(plainValue(value));
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string') return;
      if (node.value.startsWith(bareMark)) node.value = node.value.slice(bareMark.length);
      else if (/qxo\d+xq/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}

const bareMark = 'qxbare';

function plainValue(value: JsonValue): unknown {
  if (value instanceof BareHole) return bareMark + markOf(value.index, value.options.map(String));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(plainValue);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainValue(item)]));
}
