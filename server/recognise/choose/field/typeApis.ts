/** Operations that a type of the program is named after: `UploadSslCertRequest`, `PrefetchResult`. */
import { operationsOf } from '../../documented/callTable';
import { declaredTypes } from '../../paths/declaredType';
import type { KeySpot } from '../../paths/keySpot';
import { containerHolder } from '../../paths/holder';
import type { Spot } from '../../spot';
import { foldName } from '../../text/names';
import { isMark, textAt } from '../../text/view';

/** How many brackets outward types are looked for. */
const mostLevels = 12;

const noApis: ReadonlySet<string> = new Set();

/** Keys of the endpoints that the type holding a key names, in a text that is the vendor's. */
export function typeApis(spot: Spot, key: KeySpot): ReadonlySet<string> {
  const { isVendor, isInText } = spot.evidence();
  if (!isVendor || !isInText) return noApis;
  const names = [...typeNames(key), ...enclosingTypes(key)].filter(name => name.length > 5);
  return new Set(names.flatMap(name => apisOf(spot, name)));
}

function typeNames({ own, roots, view }: KeySpot): ReadonlySet<string> {
  const held = own.root.kind === 'type' ? [own.root.name] : declaredTypes(view, roots);
  return new Set(own.typeName === undefined ? held : [own.typeName, ...held]);
}

/** Names of the types whose bodies the key stands in, methods between included. */
function enclosingTypes({ view, index = -1 }: KeySpot): string[] {
  const names: string[] = [];
  let open = view.parents[index] ?? -1;
  for (let level = 0; open >= 0 && level < mostLevels; level++, open = view.parents[open] ?? -1) {
    if (!isMark(view, open, '{')) continue;
    const holder = containerHolder(view, open);
    if (holder.kind === 'type') names.push(textAt(view, holder.index));
  }
  return names;
}

function apisOf({ tables }: Spot, name: string): string[] {
  const called = operationsOf(tables.calls, name);
  if (called.length > 0 && called.length < 3) return called.map(({ key }) => key);
  const folded = foldName(name);
  const named = [...tables.calls.tellingParts].filter(([part]) => folded.includes(part));
  const keys = named.flatMap(([, apis]) => apis);
  return keys.length > 4 ? [] : keys;
}
