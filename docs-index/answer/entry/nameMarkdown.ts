/** Documented names (operations, variables, hosts, methods, commands) as Markdown. */
import type { DocName, NameArgument } from '../../docName';
import type { Symbols, WrittenArgument, WrittenOperation } from '../../derive/readReference';
import { safeCode, safeInline, safeMarkdown } from '../../text/safeMarkdown';
import { type EntryView, joinParts, limitLines } from './entryView';

/** An operation as it stands in a text, and which of its arguments the cursor is on. */
export interface WrittenName extends WrittenOperation {
  /** Index in `arguments`. */
  readonly current?: number;
}

/** The name and what it is, its meaning, its arguments as written, the API behind it. */
export function docNameMarkdown(
  symbols: Symbols,
  name: DocName,
  { written, ...view }: EntryView & { readonly written?: WrittenName } = {},
): string {
  const language = name.languages?.[0] === undefined ? '' : ` · ${name.languages[0]}`;
  return joinParts([
    `${safeCode(name.key)} ${roleLabels[name.role]}${language}`,
    limitLines(safeMarkdown(name.description), view),
    argumentsMarkdown(name, written),
    apiLine(symbols, name.api),
  ]);
}

const roleLabels: Readonly<Record<DocName['role'], string>> = {
  operation: 'processing operation',
  variable: 'variable',
  host: 'host',
  method: 'SDK',
  command: 'command',
  term: 'name',
};

function argumentsMarkdown(name: DocName, written: WrittenName | undefined): string {
  const all = name.arguments ?? [];
  if (all.length === 0) return '';
  if (written === undefined || written.arguments.length === 0) {
    return ['**Arguments**', ...all.map(argument => argumentLine(argument))].join('\n');
  }
  const rows = written.arguments.map((item, at) => writtenLine(item, at === written.current));
  const used = new Set(written.arguments.map(({ argument }) => argument));
  const left = all.filter(argument => !used.has(argument)).map(syntaxOf);
  const more = left.length === 0 ? '' : `Also ${left.map(safeCode).join(' ')}`;
  return joinParts([rows.join('\n'), more]);
}

function argumentLine(argument: NameArgument): string {
  const required = argument.required ? ' **required**' : '';
  return `- ${safeCode(syntaxOf(argument))}${required} ${safeInline(firstLine(argument.description))}`;
}

/** `w/200` Width: what it means, and of a listed value what that one means. */
function writtenLine({ argument, value }: WrittenArgument, isCurrent: boolean): string {
  const text = [argument.name, value].filter(part => part !== '').join('/');
  const shown = isCurrent ? `**${safeCode(text)}**` : safeCode(text);
  const meaning = argument.values.find(item => item.value === value)?.meaning ?? '';
  const title = argument.name === '' ? argument.value : '';
  const told = [title, meaning === '' ? firstLine(argument.description) : meaning];
  return `- ${shown} ${safeInline(told.filter(part => part !== '').join(': '))}`;
}

/** `w/<Width>`, as the page writes it without its first slash. */
export function syntaxOf({ name, value, isRepeated }: NameArgument): string {
  const parts = [name, value === '' ? '' : `<${value}>`].filter(part => part !== '');
  return `${parts.join('/')}${isRepeated ? '…' : ''}`;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function apiLine(symbols: Symbols, api: string | undefined): string {
  if (api === undefined) return '';
  const title = symbols.endpointsByKey(api)[0]?.title;
  return `API ${safeCode(api)}${title === undefined || title === api ? '' : ` ${safeInline(title)}`}`;
}
