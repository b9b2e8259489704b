/** The body of a request: JSON, a form, or what the document's example sends as text or bytes. */
import type { ExampleForm } from '../../answers';
import type { DocExample, Field } from '../../reference';
import { fieldHole } from './fieldHole';
import { jsonBody, type BodyInput } from './jsonBody';
import { hasNamedParts, namedParts, shownPairs, shownParts, type ShownPart } from './shownValues';
import { hole, type FormField, type TemplateBody } from './template';

/** undefined if the endpoint takes no body. */
export function requestBody(input: BodyInput): TemplateBody | undefined {
  if (input.fields.some(field => field.position === 'form')) return formBody(input);
  const value = jsonBody(input);
  if (value !== undefined) return { kind: 'json', value };
  const { body } = input.example ?? {};
  if (body === undefined || /^\s*[{[]/.test(body)) return undefined;
  return plainBody(body, input.example);
}

function formBody({ fields, example, form, needed }: BodyInput): TemplateBody {
  const rows = fields.filter(field => field.position === 'form');
  const wanted = rows.filter(
    field => form === 'full' || field.required === true || needed.has(field),
  );
  const isMultipart = rows.some(isFileField);
  const shown = isMultipart
    ? shownParts(example?.body ?? '')
    : shownPairs(example?.body ?? '').map(([name, value]) => ({ name, value }));
  return {
    kind: isMultipart ? 'multipart' : 'form',
    fields: wanted.flatMap(field => formFields(field, shown, form)),
  };
}

function isFileField(field: Field): boolean {
  return /\bfile\b|文件|binary/i.test(field.type);
}

/** A field once, or as often as the example repeats it; `x:<name>` is sent as `x:name`. */
function formFields(field: Field, shown: readonly ShownPart[], form: ExampleForm): FormField[] {
  const name = field.key.replaceAll(/[<>]/g, '');
  const values = shown.filter(part => part.name === field.key);
  if (isFileField(field)) return [fileField(field, name, values[0]?.fileName)];
  const used: readonly (ShownPart | undefined)[] = form === 'full' ? values : values.slice(0, 1);
  return (used.length > 0 ? used : [undefined]).map(part => ({
    name,
    value:
      part !== undefined && hasNamedParts(part.value)
        ? namedParts(part.value, field.description.split('\n')[0])
        : [fieldHole(field, { shown: part?.value, isText: true })],
  }));
}

function fileField(field: Field, name: string, fileName = 'file.bin'): FormField {
  const file = fieldHole(field, { isText: true, shown: fileName });
  return { name, isFile: true, value: [hole({ ...file, default: fileName })] };
}

/** `<ChunkData>` sent as bytes comes from a file; other text stays text. */
function plainBody(body: string, example: DocExample | undefined): TemplateBody {
  const type = example?.headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? '';
  const [only] = /^\s*<[\w-]{1,60}>\s*$/.exec(body) ?? [];
  if (only === undefined || !/octet-stream|image\/|video\/|audio\//.test(type)) {
    return { kind: 'text', text: namedParts(body) };
  }
  const file = hole({
    name: 'file',
    type: 'string',
    hint: `path of the file that holds ${only.trim().slice(1, -1)}`,
    default: 'file.bin',
  });
  return { kind: 'file', text: [file] };
}
