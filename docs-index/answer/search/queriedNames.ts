/** The documented names of a query, as the keys they are indexed under, with what each is worth. */
import type { Symbols } from '../../derive/readReference';
import {
  queriedNameKeys,
  requestKey,
  spellingKey,
  subjectKey,
  titleNameKey,
} from '../../keep/segments';
import { foldPlural } from '../../text/foldWord';
import { foldText } from '../../text/terms';
import { namesIn, type NameInText } from '../names/namesIn';
import type { Ranking } from './ranking';
import type { NameBonus } from './nameBonuses';

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
  const titles =
    title === undefined ? [] : [{ key: title, weight: ranking.wholeTitle, isTitle: true as const }];
  const isKnown = (keys: readonly string[]) =>
    keys.some(key => /[\p{L}\p{N}]/u.test(key) && frequencyOf(key) > 0);
  const inside =
    (isKnown(whole) && !typed.includes('/')) || !mayHoldName.test(typed) ? [] : names();
  return [...spelled(typed, 1, ranking), ...bonuses(whole, 1, ranking), ...titles, ...inside];

  function names(): NameBonus[] {
    const found = namesIn(typed, symbols(), name => {
      const places = Math.max(0, ...queriedNameKeys(name).map(frequencyOf));
      return isWord(name) && frequencyOf(foldPlural(foldText(name))) > places * mostMentions
        ? 0
        : places;
    })
      .filter(({ kind, name }) => kind !== 'identifier' || !hasUnknownSibling(name))
      .slice(0, mostNames);
    const first = found.findIndex(({ kind }) => kind === 'identifier');
    return found.flatMap((name, place) => {
      const isIdentifier = name.kind === 'identifier';
      const part = ranking.laterName ** ((isIdentifier ? first : place) + 1);
      return nameBonuses(name, part, ranking).map(bonus =>
        isIdentifier ? { ...bonus, identifier: place } : bonus,
      );
    });
  }

  /** `a.old 改成 a.new`: who tells of both is asked for, and the words find that page. */
  function hasUnknownSibling(name: string): boolean {
    const parent = /^[\w.]+\./.exec(name)?.[0];
    if (parent === undefined) return false;
    const siblings = typed.match(/[A-Za-z_][\w.]*\w/g) ?? [];
    return siblings.some(
      other =>
        other.startsWith(parent) && !queriedNameKeys(other).some(key => frequencyOf(key) > 0),
    );
  }
}

/** A word that so many times more articles hold than document it means what it says: bucket. */
const mostMentions = 4;

function isWord(name: string): boolean {
  return /^[A-Z]?[a-z]+$/.test(name);
}

function nameBonuses({ kind, name }: NameInText, part: number, ranking: Ranking): NameBonus[] {
  if (kind !== 'endpoint') {
    return [...spelled(name, part, ranking), ...bonuses(queriedNameKeys(name), part, ranking)];
  }
  const [, method = '', path = ''] = /^(\S+) (.*)$/.exec(name) ?? [];
  const request = requestKey(method, path);
  const own = request === undefined ? [] : [{ key: request, weight: ranking.subject * part }];
  return [...own, ...bonuses(queriedNameKeys(path), part, ranking)];
}

/** Codes, paths and identifiers have digits or Latin letters; messages in Han are a sentence. */
const mayHoldName = /[A-Za-z\d]|\p{Script=Han}{4}/u;

/** Of pages that document a name in several spellings those come first that have the one typed. */
function spelled(name: string, part: number, ranking: Ranking): NameBonus[] {
  const key = spellingKey(name);
  return key === undefined ? [] : [{ key, weight: ranking.wholeName * ownSpelling * part }];
}

/** More than what the text of pages says for another one of them. */
const ownSpelling = 1.05;

function bonuses(keys: readonly string[], part: number, ranking: Ranking): NameBonus[] {
  return keys.flatMap(key => [
    { key, weight: ranking.wholeName * part },
    { key: subjectKey(key), weight: ranking.subject * part },
  ]);
}
