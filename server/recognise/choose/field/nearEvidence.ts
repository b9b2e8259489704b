/** Whether a documented path near a key, and not in the same request, says enough of it. */
import type { FieldRow } from '../../documented/fieldTable';
import { isResponseRow } from './shape';
import type { FieldMatch } from './matchField';
import { rarityOf } from '../../text/names';
import type { FieldPlace, Judged } from './fieldPlace';

/** Near a documented path a key needs depth, rarity or siblings of the same request. */
export function isEnoughNear(
  { match, shape, isOfType, isAnswered }: Judged,
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
    const isGiven = isAnswered === true || isAnswerOfFunction(match.row, place);
    if (isJson && isResponseRow(match.row) && isGiven) return true;
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
export function isTellingValue({ match }: Judged, { value, path }: FieldPlace): boolean {
  if (value === undefined || rarityOf(value) === 0 || !/^[A-Za-z]/.test(value)) return false;
  return path.isRead && match.foreign === 0 && match.missing <= 1;
}

function isDeep({ matched, foreign }: FieldMatch, rarity: number): boolean {
  return matched === 2 && foreign === 1 && rarity > 0;
}

/** `$answer->data['marker']`: read from what a call gave, in a function that asks for one thing only. */
function isAnswerOfFunction(
  { group }: FieldRow,
  { path, own, mentions, scope }: FieldPlace,
): boolean {
  if (path.root.kind !== 'call' || own.root.kind !== 'variable') return false;
  const { start, end } = scope();
  const within = mentions().filter(mention => mention.start >= start && mention.end <= end);
  const asked = new Set(within.flatMap(({ endpoints }) => endpoints.map(({ key }) => key)));
  return asked.size === 1 && asked.has(group.api ?? '');
}
