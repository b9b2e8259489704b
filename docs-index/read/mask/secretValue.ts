/** Whether what stands where a key or a token may stand is one. */
import { isNextSetting, isUuid } from './madeUp';
import { after, before, type Place } from './span';

/** What people write where a key of their own goes. */
export const placeholder =
  /^(?:your|my|the|get|set|new|test|demo|example|config|process|this|self|env|sample)|^(.)\1+$|x{4,}|\*{3}|example|placeholder|access_?key|secret_?key/i;
const uuid = /^[0-9a-f]{4,8}(?:-[0-9a-f]{3,4}){3}-[0-9a-f]{6,12}$/i;

/** Of a header whose only use is to carry a credential: a UUID is one, too. */
export function isCredential(value: string, place: Place): boolean {
  return isUuid(value) || isRandom(value, place);
}

/** A token is long and random, or a UUID. */
export function isToken(value: string, place: Place): boolean {
  if (uuid.test(value)) return isUuid(value);
  if (/x{4,}|\.{3}/i.test(value) || isNextSetting(value, place)) return false;
  const isLongEnough = value.length >= 24 && (isMixed(value) || /^[0-9a-f]{32,}$/.test(value));
  return isLongEnough && isRandom(value, place);
}

/** True for letters and digits in no readable order: not a word, a name in code, or an id. */
export function isRandom(value: string, place: Place): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const isLong = value.length >= 32 && isMixed(value);
  if ((!isLong && placeholder.test(value)) || uuid.test(value)) return false;
  if (/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(value)) return false;
  return !/[$<{]\s*$/.test(before(place, 2)) && !after(place, 1).startsWith('(');
}

function isMixed(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value);
}

/** Forty letters are a key if all kinds of letters are mixed and they are no text in base64. */
export function isKey(value: string): boolean {
  const count = (pattern: RegExp) => value.match(pattern)?.length ?? 0;
  const mixed = count(/[A-Z]/g) >= 4 && count(/[a-z]/g) >= 4;
  const turns = count(/[a-z](?=[A-Z\d_-])|[A-Z](?=[a-z\d_-])|\d(?=[A-Za-z_-])/g);
  const hasDigits = count(/\d/g) >= 2;
  // A name of so many short words, with digits in it, would be an odd one.
  const isNoName = hasDigits && turns >= 14 && !/x{4,}|example|placeholder/i.test(value);
  const mayBeName = /[a-z]{9,}/.test(value) || placeholder.test(value);
  return (
    mixed && turns >= (hasDigits ? 8 : 18) && (isNoName || !mayBeName) && !isEncodedText(value)
  );
}

/** True for base64 of readable text, such as an encoded `bucket:key`; random bytes are no UTF-8. */
function isEncodedText(value: string): boolean {
  try {
    const binary = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, char => char.charCodeAt(0));
    return !/\p{Cc}/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
