/**
 * `rest_parameters` and `rest_status_code` of OpenStack's API references: names whose descriptions
 * stand in a YAML file beside the text.
 *
 *     .. rest_parameters:: parameters.yaml
 *
 *        - name: server_name
 */
import { load } from 'js-yaml';
import { asData, asText, isData, type Data } from '../plainData';
import type { RstContext } from './context';
import { inlineMarkdown } from './inline';

interface Listing {
  readonly name: string;
  /** The file, behind the kind of codes. */
  readonly argument: string;
  readonly body: readonly string[];
  readonly context: RstContext;
}

export function parametersTable({ name, argument, body, context }: Listing): string {
  const file = argument.split(/\s+/).at(-1) ?? '';
  const known = asData(parsed(context.files.get(file) ?? ''));
  return name === 'rest_status_code'
    ? statusTable(body, known, context)
    : fieldTable(body, known, context);
}

function fieldTable(body: readonly string[], known: Data, context: RstContext): string {
  const rows = body.flatMap(line => {
    const [, name, reference] =
      /^\s*-\s*["']?([\w.$:@{}<>*/-]{1,100})["']?\s*:\s*["']?([\w.$:@/-]{0,100})/.exec(line) ?? [];
    if (name === undefined) return [];
    const row = asData(known[reference ?? '']);
    const required = asText(row['required']);
    return [
      [
        `\`${name}\``,
        asText(row['in']),
        asText(row['type']),
        required === 'true' ? 'yes' : required === 'false' ? 'no' : required,
        cell(inlineMarkdown(asText(row['description']).trim(), context)),
      ],
    ];
  });
  return table(['Name', 'In', 'Type', 'Required', 'Description'], rows);
}

/** `- 404: not_found` or `- 404`; what it means stands in the file under the number. */
function statusTable(body: readonly string[], known: Data, context: RstContext): string {
  const rows = body.flatMap(line => {
    const [, status, kind = 'default'] =
      /^\s*-\s*(\d{3})\s*(?::\s*([\w-]{1,60}))?/.exec(line) ?? [];
    if (status === undefined) return [];
    const meanings = asData(known[status]);
    const text = asText(meanings[kind]) || asText(meanings['default']);
    return [[status, cell(inlineMarkdown(text.trim(), context))]];
  });
  return table(['Status code', 'Description'], rows);
}

function parsed(text: string): unknown {
  try {
    const value = load(text, { json: true });
    return isData(value) ? value : {};
  } catch {
    return {};
  }
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n+\s*/g, '<br>');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map(row => `| ${row.join(' | ')} |`).join('\n');
}
