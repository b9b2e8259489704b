/** The key or value at the cursor with its path, in whatever form the text writes it. */
import { resolvePath } from './bindings';
import { embeddedAt } from './embedded';
import { fragmentPart } from './fragment';
import { holeAt } from './hole';
import { httpFormPart } from './httpForm';
import { keyPathAt } from './findKeyPath';
import type { KeyPath, Root } from './keyPath';
import type { LineKey } from './lineKey';
import { listedNames } from './listedName';
import { headerAt, settingAt } from './linePath';
import type { Mention } from '../documented/mention';
import type { Spot } from '../spot';
import { queryPart, stringPart, type StringPart } from './stringParts';
import { tagBehind, tagNameAt } from './structTag';
import { valuePathsAt } from './valuePaths';
import { isWord, textAt, type View } from '../text/view';
import { annotatedPath, tagPath } from './wirePath';
import { yamlKeyAt, yamlOuter } from './yamlPath';

export interface KeySpot {
  readonly path: KeyPath;
  /** Path as the brackets around tell it, before names were followed: siblings share its root. */
  readonly own: KeyPath;
  readonly start: number;
  readonly end: number;
  /** The value, if the cursor is on one. */
  readonly value?: string;
  readonly view: View;
  /** Token of the key or value; absent where the text has no tokens of its own. */
  readonly index?: number;
  /** Roots met when names were followed. */
  readonly roots: readonly Root[];
  /** The documented path whose query the key stands in. */
  readonly mention?: Mention;
  /** Name of the variable that a string with the key in it is put into. */
  readonly heldBy?: string;
  /** The names of a list, if the cursor is on one of them. */
  readonly listed?: readonly string[];
}

/** Everything the cursor can be on, the likeliest first. Empty in comments and prose. */
export function keySpots(spot: Spot): KeySpot[] {
  const query = queryPart(spot);
  if (query !== undefined) return [fromPart(spot, query)];
  if (spot.kind === 'comment' || spot.language.kind === 'silent' || spot.language.kind === 'style')
    return [];
  const form = httpFormPart(spot);
  if (form !== undefined) return [fromPart(spot, form)];
  const line = lineKey(spot);
  if (line !== undefined) return [fromLine(spot, line)];
  const hole = holeAt(spot);
  if (hole !== undefined) return tokenSpots(spot, hole.view, hole.index);
  const embedded = embeddedAt(spot);
  if (embedded !== undefined) {
    const { heldBy } = embedded;
    const keys = tokenSpots(spot, embedded.view, embedded.index);
    return heldBy === undefined ? keys : keys.map(key => ({ ...key, heldBy }));
  }
  if (spot.kind === 'prose') return proseSpots(spot);
  const part = stringPart(spot) ?? fragmentPart(spot);
  if (part !== undefined) return [fromPart(spot, part)];
  return spot.index === undefined ? [] : tokenSpots(spot, spot.view, spot.index);
}

function fromPart(spot: Spot, part: StringPart): KeySpot {
  const { path, start, end, value, mention } = part;
  const index = spot.index === undefined ? {} : { index: spot.index };
  const roots = [path.root];
  return {
    path,
    own: path,
    start,
    end,
    view: spot.view,
    roots,
    ...index,
    ...(value !== undefined && { value }),
    ...(mention !== undefined && { mention }),
  };
}

function fromLine(spot: Spot, line: LineKey): KeySpot {
  const { path, start, end, isValue } = line;
  const value = isValue ? { value: spot.text.slice(start, end) } : {};
  return { path, own: path, start, end, view: spot.view, roots: [path.root], ...value };
}

function lineKey(spot: Spot): LineKey | undefined {
  const { language, view, text, offset, index } = spot;
  const isOpen = index === undefined || view.parents[index] === -1;
  if (language.kind === 'http' || language.kind === 'log') {
    return isOpen && isHttpText(spot) ? headerAt(text, offset) : undefined;
  }
  if (!isOpen) return undefined;
  if (language.kind === 'yaml') return yamlKeyAt(text, offset);
  return language.kind === 'settings' ? settingAt(text, offset) : undefined;
}

/** A request file, or a log with a status line or request line above. */
function isHttpText({ language, text, offset }: Spot): boolean {
  if (language.kind === 'http') return true;
  return /(?:^|\n)[<>*#\s]{0,4}(?:HTTP\/[\d.]{1,3} \d{3}|(?:GET|POST|PUT|PATCH|DELETE) \S)/.test(
    text.slice(Math.max(0, offset - 1500), offset),
  );
}

/** In prose only a whole documented path in code marks: `params.image.interval_msecs`. */
function proseSpots(spot: Spot): KeySpot[] {
  const token = spot.index === undefined ? undefined : spot.view.tokens[spot.index];
  if (token?.kind !== 'string' || token.quote !== '`') return [];
  const part = stringPart(spot);
  return part === undefined ? [] : [fromPart(spot, part)];
}

function tokenSpots(spot: Spot, view: View, index: number): KeySpot[] {
  const token = view.tokens[index];
  if (token === undefined) return [];
  const tag = tagNameAt(view, index, spot.offset);
  if (tag !== undefined) {
    return [
      resolved(spot, {
        view,
        index,
        own: tagPath(view, index, tag.name),
        start: tag.start,
        end: tag.end,
      }),
    ];
  }
  const start = token.textStart;
  const behind = tagBehind(view, index);
  if (behind !== undefined) {
    const { index: at, name } = behind;
    const end = start + token.text.length;
    return [resolved(spot, { view, index: at, own: tagPath(view, at, name), start, end })];
  }
  const place = { view, index, start, end: start + token.text.length };
  const own = annotatedPath(view, index) ?? keyPathAt(view, index);
  const key = own === undefined ? [] : [resolved(spot, { ...place, own })];
  if (token.kind === 'punct' || (isWord(view, index) && !hasBareValues(spot))) return key;
  if (token.text === '' || token.text.length > 80) return key;
  const values = valuePathsAt(view, index).map(path =>
    resolved(spot, { ...place, own: path, value: token.text }),
  );
  return [...key, ...values, ...listSpots(place)];
}

/** `FIELDS = ['callback_url', …]`: a name among names. */
function listSpots(place: Omit<Unresolved, 'own'>): KeySpot[] {
  const listed = listedNames(place.view, place.index);
  if (listed === undefined) return [];
  const segment = { name: textAt(place.view, place.index), isArray: false };
  const path: KeyPath = { segments: [segment], root: { kind: 'none' }, isRead: false };
  return [{ ...place, path, own: path, roots: [], listed }];
}

/** Only YAML and settings write string values without quotes. */
function hasBareValues({ language }: Spot): boolean {
  return language.kind === 'yaml' || language.kind === 'settings';
}

interface Unresolved {
  readonly view: View;
  readonly index: number;
  readonly own: KeyPath;
  readonly start: number;
  readonly end: number;
  readonly value?: string;
}

function resolved(spot: Spot, place: Unresolved): KeySpot {
  const { roots, ...path } = resolvePath(place.view, place.own);
  if (spot.language.kind !== 'yaml' || place.view !== spot.view) return { ...place, path, roots };
  const segments = [...yamlOuter(spot.text, outermostLine(place)), ...path.segments];
  return { ...place, path: { ...path, segments }, roots };
}

/** Start of the line on which the brackets around a token begin. */
function outermostLine({ view, index }: Unresolved): number {
  let at = index;
  for (let parent = view.parents[at] ?? -1; parent >= 0; parent = view.parents[at] ?? -1)
    at = parent;
  return view.text.lastIndexOf('\n', (view.tokens[at]?.start ?? 1) - 1) + 1;
}
