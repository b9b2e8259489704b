/** The documented field or value that the key at the cursor is. */
import { isVendorPath } from './choose/chooseEndpoint';
import { chooseField } from './choose/chooseField';
import { findSiblings } from './choose/field/siblings';
import type { Sibling } from './choose/field/shape';
import { typeApis } from './choose/field/typeApis';
import { once } from './once';
import { addressBodies, calledBodies } from './paths/calledBody';
import { isParser } from './paths/bindings';
import { declaredTypes } from './paths/declaredType';
import { type KeySpot, keySpots } from './paths/keySpot';
import { requestAround } from './paths/requestBlock';
import { scopeAround } from './paths/scope';
import { type Range, requestRanges } from './paths/statement';
import type { Spot } from './spot';
import { fieldSymbol, type FoundSymbol } from './foundSymbol';
import { isMark, tokenAt } from './text/view';

/** Which field the key at the cursor is: one that is proved, or for an asked-for look-up a guess. */
export function keyAt(spot: Spot, isGuess: boolean): FoundSymbol | undefined {
  if (isGuess && !spot.explicit) return undefined;
  for (const key of keySpots(spot)) {
    if (key.path.segments.length === 0) continue;
    if (isClientOption(spot, key)) continue;
    const choice = chooseField(spot.tables.fields, {
      path: key.path,
      own: key.own,
      text: spot.text,
      offset: spot.offset,
      ranges: once(() => (key.listed === undefined ? rangesOf(spot, key) : [])),
      mentions: once(() => spot.mentions().filter(mention => isVendorPath(spot, mention))),
      bodies: once(() => calledBodies(key.view, key.roots, key.path.isRead)),
      scope: once(() => scopeOf(key)),
      evidence: spot.evidence,
      calls: spot.calls,
      typeNames: once(() => declaredTypes(key.view, key.roots)),
      siblings: once(() => listedSiblings(key) ?? findSiblings(spot, key)),
      isListed: key.listed !== undefined,
      ...(key.value !== undefined && { value: key.value }),
      ...(key.heldBy !== undefined && { heldBy: key.heldBy }),
      isMember: spot.text.charAt(key.start - 1) === '.',
      isParsed: isParsed(key),
      isOfSdk: once(() => {
        const { root } = key.own;
        return (
          key.view === spot.view && root.kind === 'variable' && spot.vendorNames().has(root.index)
        );
      }),
      typeApis: once(() => typeApis(spot, key)),
      explicit: spot.explicit,
    });
    if (choice?.isGuess === isGuess) return fieldSymbol(key, choice);
  }
  return undefined;
}

/** The function that a key stands in; nothing where the key stands in a string. */
function scopeOf({ view, index }: KeySpot): Range {
  if (index === undefined) return { start: 0, end: 0 };
  const { start, end } = scopeAround(view, index);
  return { start: view.tokens[start]?.start ?? 0, end: view.tokens[end - 1]?.end ?? 0 };
}

/** Of a name in a list the other names. */
function listedSiblings({ listed, own }: KeySpot): Sibling[] | undefined {
  return listed?.map(name => ({ path: { ...own, segments: [{ name, isArray: false }] } }));
}

/** Whether the key is read from what a parser gave. */
function isParsed({ path, roots, view }: KeySpot): boolean {
  return path.isRead && roots.some(root => root.kind === 'call' && isParser(view, root.open));
}

const clientOptions =
  /^(?:url|uri|host|hostname|path|pathname|method|headers?|body|data|json|params|query|qs|port|protocol|scheme|baseurl|base_url|timeout|form|type|auth)$/i;

/** Whether the key stands beside the path itself, so that it is the client's: `{ url: '…/list', host }`. */
function isClientOption(spot: Spot, { view, index, own, value }: KeySpot): boolean {
  const parent = index === undefined ? -1 : (view.parents[index] ?? -1);
  if (parent < 0 || value !== undefined) return false;
  if (!clientOptions.test(own.segments.at(-1)?.name ?? '')) return false;
  return spot.mentions().some(({ start }) => {
    const at = tokenAt(view, start);
    return at !== undefined && view.parents[at] === parent && isMark(view, at - 1, ':', '=>', '=');
  });
}

function rangesOf(spot: Spot, key: KeySpot): Range[] {
  if (key.mention !== undefined) return [{ start: key.mention.start, end: key.mention.start + 1 }];
  const around = requestAround(spot);
  const own = key.index === undefined ? [] : requestRanges(key.view, key.index, key.roots);
  const outer =
    key.view === spot.view || spot.index === undefined
      ? []
      : requestRanges(spot.view, spot.index, []);
  const given = addressBodies(key.view, own);
  return [...(around === undefined ? [] : [around]), ...own, ...outer, ...given];
}
