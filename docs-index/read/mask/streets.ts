/** Addresses of other countries by their form: a street with a number, a code and a town. */
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Postal addresses that no label names. */
export function findStreets(searched: Searched): Span[] {
  return findByRules(searched, streetRules);
}

const englishStreets =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Way|Court|Ct|Square|Sq|Place|Pl|Boulevard|Blvd|Terrace|Close|Walk|Row|Mews|Crescent|Parkway|Pkwy|Highway|Hwy|Quay|Hill|Gardens|Loop|Trail|Circle';
const word = "\\p{Lu}[\\p{L}'’.-]{0,24}";
const unit = '(?:(?:Apt|Unit|Suite|Ste|Floor|Fl|Flat|Room|Rm|Box|Bldg|#)\\.? ?[\\w-]{1,8})';
/** Of the United States, Canada and Britain, behind the town. */
const anglo =
  '(?:[A-Z]{2},? \\d{5}(?:-\\d{4})?|(?:[A-Z]{2},? )?[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})';
const town = `${word}(?: ${word}){0,2}`;

/** Ends of the names of streets in one word: `Lindenallee`, `Storgata`. */
const streetEnds = [
  ...[
    'straße',
    'strasse',
    'str.',
    'allee',
    'weg',
    'platz',
    'gasse',
    'ring',
    'ufer',
    'damm',
    'gata',
  ],
  ...['gatan', 'vägen', 'veien', 'vei', 'vej', 'gade', 'straat', 'laan', 'plein', 'kade', 'gracht'],
];
/** Words before the name of a street, with the number before them or behind the name. */
const numberFirst = [
  'rue',
  'avenue',
  'boulevard',
  'impasse',
  'place',
  'chemin',
  'allée',
  'quai',
  'route',
];
const numberLast = [
  'via',
  'viale',
  'piazza',
  'corso',
  'calle',
  'avenida',
  'plaza',
  'paseo',
  'rua',
  'ulica',
  'ul.',
];

const anyOf = (words: readonly string[]) => words.join('|').replaceAll('.', '\\.');

const isTown = (value: string) => !/\bMain St|^1?23 |example/i.test(value);

/** Patterns of addresses. */
export const streetRules: readonly Rule[] = [
  {
    kind: 'postal-address',
    begins: englishStreets
      .toLowerCase()
      .split('|')
      .map(name => (name.length > 3 ? ` ${name}` : ` ${name},`)),
    pattern: new RegExp(
      ` (?=(?:${englishStreets})\\b\\.?(?: [NSEW]{1,2})?(?:,? ${unit})?[,\\n])(?<=(?<![\\w.,/-])((?:${unit},? )?\\d{1,5}[A-Za-z]?,? (?:[NSEW]\\.? )?(?:${word} ){0,3}${word} ))(?:${englishStreets})\\.?(?: [NSEW]{1,2})?(?:,? ${unit})?(?:,|\\n) ?(?:${town},? )${anglo}(?:,? (?:USA?|UK|Canada))?(?![\\w-])`,
      'duy',
    ),
    group: 1,
    toEnd: true,
    accept: isTown,
  },
  {
    kind: 'postal-address',
    begins: streetEnds.map(word => `${word} `),
    pattern: new RegExp(
      `(?:${anyOf(streetEnds)})(?= \\d)(?<=(?<![\\p{L}\\d-])((?:(?:Alte[rns]?|Neue[rns]?|Kleine|Große|Obere|Untere|Am|An der|Auf dem|Im|Zu[rm]|Sankt|St\\.) )?\\p{Lu}?[\\p{L}-]{0,24}(?:${anyOf(streetEnds)}))) \\d{1,4} ?[a-zA-Z]?,\\s?(?:[A-Z]{1,2}-)?\\d{3,5}(?: ?\\d{2})?(?: [A-Z]{2})? ${town}`,
      'diuy',
    ),
    group: 1,
    toEnd: true,
    accept: endsInTown,
  },
  {
    kind: 'postal-address',
    begins: numberFirst.map(word => `${word} `),
    pattern: new RegExp(
      `(?:${anyOf(numberFirst)}) (?<=(?<![\\p{L}\\d-])(\\d{1,4}(?: ?(?:bis|ter|[A-D]))?,? )(?:${anyOf(numberFirst)}) )[\\p{L}'’ -]{2,40},\\s?(?:[A-Z]{1,2}-)?\\d{4,5} ${town}`,
      'diuy',
    ),
    group: 1,
    toEnd: true,
    accept: endsInTown,
  },
  {
    kind: 'postal-address',
    begins: numberLast.map(word => `${word} `),
    pattern: new RegExp(
      `(?:${anyOf(numberLast)}) [\\p{L}'’. -]{2,40},? \\d{1,4}[a-zA-Z]?(?:/\\d{1,4})?,\\s?(?:[A-Z]{1,2}-)?\\d{2,5}(?:-\\d{3})? ${town}`,
      'iuy',
    ),
    accept: endsInTown,
  },
];

/** The last word of an address is a town's, with a capital. */
function endsInTown(value: string): boolean {
  return /\p{Lu}[\p{L}'’.-]*$/u.test(value);
}
