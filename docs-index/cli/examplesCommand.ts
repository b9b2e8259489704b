import { UserError } from '../article';
import { makeExamples, type DocsIndex } from '../answer/docsIndex';
import { readRegularText } from '../node/readRegular';
import { type CliIo, printJson } from './io';
import { openDocs } from './openDocs';
import { type Options, UsageError } from './options';
import { bold, dim } from './table';

/** Prints example requests in one language, placeholders filled from --fill where it names them. */
export async function examplesCommand(options: Options, io: CliIo): Promise<number> {
  const { article, endpoint, form, language } = options;
  if (language === undefined) throw new UsageError('The command examples needs --language.');
  const values = options.fill === undefined ? {} : await readValues(options.fill);
  const { index, exitCode } = await openDocs(options, io);
  const endpoints = endpoint === undefined ? [undefined] : endpointsNamed(index, endpoint);
  const examples = endpoints.flatMap(key =>
    makeExamples(index.symbols, {
      languageId: language,
      values,
      vendors: index.manifest.vendors,
      ...(article === undefined ? {} : { articleId: article }),
      ...(key === undefined ? {} : { endpoint: key }),
      ...(form === undefined ? {} : { form }),
    }),
  );
  if (options.json) {
    printJson(io, { examples });
    return exitCode;
  }
  if (examples.length === 0) io.stdout.write('No endpoint fits.\n');
  for (const example of examples) {
    const heading = `${bold(io, example.endpoint)}  ${dim(io, `${example.title} · ${example.form}`)}`;
    io.stdout.write(`${heading}\n${example.text}\n\n`);
  }
  return exitCode;
}

/** Keys of the endpoints a name means as `lookup` reads it: key, path, URL or operation. */
function endpointsNamed(index: DocsIndex, name: string): string[] {
  const keys = index.lookup(name).flatMap(({ kind, key, api }) => {
    if (kind === 'endpoint') return [key];
    return kind === 'api-name' && api !== undefined ? [api] : [];
  });
  return [...new Set(keys)];
}

async function readValues(path: string): Promise<Readonly<Record<string, string>>> {
  const text = await readRegularText(path);
  const data = parseJson(text, path);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new UserError(`${path} must hold a JSON object: placeholder name to value.`);
  }
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new UserError(`${path} is not valid JSON: ${reason}.`);
  }
}
