/** How much must be known of a key before the documented field it may be is shown. */
import type { Mention } from '../../documented/mention';
import { isVendorText, type Evidence } from '../../vendor/evidence';
import type { KeyPath } from '../../paths/keyPath';
import type { OperationCall } from '../../vendor/operationCalls';
import type { FieldMatch } from './matchField';
import { rarityOf } from '../../text/names';
import { wordsOf } from '../../text/words';
import { hasRequired } from './wholeRequest';
import { isResponseRow, type Shape, type Sibling } from './shape';
import type { Range } from '../../paths/statement';

/** All that is known of a key's place. What costs time to find is asked for only when needed. */
export interface FieldPlace {
  readonly path: KeyPath;
  /** The same as the brackets around the key tell it, before names were followed. */
  readonly own: KeyPath;
  /** The text that offsets are of. */
  readonly text: string;
  readonly offset: number;
  /** Stretches of text that belong to the same request. */
  readonly ranges: () => readonly Range[];
  readonly mentions: () => readonly Mention[];
  readonly evidence: () => Evidence;
  /** Calls of the vendor's SDK. */
  readonly calls: () => readonly OperationCall[];
  /** Types that the variables holding the key are declared with. */
  readonly typeNames: () => readonly string[];
  readonly siblings: () => readonly Sibling[];
  /** The value at the cursor, if it is a value and not its key. */
  readonly value?: string;
  /** Name of the variable that a string with the key in it is put into. */
  readonly heldBy?: string;
  /** Whether the key is written as a member, behind a dot, and not as a string. */
  readonly isMember: boolean;
  /** Whether the variable that holds the key holds something of the SDK, as by its declared type. */
  readonly isOfSdk: () => boolean;
  /** Operations that the type holding the key is named after. */
  readonly typeApis: () => ReadonlySet<string>;
  /** Whether it is a name among names in a list, and no key of anything. */
  readonly isListed: boolean;
  /** Whether an asked-for look-up may guess. */
  readonly explicit: boolean;
}

/**
 * How near the documented request is: 3 in the same request, 2 near it, 1 elsewhere in the text,
 * 0 not at all.
 */
export type Tie = 0 | 1 | 2 | 3;

export interface Candidate {
  readonly match: FieldMatch;
  readonly tie: Tie;
  readonly distance: number;
  /** Place among the endpoints that share the path; 0 if the method tells. */
  readonly rank: number;
  /** Whether the type that holds the key is named after the operation: `PrefetchRequest`. */
  readonly isOfType?: boolean;
}

export interface Judged extends Candidate {
  readonly shape?: Shape;
  readonly score: number;
}

/** Whether what is known of a candidate proves that it is meant; the commoner the name, the more. */
export function isEnough(candidate: Judged, all: readonly Judged[], place: FieldPlace): boolean {
  const { match, tie } = candidate;
  const { path } = place;
  if (place.isListed) return isVendorText(place.evidence()) && hasShape(candidate, place);
  const rarity = Math.max(
    rarityOf(path.segments.at(-1)?.name ?? ''),
    place.value === undefined ? 0 : rarityOf(place.value),
  );
  if ((isOwnMember(path) || isOwnMember(place.own)) && place.value === undefined && rarity < 2)
    return false;
  if (tie === 3) return isEnoughTied(candidate, rarity, place);
  if (tie === 2 && (isEnoughNear(candidate, rarity, place) || isTellingValue(candidate, place)))
    return true;
  if (hasShape(candidate, place) || isOfName(candidate, place)) return true;
  if (hasRequired(match, candidate.shape, place)) return true;
  if (rarity < 2 || match.foreign > 0 || match.matched < 1 || isOwnMember(path)) return false;
  return isOneField(candidate, all, place) && (tie > 0 || place.evidence().isVendor);
}

/** `this.uploadId`, `self.x`: a member of the program's own object, whatever its name. */
function isOwnMember({ root, segments }: KeyPath): boolean {
  return root.kind === 'variable' && /^\$?(?:this|self)$/.test(root.name) && segments.length === 1;
}

/** In the same request the path alone has to fit. */
function isEnoughTied({ match, shape }: Judged, rarity: number, place: FieldPlace): boolean {
  const { path, value } = place;
  // `config['bucket']` among the arguments is read from something of one's own.
  const isArgument = path.isRead && value === undefined && !isResponseRow(match.row);
  if (isArgument && rarity === 0 && !match.isNamed) return false;
  if (match.missing > 0) {
    if (isItem(match, place) && rarity > 0) return true;
    return (
      match.foreign === 0 &&
      (match.isNamed || rarity === 2 || (rarity === 1 && (shape?.count ?? 0) > 1))
    );
  }
  if (match.foreign > 0) return match.matched > 1 || rarity === 2;
  const isClientMember =
    path.isRead &&
    place.isMember &&
    value === undefined &&
    path.segments.length === 1 &&
    clientMembers.has(path.segments[0]?.name.toLowerCase() ?? '');
  return !isClientMember;
}

/** An item of the list that an answer holds: of `entries` the `fsize`, documented `items[].fsize`. */
function isItem({ row, missing, foreign }: FieldMatch, { path }: FieldPlace): boolean {
  return path.isRead && missing === 1 && foreign === 0 && row.segments[0]?.isArray === true;
}

/** Members that a client's own response object has, whatever the server answered. */
const clientMembers = new Set(
  'status ok headers url body data text type json statuscode error message code length'.split(' '),
);

/** Near a documented path a key needs depth, rarity or siblings of the same request. */
function isEnoughNear(
  { match, shape, isOfType }: Judged,
  rarity: number,
  place: FieldPlace,
): boolean {
  if (isOfType === true && match.missing === 0 && match.foreign <= 1 && rarity > 0) return true;
  const hasSiblings = shape !== undefined && shape.count >= 2 && shape.coverage >= 0.6;
  if (match.missing > 0)
    return match.foreign === 0 && (rarity === 2 || (rarity === 1 && match.isNamed));
  const isAllKnown = shape !== undefined && shape.count >= 3 && shape.coverage >= 0.9;
  if (match.foreign > 0) {
    // A section of settings holds nothing but the request's keys.
    const isSection = match.foreign === 1 && isAllKnown;
    return match.matched >= 3 || rarity === 2 || isDeep(match, rarity) || isSection;
  }
  if (match.matched >= 3) return true;
  const { isVendor, isInText } = place.evidence();
  if (isVendor && isInText) {
    // `info["fsize"]`: a documented answer's word of its own, read as JSON is read.
    const isJson = place.path.isRead && !place.isMember;
    if (isJson && (rarity === 1 || (hasSiblings && shape.total > 1))) return true;
  }
  if (place.isOfSdk() && hasSiblings) return true;
  if (match.matched === 2) return rarity > 0 || hasSiblings;
  if (rarity === 1 && isOnlyRequest(place)) return true;
  return rarity === 2 || isAllKnown || (hasSiblings && (rarity === 1 || shape.total >= 3));
}

const bodyNames =
  /^\$?(?:\w*_)?(?:body|payload|data|params?|args?|req|request\w*|query|json|form|post|fields?|content)$|(?:Body|Payload|Data|Params?|Args|Request|Query|Json|Form|Fields)$/;

/** Whether the text asks for one thing only, and the key is put into what is called its body. */
function isOnlyRequest({ path, own, mentions }: FieldPlace): boolean {
  if (path.isRead || own.segments.length !== 1 || own.root.kind !== 'variable') return false;
  const asked = new Set(mentions().flatMap(({ endpoints }) => endpoints.map(({ key }) => key)));
  return asked.size === 1 && bodyNames.test(own.root.name);
}

/** A documented value that is a word of its own, read from a member by its field's name. */
function isTellingValue({ match }: Judged, { value, path }: FieldPlace): boolean {
  if (value === undefined || rarityOf(value) === 0 || !/^[A-Za-z]/.test(value)) return false;
  return path.isRead && match.foreign === 0 && match.missing <= 1;
}

function isDeep({ matched, foreign }: FieldMatch, rarity: number): boolean {
  return matched === 2 && foreign === 1 && rarity > 0;
}

/** Without a documented path near, the structure itself must be unmistakable. */
function hasShape({ match, shape, tie }: Judged, { evidence }: FieldPlace): boolean {
  if (shape === undefined || match.missing > 0 || match.foreign > 1) return false;
  const { total, coverage, rare, count, telling } = shape;
  const isVendor = tie > 0 || evidence().isVendor;
  if (isVendor && count >= 6 && coverage >= 0.85) return true;
  if (isVendor && telling >= (evidence().isInText ? 3 : 4)) return true;
  if (isVendor) return coverage >= 0.6 && total >= 3 && (rare > 0 || total >= 5);
  if (evidence().isOther || coverage < 0.65) return false;
  if (rare > 0 && count >= 6 && total >= 4.5 && coverage >= 0.9) return true;
  return (rare >= 2 && total >= 4.5) || total >= 8;
}

/** `upload_policy = { scope, deadline }`: a variable by the operation's last word, with its keys only. */
function isOfName({ match, shape }: Judged, { own, heldBy, evidence }: FieldPlace): boolean {
  const name = own.root.kind === 'variable' ? own.root.name : heldBy;
  if (name === undefined || match.foreign + match.missing > 0) return false;
  const last = wordsOf(match.row.group.endpoint?.name ?? '').at(-1) ?? '';
  if (last.length < 5 || wordsOf(name).at(-1) !== last) return false;
  const isAll = shape !== undefined && shape.count > 1 && shape.coverage > 0.9;
  return isAll && evidence().isVendor && evidence().isInText;
}

/** Whether the key is written in a literal or call, or put into a variable. */
function isInObject({ path }: FieldPlace): boolean {
  return !path.isRead && path.root.kind !== 'type';
}

/**
 * Whether all that is documented under this rare name is one field, in at most three endpoints, and
 * the keys beside it are not mostly somebody else's.
 */
function isOneField({ match, shape }: Judged, all: readonly Judged[], place: FieldPlace): boolean {
  // One rare name in an object of others proves nothing: anybody may say `insertOnly`.
  const isAlone =
    match.row.field.position !== 'header' &&
    (shape === undefined || (shape.count < 2 && shape.coverage < 0.75));
  if (isAlone && isInObject(place)) return false;
  const isStranger = shape !== undefined && shape.coverage < (shape.count < 2 ? 0.5 : 0.35);
  if (isStranger) return false;
  const keys = new Set(all.map(other => other.match.row.field.key));
  const apis = new Set(
    all.map(other => other.match.row.group.api ?? other.match.row.group.articleId),
  );
  return (
    keys.size === 1 &&
    match.missing === 0 &&
    (apis.size <= 3 || match.row.field.position === 'header')
  );
}
