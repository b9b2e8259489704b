/**
 * What may stand behind a command: one table of options and commands, its types and its checks, which are
 * read side by side.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { ExampleForm } from '../answers';
import { articleKinds, type ArticleKind } from '../article';

/** The command was called in a way it does not know: exit code 2. */
export class UsageError extends Error {}

/** The options of all commands, checked; each command looks at its own. */
export interface Options {
  /** QUERY, NAME, ID, FILE or SOURCE, as the command has it. */
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly starter: boolean;
  readonly index: readonly string[];
  readonly source: readonly string[];
  readonly limit: number;
  readonly kinds: readonly ArticleKind[];
  readonly categories: readonly string[];
  readonly out?: string;
  readonly queries?: string;
  readonly article?: string;
  readonly endpoint?: string;
  readonly language?: string;
  readonly form?: ExampleForm;
  readonly fill?: string;
  readonly idPrefix?: string;
  readonly followOutsideLinks: boolean;
  /** Address of a search server to publish to. */
  readonly to?: string;
  /** Address of a search server whose documents are searched too. */
  readonly server?: string;
  readonly alias: string;
  /** Files with the authority of the server, and with the certificate of who asks; '' for none. */
  readonly ca: string;
  readonly certificate: string;
  /** Shards of the index that is published. */
  readonly shards: number;
  readonly columns: Readonly<Record<string, string>>;
}

const config = {
  json: { type: 'boolean' },
  'no-starter': { type: 'boolean' },
  index: { type: 'string', multiple: true },
  source: { type: 'string', multiple: true },
  limit: { type: 'string' },
  kind: { type: 'string', multiple: true },
  category: { type: 'string', multiple: true },
  out: { type: 'string', short: 'o' },
  queries: { type: 'string' },
  article: { type: 'string' },
  endpoint: { type: 'string' },
  language: { type: 'string' },
  form: { type: 'string' },
  fill: { type: 'string' },
  columns: { type: 'string' },
  'id-prefix': { type: 'string' },
  'follow-outside-links': { type: 'boolean' },
  to: { type: 'string' },
  server: { type: 'string' },
  alias: { type: 'string' },
  ca: { type: 'string' },
  cert: { type: 'string' },
  shards: { type: 'string' },
} satisfies ParseArgsConfig['options'];

type OptionName = keyof typeof config;

const server: readonly OptionName[] = ['server', 'alias', 'ca', 'cert'];
const query: readonly OptionName[] = [
  ...(['json', 'no-starter', 'index', 'source', 'columns', 'follow-outside-links'] as const),
  ...server,
];

/** Which command takes which options, and how many operands. */
const usage: Readonly<
  Record<string, { readonly options: readonly OptionName[]; readonly operands: [number, number] }>
> = {
  build: {
    options: ['json', 'no-starter', 'out', 'columns', 'id-prefix', 'follow-outside-links'],
    operands: [1, Infinity],
  },
  check: {
    options: ['json', 'no-starter', 'columns', 'follow-outside-links'],
    operands: [1, Infinity],
  },
  search: { options: [...query, 'limit', 'kind', 'category', 'queries'], operands: [0, 1] },
  lookup: { options: query, operands: [1, Infinity] },
  show: { options: query, operands: [1, Infinity] },
  examples: {
    options: [...query, 'article', 'endpoint', 'language', 'form', 'fill'],
    operands: [0, 0],
  },
  mask: { options: ['json'], operands: [1, 1] },
  vendors: {
    options: ['json', 'no-starter', 'columns', 'follow-outside-links'],
    operands: [1, Infinity],
  },
  mcp: { options: ['no-starter', 'index', 'source', ...server], operands: [0, Infinity] },
  publish: {
    options: [
      'json',
      'columns',
      'id-prefix',
      'follow-outside-links',
      'to',
      'alias',
      'ca',
      'cert',
      'shards',
    ],
    operands: [1, Infinity],
  },
};

/** Reads and checks a command's arguments; throws UsageError saying what is wrong. */
export function parseOptions(command: string, args: readonly string[]): Options {
  const { values, tokens } = parse(args);
  const allowed = usage[command];
  for (const name of Object.keys(values)) {
    if (allowed && !allowed.options.some(option => option === name)) {
      throw new UsageError(`The command ${command} does not take --${name}.`);
    }
  }
  const { operands, sources } = splitOperands(
    tokens,
    allowed?.operands[0] === 0 && command !== 'search',
  );
  checkOperands(command, operands, allowed?.operands ?? [0, Infinity]);
  const form = values.form;
  if (form !== undefined && form !== 'minimal' && form !== 'full') {
    throw new UsageError(`--form is minimal or full, not "${form}".`);
  }
  return {
    operands,
    json: values.json === true,
    starter: values['no-starter'] !== true,
    index: values.index ?? [],
    source: sources,
    limit: toLimit(values.limit),
    kinds: (values.kind ?? []).flatMap(list => list.split(',')).map(toKind),
    categories: values.category ?? [],
    followOutsideLinks: values['follow-outside-links'] === true,
    columns: toColumns(values.columns),
    alias: values.alias ?? 'support-docs',
    shards: toShards(values.shards),
    ca: values.ca ?? '',
    certificate: values.cert ?? '',
    ...definedOnly({
      out: values.out,
      queries: values.queries,
      article: values.article,
      endpoint: values.endpoint,
      language: values.language,
      form,
      fill: values.fill,
      idPrefix: values['id-prefix'],
      to: values.to,
      server: values.server,
    }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: args.map(keepNegative),
      options: config,
      allowPositionals: true,
      tokens: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') + '.' : '');
  }
}

/** A code such as -1021 is no option: with a space in front it is read as a word. */
function keepNegative(arg: string): string {
  return /^-\d/.test(arg) ? ` ${arg}` : arg;
}

type Tokens = ReturnType<typeof parse>['tokens'];

/**
 * `--source a b` takes both: words right behind a --source are sources, too. If the operand does
 * not stand before them, it is the last word (`search --source a b QUERY`).
 */
function splitOperands(
  tokens: Tokens,
  takesNone: boolean,
): { operands: string[]; sources: string[] } {
  const operands: string[] = [];
  const sources: string[] = [];
  let trailing: string[] = [];
  let afterSource = false;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      (afterSource ? trailing : operands).push(token.value.replace(/^ (?=-\d)/, ''));
    }
    if (token.kind !== 'option') continue;
    afterSource = token.name === 'source';
    if (token.name !== 'source') continue;
    sources.push(...trailing, token.value);
    trailing = [];
  }
  if (operands.length === 0 && !takesNone) operands.push(...trailing.splice(-1));
  return { operands, sources: [...sources, ...trailing] };
}

function checkOperands(
  command: string,
  operands: readonly string[],
  [least, most]: readonly [number, number],
): void {
  if (operands.length < least) {
    const what = least === 1 && most === 1 ? 'one operand' : 'at least one operand';
    throw new UsageError(`The command ${command} needs ${what}.`);
  }
  if (operands.length > most) {
    throw new UsageError(`The command ${command} does not know what "${operands[most] ?? ''}" is.`);
  }
}

function toLimit(value = '10'): number {
  if (!/^\d{1,6}$/.test(value)) throw new UsageError(`--limit is a number, not "${value}".`);
  return Number(value);
}

function toShards(value = '1'): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError(`--shards is a number, not "${value}".`);
  return Number(value);
}

function toKind(value: string): ArticleKind {
  const kind = articleKinds.find(known => known === value.trim());
  if (kind === undefined) {
    throw new UsageError(`--kind is one of ${articleKinds.join(', ')}, not "${value}".`);
  }
  return kind;
}

function toColumns(value = ''): Readonly<Record<string, string>> {
  const pairs = value.split(',').filter(pair => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map(pair => {
      const [field, column] = pair.split('=').map(part => part.trim());
      if (!field || !column) throw new UsageError(`--columns is title=COLUMN,…, not "${pair}".`);
      return [field, column];
    }),
  );
}

function definedOnly<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Only keys whose value is undefined are taken away, so the rest has the type said.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
