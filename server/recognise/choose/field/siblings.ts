/** The other keys of the structure a key stands in, with their values. */
import type { KeySpot } from '../../paths/keySpot';
import { keyPathAt } from '../../paths/findKeyPath';
import { documentPath, type KeyPath, type Root } from '../../paths/keyPath';
import { isLiteralKey } from '../../paths/literalKey';
import { settingPairs } from '../../paths/linePath';
import type { LinePair } from '../../paths/lineKey';
import { yamlPairs } from '../../paths/yamlPath';
import { tagNameOf } from '../../paths/structTag';
import type { Sibling } from './shape';
import type { Spot } from '../../spot';
import { isMark, type View } from '../../text/view';
import { annotatedPath, tagPath } from '../../paths/wirePath';

/** Keys looked at, tokens around the cursor they are looked for in. */
const maxKeys = 100;
const reach = 600;

/** Every key that hangs on the same document, variable, call or type, the one at the cursor included. */
export function findSiblings(spot: Spot, key: KeySpot): Sibling[] {
  const { view, index, own, path } = key;
  const prefix = path.segments.slice(0, path.segments.length - own.segments.length);
  const siblings = new Map<string, Sibling>();
  const add = (found: KeyPath, value: string | undefined): void => {
    const full = { ...found, segments: [...prefix, ...found.segments] };
    const name = full.segments.map(segment => segment.name).join('.');
    if (siblings.size < maxKeys && !siblings.has(name)) {
      siblings.set(name, { path: full, ...(value !== undefined && { value }) });
    }
  };
  if (view === spot.view) {
    for (const { segments, value } of linePairs(spot)) add(documentPath(segments), value);
  }
  // Of a type whose fields are annotated the annotations are the names.
  const isAnnotated = index !== undefined && annotatedPath(view, index) !== undefined;
  const center = index ?? 0;
  const last = Math.min(view.tokens.length, center + reach);
  for (let at = Math.max(0, center - reach); at < last; at++) {
    if (isOutside(spot, view, at)) continue;
    const found = isAnnotated ? annotatedPath(view, at) : pathAt(view, at);
    if (found !== undefined && isSameRoot(found.root, own.root)) add(found, valueBehind(view, at));
  }
  return [...siblings.values()];
}

/** Of code in a comment nothing beside that comment. */
function isOutside({ uncommented }: Spot, view: View, at: number): boolean {
  const start = view.tokens[at]?.start ?? 0;
  return uncommented !== undefined && (start < uncommented.start || start >= uncommented.end);
}

/** What stands behind and before keys: a look that spares most tokens the rest. */
const keyEnds = new Set([':', '=>', '=', '?', ',', '}', 'to', '->', ';', '{']);
const keyStarts = new Set(['.', '?.', '->', '[', '(']);

function pathAt(view: View, at: number): KeyPath | undefined {
  const token = view.tokens[at];
  if (token === undefined || token.kind === 'punct' || token.kind === 'number') return undefined;
  const tag = token.quote === '`' ? tagNameOf(view, at) : undefined;
  if (tag !== undefined) return tagPath(view, at, tag);
  const isArgument = view.language.messageSends && isMark(view, at - 1, ':');
  // Ruby: `params[:scope] = …`, and no `params.to_json`.
  const isSymbol = isMark(view, at - 1, ':') && isMark(view, at + 1, ']');
  if (isMark(view, at - 1, '.') && /^(?:to|as)_[a-z]+$/.test(token.text)) return undefined;
  if (
    !isArgument &&
    !isSymbol &&
    !keyEnds.has(view.tokens[at + 1]?.text ?? '}') &&
    !keyStarts.has(view.tokens[at - 1]?.text ?? '')
  ) {
    return undefined;
  }
  if (
    token.kind === 'word' &&
    !isSymbol &&
    !isLiteralKey(view, at) &&
    !isMark(view, at - 1, '.', '->', '?.')
  ) {
    return undefined;
  }
  const path = keyPathAt(view, at);
  return path?.isRead === true && path.root.kind !== 'variable' ? undefined : path;
}

/** The plain value behind a key token, if it is one word, string or number. */
export function valueBehind(view: View, at: number): string | undefined {
  const value = view.tokens[at + 2];
  return isMark(view, at + 1, ':', '=>', '=') && value?.kind !== 'punct' ? value?.text : undefined;
}

function isSameRoot(root: Root, other: Root): boolean {
  if (root.kind !== other.kind) return false;
  if (root.kind === 'call' && other.kind === 'call') return root.open === other.open;
  if (root.kind === 'variable' && other.kind === 'variable') return root.name === other.name;
  if (root.kind === 'type' && other.kind === 'type') return root.name === other.name;
  return root.kind === 'document';
}

/** Keys of texts without brackets: of YAML around the cursor, of a section of settings. */
function linePairs({ text, offset, language }: Spot): LinePair[] {
  const lineStart = (at: number): number => text.lastIndexOf('\n', at) + 1;
  if (language.kind === 'yaml') {
    return yamlPairs(text, lineStart(Math.max(0, offset - 3000)), offset + 2000, maxKeys);
  }
  return language.kind === 'settings' ? settingPairs(text, lineStart(offset - 1), maxKeys) : [];
}
