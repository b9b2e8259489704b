/** Documented symbols as Markdown for a hover, a look-up or a completion: key first, then what it means. */
import { type EntryView, joinParts, limitLines } from './entryView';
import type { Endpoint, EnumValue, Field, Struct } from '../../reference';
import { safeCode, safeInline, safeMarkdown } from '../../text/safeMarkdown';
import type { EnumRow, Symbols } from '../../derive/readReference';

/** `key` type · required, the meaning, the allowed values, the API it belongs to. */
export function fieldMarkdown(symbols: Symbols, field: Field, view: EntryView = {}): string {
  const traits = [
    field.type === '' ? undefined : safeInline(field.type),
    field.required === undefined ? undefined : field.required ? '**required**' : 'optional',
    field.position,
    field.default === undefined ? undefined : `default ${safeCode(field.default)}`,
  ];
  return joinParts([
    `${safeCode(field.key)} ${traits.filter(Boolean).join(' · ')}`.trim(),
    limitLines(safeMarkdown(withoutListedValues(field)), view),
    valuesMarkdown(field.enumValues, view),
    structLine(symbols, field),
    apiLine(symbols, field.api),
  ]);
}

/** The value, what it means, the field it is a value of, the field's other values. */
export function enumMarkdown(symbols: Symbols, row: EnumRow, view: EntryView = {}): string {
  const { field } = row;
  return joinParts([
    `${safeCode(row.value)} value of ${safeCode(field.key)}`,
    safeMarkdown(row.meaning),
    firstLine(safeMarkdown(withoutListedValues(field))),
    valuesMarkdown(field.enumValues, { ...view, current: row.value }),
    apiLine(symbols, field.api),
  ]);
}

/** Method and path, title, host, and the fields a request must or may have. */
export function endpointMarkdown(symbols: Symbols, endpoint: Endpoint): string {
  const fields = symbols
    .fieldsOfEndpoint(endpoint)
    .filter(field => field.struct === undefined && !/response|callback/.test(field.position));
  const shown = fields.toSorted(
    (a, b) => Number(b.required ?? false) - Number(a.required ?? false),
  );
  const rows = shown.slice(0, 12).map(fieldLine);
  const more = shown.length > rows.length ? [`- … ${shown.length - rows.length} more`] : [];
  return joinParts([
    safeCode(endpoint.key),
    safeInline(endpoint.title),
    endpoint.host === undefined ? '' : `Host ${safeCode(endpoint.host)}`,
    rows.length === 0 ? '' : ['**Request**', ...rows, ...more].join('\n'),
  ]);
}

/** The structure's title and its fields. */
export function structMarkdown(symbols: Symbols, struct: Struct): string {
  const fields = symbols.fieldsOfStruct(struct.name, struct.articleId);
  const rows = fields.slice(0, 20).map(fieldLine);
  const more = fields.length > rows.length ? [`- … ${fields.length - rows.length} more`] : [];
  const title = struct.title === struct.name ? '' : safeInline(struct.title);
  return joinParts([
    safeCode(struct.name),
    title,
    [...rows, ...more].join('\n'),
    apiLine(symbols, struct.api),
  ]);
}

function fieldLine(field: Field): string {
  const required = field.required === true ? ' **required**' : '';
  const meaning = firstLine(safeMarkdown(withoutListedValues(field)));
  const short = meaning.length > 80 ? `${meaning.slice(0, 79).replace(/\\$/, '')}…` : meaning;
  const name = field.struct === undefined ? field.key : field.key.slice(field.struct.length + 1);
  return `- ${safeCode(name)} ${safeInline(field.type)}${required}${short === '' ? '' : ` ${short}`}`;
}

function valuesMarkdown(values: readonly EnumValue[], { current }: EntryView): string {
  if (values.length === 0) return '';
  const first = values.filter(({ value }) => value === current);
  const sorted = [...first, ...values.filter(({ value }) => value !== current)];
  const rows = sorted.slice(0, 16).map(({ value, meaning }) => {
    const shown = `${safeCode(value)}${meaning === '' ? '' : ` ${safeInline(meaning)}`}`;
    return `- ${value === current ? `**${shown}**` : shown}`;
  });
  const more = sorted.length > rows.length ? [`- … ${sorted.length - rows.length} more`] : [];
  return ['**Allowed values**', ...rows, ...more].join('\n');
}

/** The description without the lines that only list the values shown below it. */
function withoutListedValues(field: Field): string {
  const values = new Set(field.enumValues.map(({ value }) => value));
  return field.description
    .split('\n')
    .filter(line => {
      const item = /^\s*[*+-]\s+`?([^`\s:：]+)`?/.exec(line)?.[1];
      const said = new RegExp(`^${field.name.replace(/\W/g, '')}=([\\w.-]+)\\s*[:：]`).exec(
        line,
      )?.[1];
      return !values.has(item ?? said ?? '');
    })
    .join('\n');
}

function structLine(symbols: Symbols, field: Field): string {
  if (field.typeStruct !== undefined) {
    const rows = symbols.fieldsOfStruct(field.typeStruct, field.articleId).slice(0, 20);
    const names = rows.map(row =>
      safeCode(row.key.slice(field.typeStruct?.length).replace('.', '')),
    );
    return `${safeCode(field.typeStruct)}: ${names.join(' ')}`;
  }
  if (field.struct === undefined) return '';
  const title = symbols.structsByName(field.struct)[0]?.title ?? field.struct;
  return `Part of ${safeInline(title)}`;
}

function apiLine(symbols: Symbols, api: string | undefined): string {
  if (api === undefined) return '';
  const title = symbols.endpointsByKey(api)[0]?.title;
  return `API ${safeCode(api)}${title === undefined || title === api ? '' : ` ${safeInline(title)}`}`;
}

function firstLine(text: string): string {
  return text.split('\n').find(line => line.trim() !== '') ?? '';
}
