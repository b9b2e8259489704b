/** Values for the placeholders of an example, kind or hostile to quoting. */
import type { Placeholder } from '../../../../docs-index/answers';
import {
  holesOf,
  isHole,
  type Hole,
  type RequestTemplate,
} from '../../../../docs-index/answer/examples/template';

/** The file that upload examples send; it lies in the folder they run in. */
export const uploadFile = { name: 'hello.bin', content: 'bytes \u0000 of a file\r\n' };

const hostile = 'it\'s "q" \\d $e ${f} {g} #{h} `i` %25 &a=b+c |,\t中é\u2028\n.';
const hostileInPath = "it's $a{b}中 ~%";
/** Header values are ASCII without line breaks. */
const hostileInHeader = 'it\'s-"q"-\\d-$e-#{h}-`i`-{g}';

/** A value for every placeholder: its default where it has one, else one that fits its place. */
export function fillValues(
  template: RequestTemplate,
  placeholders: readonly Placeholder[],
  options: { readonly host: string; readonly isHostile: boolean },
): Record<string, string> {
  const inHeaders = namesIn(template.headers);
  const inPath = namesIn(template.path);
  const files = fileNames(template);
  const text = new Set(
    holesOf(template)
      .filter(hole => hole.type === 'string' && hole.choices === undefined)
      .map(hole => hole.name),
  );
  const valueOf = ({ name, default: value }: Placeholder): string => {
    if (name === 'host') return options.host;
    if (files.has(name)) return uploadFile.name;
    if (!options.isHostile || !text.has(name)) return value ?? `my-${name}`;
    if (inHeaders.has(name)) return hostileInHeader;
    return inPath.has(name) ? hostileInPath : hostile;
  };
  return Object.fromEntries(placeholders.map(item => [item.name, valueOf(item)]));
}

function fileNames({ body }: RequestTemplate): ReadonlySet<string> {
  if (body?.kind === 'file') return namesIn(body.text);
  if (body?.kind !== 'multipart') return new Set();
  return namesIn(body.fields.filter(field => field.isFile));
}

function namesIn(part: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (value: unknown): void => {
    if (isHole(value)) names.add((value satisfies Hole).name);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add(part);
  return names;
}
