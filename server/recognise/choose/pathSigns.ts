/** What stands in and around an everyday path and says whose it is: its holes, its query, its signature, its class. */
import type { Mention } from '../documented/mention';
import type { Spot } from '../spot';
import { wordsOf } from '../text/words';
import { namesVendor } from '../vendor/evidence';

/** How near to a path its signature stands, in characters. */
const requestReach = 300;

const signature =
  /authorization["'\]]{0,2}\s{0,3}(?::|=>|=|,|\()\s{0,3}[\w$@]{0,2}["'`](\w{2,20})\s/gi;

/** `Authorization: QBox …`: the request beside the path is signed in the vendor's own scheme. */
export function isSigned({ text, tables }: Spot, { run }: Mention): boolean {
  const near = text.slice(Math.max(0, run.start - requestReach), run.end + requestReach);
  return [...near.matchAll(signature)].some(([, scheme = '']) =>
    tables.words.names.includes(scheme.toLowerCase()),
  );
}

/** `/stat/${encodedEntryUri}`: what fills the hole bears a word of the documented hole. */
export function hasKnownHole({ run, endpoints }: Mention): boolean {
  const documented = endpoints[0]?.path.match(/[:<{]\w+/g) ?? [];
  const words = new Set(documented.flatMap(wordsOf).filter(word => word.length > 2));
  return run.parts.some(part => part.isHole && wordsOf(part.text).some(word => words.has(word)));
}

/** `"/list?bucket=" + name`, `'/list'` before `'&marker='`: the query begins with what is documented of it. */
export function hasKnownQuery({ text, tables }: Spot, { run, endpoints }: Mention): boolean {
  const name = /^[?&](\w{2,30})=/.exec(text.slice(run.end, run.end + 40))?.[1];
  return (
    name !== undefined &&
    endpoints.some(({ key }) =>
      tables.symbols.fieldsOf(key).some(field => field.name === name && field.position === 'query'),
    )
  );
}

/** Characters before a path in which the head of its class is looked for. */
const typeReach = 1500;

const derived =
  /\bclass\s+\w{1,60}(?:\s+extends\s+|\s*:\s*|\s*<\s*|\s*\(\s*)([\w.:\\]{2,80})|\bextension\s+(\w{2,60})/g;

/** `class GetCratesRequest extends AcmeRequest`: the class around the path is made of one that bears the vendor's name. */
export function isInVendorType({ text, tables }: Spot, { run }: Mention): boolean {
  const before = text.slice(Math.max(0, run.start - typeReach), run.start);
  const last = [...before.matchAll(derived)].at(-1);
  return last !== undefined && namesVendor(tables.words, last[1] ?? last[2] ?? '');
}
