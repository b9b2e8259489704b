/** Names of people in Latin letters in sentences, greetings and fields, where no mark stands. */
import { isLabelledName } from './hanNames';
import { isBrand, isPerson, latinName } from './latinNames';
import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/** Names in Latin letters that what is around them tells. */
export function findLatinInText(searched: Searched): Span[] {
  return findByRules(searched, latinTextRules);
}

/** Who somebody is, in the middle of a sentence: only people can be. */
const people =
  '[Cc]ustomer|[Cc]aller|[Pp]atient|employee|colleague|co-?worker|tenant|guest|passenger|beneficiary|' +
  '(?:[Oo]rdered|[Rr]equested|[Ss]ubmitted|[Ss]igned|[Bb]ooked|[Pp]laced|[Pp]aid|[Ee]scalated|[Cc]losed|[Rr]eported|[Hh]andled|[Aa]pproved|[Rr]aised|[Rr]esolved|[Vv]erified|[Rr]eviewed|[Tt]aken) by|(?:[Ii]ssued|[Ee]scalated|[Rr]eassigned|[Tt]ransferred) to|[Ff]ollow(?:ed|ing)?[ -]up with|(?:[Cc]all|[Mm]eeting|[Cc]hat) with|(?:wife|husband|mother|' +
  "father|son|daughter|partner|boss)['’]s name|" +
  'account holder|card ?holder|on behalf of|[Ss]poke (?:to|with)|speaking (?:to|with)|my (?:husband|' +
  'wife|father|mother|son|daughter|brother|sister|boss|manager|assistant|accountant|colleague)|technician|landlord|(?:[Aa]ccount|[Pp]roject|[Ll]ine|[Hh]er|[Hh]is|[Tt]heir) manager|supervisor|[Cc]ontact person|our (?:CEO|' +
  'CTO|CFO|admin|director)|reach out to|ask for|attention(?: of)?|payable to|name of|belongs to';
const peopleWords = [
  ...['customer', 'caller', 'patient', 'employee', 'colleague', 'coworker', 'co-worker', 'tenant'],
  ...['guest', 'passenger', 'beneficiary', 'account holder', 'cardholder', 'card holder'],
  ...['on behalf of', 'spoke ', 'speaking ', 'my ', 'technician', 'landlord', 'our c', 'our admin'],
  ...[
    'our director',
    'reach out to',
    'ask for',
    'attention',
    'payable to',
    'name of',
    'belongs to',
  ],
  ...['ordered by', 'requested by', 'submitted by', 'signed by', 'booked by', 'placed by'],
  ...['paid by', 'issued to', 'wife', 'husband', 'mother', 'father', 'partner', 'boss'],
  ...['escalated', 'closed by', 'reported by', 'handled by', 'approved by', 'raised by'],
  ...['resolved by', 'verified by', 'reviewed by', 'taken by', 'reassigned to', 'transferred to'],
  ...['account manager', 'project manager', 'line manager', 'her manager', 'his manager'],
  ...['their manager', 'supervisor', 'contact person', 'follow', 'call with', 'meeting with'],
  ...['chat with'],
];

/** What follows a name in a sentence. */
const nameEnd =
  "(?=[),.;:!?\\n]|['’]s\\b| [(<—–-]| (?:from|at|of|is|was|has|had|called|calls|says|said|wants|would|can(?:not|['’]t)?|and|or|reported|asked|here|in|on|to|with|who|again|yesterday|today|about|regarding|for|will|never|did)\\b|$)";

/** Whom greetings name that is nobody. */
const everybody =
  /^(?:Team|All|There|Everyone|Everybody|Sir|Madam|World|Guys|Folks|Friend|Friends|Customer|User|Support|Developer|Kotlin|Client|Server|Admin|Reader|Sirs|Colleagues?|Name|You|Community|Again|From|Docker|Vue|React|Partner|Member|Valued|Dear|Hello|Hi)$/;

/** Patterns of such names. */
export const latinTextRules: readonly Rule[] = [
  {
    kind: 'name',
    begins: peopleWords,
    pattern: new RegExp(
      `(?<![\\p{L}_])(?:${people})(?:,? (?:is |was |named )?\\(?|: )["']?(${latinName})(?![\\w(])${nameEnd}`,
      'dmuy',
    ),
    group: 1,
    accept: isNoBrand,
  },
  // `contact Ann Lee (415) …`, `name Ann Lee` beside an account: with a number of the same person.
  {
    kind: 'name',
    begins: ['contact ', 'holder ', 'name ', 'name is '],
    pattern: new RegExp(
      `(?<![\\p{L}_])(?:contact|holder|name(?: is)?) (${latinName})(?=[\\n,.;)]| [(+\\d<]|$)`,
      'dmuy',
    ),
    group: 1,
    accept: (value, place) => isPerson(value) && hasOwnNumber(place),
  },
  {
    kind: 'name',
    begins: ['name is '],
    pattern: new RegExp(
      `(?:[Hh]is|[Hh]er|[Tt]heir) (?:full )?name is (${latinName})(?![\\w(])`,
      'duy',
    ),
    group: 1,
    lead: 16,
    accept: isPerson,
  },
  {
    kind: 'name',
    begins: ['this is '],
    pattern: new RegExp(
      `(?<![\\p{L}_])[Tt]his is (${latinName})(?= (?:from|at|of|here|again|with|calling|writing)\\b|, )`,
      'dmuy',
    ),
    group: 1,
    accept: isPerson,
  },
  {
    kind: 'name',
    begins: ['hi ', 'hello ', 'dear ', 'hey ', 'morning ', 'afternoon '],
    pattern: new RegExp(
      `(?<=^[>\\s]{0,4}|\\n[>\\s]{0,4}|: )(?:Hi|Hello|Dear|Hey|Good (?:morning|afternoon)) (${latinName}|\\p{Lu}\\p{Ll}{2,20})(?=[,!]|\\s{1,2}[–—-]\\s|\\n)`,
      'duy',
    ),
    group: 1,
    accept: value => isPerson(value) && !everybody.test(value),
  },
  {
    kind: 'name',
    begins: ['regards', 'sincerely', 'cheers', 'thanks', 'thank you', 'best'],
    pattern:
      /(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Tt]hanks|[Tt]hank you|[Bb]est(?: wishes)?)[,.!] ?\n\n?(\p{Lu}\p{Ll}{2,20})(?=\s{0,2}(?:\n|$))/duy,
    group: 1,
    accept: value => isPerson(value) && !everybody.test(value),
  },
  // `Ann Lee replied: …`
  {
    kind: 'name',
    begins: [' replied', ' wrote:'],
    pattern: new RegExp(
      `(?<=(?<![\\p{L}\\d'’.-])(?!Agent |User |Customer )(${latinName})) (?:replied|wrote:)\\b`,
      'duy',
    ),
    group: 1,
    accept: isNoBrand,
  },
  // A line of its own above the numbers of the same person.
  {
    kind: 'name',
    begins: ['\ntel', '\nphone', '\nmob', '\ncell', '\nt:', '\nm:', '\n+'],
    pattern: new RegExp(
      `\\n(?<=(?:^|\\n)[>* ]{0,4}(${latinName})(?:\\n[^\\n]{1,60})?\\n)(?:(?:Tel|Phone|Mob(?:ile)?|Cell|T|M)[.: ]{1,3})?[+(]?\\d[\\d ()/.-]{7,20}`,
      'duy',
    ),
    group: 1,
    accept: isPerson,
  },
  {
    kind: 'name',
    begins: ['class="'],
    pattern: new RegExp(
      `class="[\\w -]{0,40}(?:author|customer|sender|user-?name|full-?name|person|requester)[\\w -]{0,20}">\\s{0,4}(${latinName}|\\p{Script=Han}{2,4})\\s{0,4}<`,
      'duy',
    ),
    group: 1,
    accept: value => (/^\p{Lu}/u.test(value) ? isPerson(value) : isLabelledName(value)),
  },
  // `"firstName": "…"` beside an address of the same person.
  {
    kind: 'name',
    begins: [
      ...['firstname', 'first_name', 'lastname', 'last_name', 'fullname', 'full_name', 'surname'],
      ...['givenname', 'given_name', 'familyname', 'family_name', 'displayname', 'display_name'],
      ...['realname', 'real_name', 'customername', 'customer_name', 'contactname', '"name"'],
      ...['"holder"', '"author"', '"agent"', '"owner"', '"requester"', '"assignee"', '"customer"'],
      ...['"recipient"', '"cardholder"', '"sender"', '"contact"', '"buyer"'],
    ],
    pattern:
      /"?(?:(?:first|last|full|given|family|display|real|customer|contact)_?name|surname|name|(?:card)?holder|author|agent|owner|requester|assignee|customer|recipient|sender|contact|buyer)\\?["']?\s?[:=]\s?\\?["'](\p{Lu}[\p{L}'’. -]{1,40})\\?["']/diuy,
    group: 1,
    accept: (value, place) =>
      /^\p{Lu}/u.test(value) &&
      isPerson(value) &&
      (value.includes(' ') ? hasOwnNumber(place) : hasOwnMail(place) || hasOwnField(place)),
  },
];

/** A person, whose first name does not stand before other words with a capital near, as a maker's does. */
function isNoBrand(value: string, place: Place): boolean {
  return isPerson(value) && !isBrand(value, before(place, 3000) + value + after(place, 3000));
}

/** A phone number, an account or a mail address that is no example stands near. */
function hasOwnNumber(place: Place): boolean {
  const near = before(place, 120) + after(place, 80);
  return (
    /\+?\d[\d ()-]{8,}\d|account \d{8}|\b[A-Z]{2}\d{2}[A-Z0-9 ]{10,}|\(\d{3}\) ?\d{3}/.test(near) ||
    hasOwnMail(place)
  );
}

/** A field of a phone or an identity number with a value stands near. */
function hasOwnField(place: Place): boolean {
  return /"(?:phone|mobile|tel|ssn|cell)\w*"\s?:\s?"\+?[\d(][\d ()-]{7,}\d"/i.test(
    before(place, 160) + after(place, 200),
  );
}

/** A mail address stands near that is no example. */
function hasOwnMail(place: Place): boolean {
  const near = before(place, 160) + after(place, 200);
  return /\w@(?!(?:[\w-]{1,30}\.){0,3}(?:example|test|invalid|localhost|domain|email|company|acme|yourdomain|mycompany|foo|bar)\b)[\w-]{2,40}\.\w/i.test(
    near,
  );
}
