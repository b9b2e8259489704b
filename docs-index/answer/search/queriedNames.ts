/** The documented names of a query, as the keys they are indexed under, with what each is worth. */
import type { Symbols } from '../../derive/readReference';
import { queriedNameKeys, requestKey, subjectKey, titleNameKey } from '../../keep/segments';
import { namesIn, type NameInText } from '../names/namesIn';
import type { Ranking } from './ranking';
import type { NameBonus } from './scoring';

interface NameContext {
  readonly ranking: Ranking;
  readonly symbols: () => Symbols;
  readonly frequencyOf: (term: string) => number;
}

/** More of them are a list, of which the first ones are enough. */
const mostNames = 8;

/** The name or title that the whole query may be, then the names that stand in it. */
export function readNames(
  typed: string,
  { ranking, symbols, frequencyOf }: NameContext,
): NameBonus[] {
  const whole = queriedNameKeys(typed);
  const title = titleNameKey(typed);
  const titles = title === undefined ? [] : [{ key: title, weight: ranking.wholeTitle }];
  const isKnown = (keys: readonly string[]) =>
    keys.some(key => /[\p{L}\p{N}]/u.test(key) && frequencyOf(key) > 0);
  const inside =
    (isKnown(whole) && !typed.includes('/')) || !mayHoldName.test(typed) ? [] : names();
  return [...bonuses(whole, 1, ranking), ...titles, ...inside];

  function names(): NameBonus[] {
    const found = namesIn(typed, symbols(), name =>
      Math.max(0, ...queriedNameKeys(name).map(frequencyOf)),
    );
    return found
      .slice(0, mostNames)
      .flatMap((name, place) => nameBonuses(name, ranking.laterName ** (place + 1), ranking));
  }
}

function nameBonuses({ kind, name }: NameInText, part: number, ranking: Ranking): NameBonus[] {
  if (kind !== 'endpoint') return bonuses(queriedNameKeys(name), part, ranking);
  const [, method = '', path = ''] = /^(\S+) (.*)$/.exec(name) ?? [];
  const request = requestKey(method, path);
  const own = request === undefined ? [] : [{ key: request, weight: ranking.subject * part }];
  return [...own, ...bonuses(queriedNameKeys(path), part, ranking)];
}

/** Codes, paths and identifiers have digits or Latin letters; messages in Han are a sentence. */
const mayHoldName = /[A-Za-z\d]|\p{Script=Han}{4}/u;

function bonuses(keys: readonly string[], part: number, ranking: Ranking): NameBonus[] {
  return keys.flatMap(key => [
    { key, weight: ranking.wholeName * part },
    { key: subjectKey(key), weight: ranking.subject * part },
  ]);
}
