/** The options of a curl command that say something of the request (curl's manual page). */

/** A request as its options give it. */
export interface CurlOptions {
  method?: string;
  url?: string;
  isQuery: boolean;
  readonly headers: [string, string][];
  readonly data: string[];
  readonly parts: string[];
}

/** Reads the words behind `curl`. */
export function readOptions(words: readonly string[]): CurlOptions {
  const given: CurlOptions = { isQuery: false, headers: [], data: [], parts: [] };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const { name, value } = splitOption(word);
    if (name === undefined) {
      given.url ??= word;
      continue;
    }
    if (name === '-G' || name === '--get') given.isQuery = true;
    if (name === '-I' || name === '--head') given.method ??= 'HEAD';
    const takes = options.get(name) ?? (valued.has(name) ? ignore : undefined);
    if (takes === undefined) continue;
    takes(given, value ?? words[++at] ?? '');
  }
  return given;
}

/** `-XPOST` → `-X` and `POST`; `-sS` is two options without a value, named by the last. */
function splitOption(word: string): { readonly name?: string; readonly value?: string } {
  if (!/^-[^\s]/.test(word)) return {};
  if (word.startsWith('--')) {
    const [, name = word, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    return value === undefined ? { name } : { name, value };
  }
  const flags = /^-[sSLkvifgN#]*/.exec(word)?.[0].length ?? 1;
  const letter = word.charAt(flags);
  if (letter === '') return { name: '-s' };
  const value = word.slice(flags + 1);
  return value === '' || /^[GI]$/.test(letter)
    ? { name: `-${letter}` }
    : { name: `-${letter}`, value };
}

type TakeOption = (given: CurlOptions, value: string) => void;

const ignore: TakeOption = () => undefined;
const addData: TakeOption = ({ data }, value) => void data.push(value);
const addPart: TakeOption = ({ parts }, value) => void parts.push(multipart(value, true));
const setMethod: TakeOption = (given, value) => {
  given.method = value.toUpperCase();
};
const addHeader: TakeOption = ({ headers }, value) => {
  const at = value.indexOf(':');
  if (at > 0) headers.push([value.slice(0, at).trim(), value.slice(at + 1).trim()]);
};

const options: ReadonlyMap<string, TakeOption> = new Map<string, TakeOption>([
  ...named(['-X', '--request'], setMethod),
  ...named(['-H', '--header'], addHeader),
  ...named(['-d', '--data', '--data-raw', '--data-binary', '--data-ascii'], addData),
  ...named(['--data-urlencode'], ({ data }, value) => void data.push(encodedPair(value))),
  ...named(['--json'], (given, value) => {
    given.data.push(value);
    given.headers.push(['Content-Type', 'application/json']);
  }),
  ...named(['-F', '--form'], addPart),
  ...named(['--form-string'], ({ parts }, value) => void parts.push(multipart(value, false))),
  ...named(['-u', '--user'], ({ headers }) => {
    headers.push(['Authorization', 'Basic <Credentials>']);
  }),
  ...named(['-T', '--upload-file'], (given, value) => {
    given.method ??= 'PUT';
    given.data.push(`@${value}`);
  }),
  ...named(['--url'], (given, value) => {
    given.url = value;
  }),
]);

function named(names: readonly string[], take: TakeOption): [string, TakeOption][] {
  return names.map(name => [name, take]);
}

/** Options with a value that says nothing of the request. */
const valued: ReadonlySet<string> = new Set(
  [
    '-o',
    '-w',
    '-b',
    '-c',
    '-e',
    '-A',
    '-x',
    '-m',
    '-E',
    '--output',
    '--write-out',
    '--cookie',
  ].concat(
    ['--cookie-jar', '--referer', '--user-agent', '--proxy', '--max-time', '--connect-timeout'],
    ['--retry', '--cacert', '--cert', '--key', '--resolve', '--limit-rate', '--interface'],
  ),
);

function encodedPair(value: string): string {
  const at = value.indexOf('=');
  if (at === -1) return encodeURIComponent(value);
  return `${value.slice(0, at)}=${encodeURIComponent(value.slice(at + 1))}`;
}

function multipart(pair: string, mayBeFile: boolean): string {
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  const isFile = mayBeFile && /^[@<]/.test(value);
  const [file = ''] = value.slice(1).split(';');
  const fileName = isFile ? `; filename="${/[^/\\]*$/.exec(file)?.[0] ?? ''}"` : '';
  return `--part\nContent-Disposition: form-data; name="${name}"${fileName}\n\n${isFile ? '' : value}\n`;
}
