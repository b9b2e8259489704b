/** Documented symbols as Markdown for a hover, a look-up or a completion: key first, then what it means. */
import type { Endpoint, EnumValue, ErrorDoc, Field, Struct } from './reference';
import { safeCode, safeInline, safeMarkdown } from './safeMarkdown';
import type { EnumRow, Symbols } from './symbols';

/** How much to show. */
export interface EntryView {
  /** The value in the code, shown first among the allowed ones. */
  readonly current?: string;
  /** Lines of description to show at most; 20 if absent. Blank lines do not count. */
  readonly maxLines?: number;
}

/** `key` type · required, the meaning, the allowed values, the API it belongs to. */
export function fieldMarkdown(symbols: Symbols, field: Field, view: EntryView = {}): string {
  const traits = [
    field.type === '' ? undefined : safeInline(field.type),
    field.required === undefined ? undefined : field.required ? '**required**' : 'optional',
    field.position,
    field.default === undefined ? undefined : `default ${safeCode(field.default)}`,
  ];
  return join([
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
  return join([
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
    .fieldsOf(endpoint.key)
    .filter(field => field.struct === undefined && !/response|callback/.test(field.position));
  const shown = fields.toSorted(
    (a, b) => Number(b.required ?? false) - Number(a.required ?? false),
  );
  const rows = shown.slice(0, 12).map(fieldLine);
  const more = shown.length > rows.length ? [`- … ${shown.length - rows.length} more`] : [];
  return join([
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
  return join([
    safeCode(struct.name),
    title,
    [...rows, ...more].join('\n'),
    apiLine(symbols, struct.api),
  ]);
}

/** The code, what it means, why and what to do, the server's messages, how many tickets met it. */
export function codeMarkdown(symbols: Symbols, code: string, view: EntryView = {}): string {
  const errors = symbols.errorsByCode(code);
  const [best, ...others] = errors;
  if (!best) return safeCode(code);
  const further = others.filter(error => best.origin !== 'declared' && error.description !== '');
  return join([
    `${safeCode(code)} ${safeInline(titleWithout(best.title, code))}`.trim(),
    limitLines(safeMarkdown(best.description), view),
    ...further
      .slice(0, 3)
      .map(error => limitLines(safeMarkdown(error.description), { maxLines: 4 })),
    messagesMarkdown(errors),
    ticketLine(symbols, code),
  ]);
}

/** The message, the codes it comes with, and what the documents say of it. */
export function messageMarkdown(symbols: Symbols, message: string, view: EntryView = {}): string {
  const errors = symbols.messages.filter(row => row.message === message).map(row => row.error);
  const codes = [...new Set(errors.map(error => error.code).filter(code => code !== undefined))];
  const best = errors[0];
  return join([
    `${safeCode(message)}${codes.length > 0 ? ` · ${codes.map(safeCode).join(' ')}` : ''}`,
    safeInline(noteOn(message, errors)),
    best ? limitLines(safeMarkdown(best.description), view) : '',
    ticketLine(symbols, message),
  ]);
}

function messagesMarkdown(errors: readonly ErrorDoc[]): string {
  const messages = [...new Set(errors.flatMap(error => error.messages))];
  if (messages.length === 0) return '';
  const rows = messages.slice(0, 8).map(message => {
    return `- ${safeCode(message)} ${safeInline(noteOn(message, errors))}`.trim();
  });
  return ['**Messages**', ...rows].join('\n');
}

/** What one of the documents says of a single message; '' if none does. */
function noteOn(message: string, errors: readonly ErrorDoc[]): string {
  return errors.map(error => error.notes?.[message]).find(note => note !== undefined) ?? '';
}

function join(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n');
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

function ticketLine(symbols: Symbols, name: string): string {
  const count = symbols.ticketsOf(name).length;
  return count === 0 ? '' : `Met in ${count} ${count === 1 ? 'ticket' : 'tickets'}`;
}

function titleWithout(title: string, code: string): string {
  return title.startsWith(code) ? title.slice(code.length).trim() : title;
}

function firstLine(text: string): string {
  return text.split('\n').find(line => line.trim() !== '') ?? '';
}

function limitLines(text: string, { maxLines = 20 }: EntryView): string {
  const kept: string[] = [];
  let left = maxLines;
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && left-- === 0) break;
    kept.push(line);
  }
  const shown = kept.join('\n').trim();
  if (shown === text) return text;
  const openFence = kept.filter(line => line.startsWith('~~~')).length % 2 === 1;
  return `${shown}${openFence ? '\n~~~' : ''}\n\n…`;
}
