/** How much must be known of a key before the documented field it may be is shown. */
import { isVendorText } from '../../vendor/evidence';
import type { KeyPath } from '../../paths/keyPath';
import type { FieldMatch } from './matchField';
import { rarityOf } from '../../text/names';
import { wordsOf } from '../../text/words';
import { hasRequired } from './wholeRequest';
import { isAnswerType, isResponseRow } from './shape';
import type { FieldPlace, Judged } from './fieldPlace';
import { isEnoughNear, isTellingValue } from './nearEvidence';

/** Whether what is known of a candidate proves that it is meant; the commoner the name, the more. */
export function isEnough(candidate: Judged, all: readonly Judged[], place: FieldPlace): boolean {
  const { match, tie } = candidate;
  const { path } = place;
  // What a parser gave is an answer, and no request of one's own.
  if (place.isParsed && !isResponseRow(match.row)) return false;
  if (tie < 3 && isOfAnswer(match, place)) return false;
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
  if (isParsedAnswer(candidate, rarity, place)) return true;
  if (isKnownType(candidate, rarity, place)) return true;
  if (rarity < 2 || match.foreign > 0 || match.matched < 1 || isOwnMember(path)) return false;
  return isOneField(candidate, all, place) && (tie > 0 || place.evidence().isVendor);
}

/** `type CrateInfo` where `GET /crates/<id>` is asked: what it answers, and nothing that is sent to that path. */
function isOfAnswer({ row }: FieldMatch, { own, mentions }: FieldPlace): boolean {
  if (own.root.kind !== 'type' || !isAnswerType(own.root.name) || isResponseRow(row)) return false;
  const path = row.group.endpoint?.path;
  return mentions().some(
    ({ endpoints: [first] }) => first?.method === 'GET' && first.path === path,
  );
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

/** Without a documented path near, the structure itself must be unmistakable. */
function hasShape({ match, shape, tie }: Judged, { evidence }: FieldPlace): boolean {
  if (shape === undefined || match.missing > 0 || match.foreign > 1) return false;
  const { total, coverage, rare, count, telling } = shape;
  const isVendor = tie > 0 || evidence().isVendor;
  if (isVendor && count >= 6 && coverage >= 0.85) return true;
  // Of an operation whose path stands in the text fewer will do.
  if (tie > 0 && count >= 4 && coverage >= 0.85 && isVendorText(evidence())) return true;
  if (isVendor && telling >= (evidence().isInText ? 3 : 4)) return true;
  if (isVendor) return coverage >= 0.6 && total >= 3 && (rare > 0 || total >= 5);
  if (evidence().isOther || coverage < 0.65) return false;
  if (rare > 0 && count >= 6 && total >= 4.5 && coverage >= 0.9) return true;
  return (rare >= 2 && total >= 4.5) || total >= 8;
}

/** `result = JSON.parse(text); result.ctx`: read from what was parsed, in the client that asks for it. */
function isParsedAnswer({ match, shape, tie }: Judged, rarity: number, place: FieldPlace): boolean {
  if (tie === 0 || !place.isParsed || !isResponseRow(match.row)) return false;
  if (match.missing + match.foreign > 0 || !isVendorText(place.evidence())) return false;
  const isAllKnown = shape !== undefined && shape.count >= 2 && shape.coverage >= 0.9;
  return rarity > 0 || (isAllKnown && shape.total > 1);
}

/** How many keys of one operation's in a type are no chance. */
const manyKeys = 8;

/** A type of the vendor's client that holds what one operation documents, whose path is in the text too. */
function isKnownType({ match, shape, tie }: Judged, rarity: number, place: FieldPlace): boolean {
  const { root } = place.own;
  if (root.kind !== 'type' || shape === undefined || match.missing > 0) return false;
  if (match.foreign > 1 || !isVendorText(place.evidence())) return false;
  if (shape.count >= manyKeys && shape.coverage >= 0.35) return true;
  if (tie === 0 || match.foreign > 0 || shape.coverage < 0.9) return false;
  const { path } = place;
  const outer = path.root.kind === 'type' ? path.root.name : root.name;
  const isAnswer = isResponseRow(match.row) === (isAnswerType(root.name) || isAnswerType(outer));
  if (shape.count >= 4 || (isAnswer && match.matched >= 3)) return true;
  return isAnswer && (shape.count >= 2 ? tie === 2 : rarity > 0);
}

/** `upload_policy = { scope, deadline }`: a variable by the operation's last word, with its keys only. */
function isOfName({ match, shape }: Judged, { own, heldBy, evidence }: FieldPlace): boolean {
  const name = own.root.kind === 'variable' ? own.root.name : heldBy;
  if (name === undefined || match.foreign + match.missing > 0) return false;
  const last = wordsOf(match.row.group.endpoint?.name ?? '').at(-1) ?? '';
  if (last.length < 5 || bareWords(name).at(-1) !== last) return false;
  const isAll = shape !== undefined && shape.count > 1 && shape.coverage > 0.9;
  return isAll && evidence().isVendor && evidence().isInText;
}

/** The words of a name without those that only say what it is kept in: of `policyData` the policy. */
function bareWords(name: string): string[] {
  const words = [...wordsOf(name)];
  while (words.length > 1 && containers.test(words.at(-1) ?? '')) words.pop();
  return words;
}

const containers = /^(?:data|dict|map|json|obj|object|params?|args|options|opts|info|body|str)$/;

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
  const isType = place.own.root.kind === 'type';
  const isAlone =
    match.row.field.position !== 'header' &&
    (shape === undefined || (shape.count < 2 && (isType || shape.coverage < 0.75)));
  if (isAlone && (isType || isInObject(place))) return false;
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
