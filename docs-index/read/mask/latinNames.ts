/** Names of people in Latin letters: behind the word for who they are, at mails, below greetings. */
import {
  after,
  before,
  findByRules,
  type Place,
  type Rule,
  type Searched,
  type Span,
} from './span';

/** Names of people in Latin letters that are named as such. */
export function findLatinNames(searched: Searched): Span[] {
  return findByRules(searched, latinRules);
}

/** Two to four words with a capital each, `O'Connor` and `van der Berg` among them. */
export const latinName =
  "(?!(?:[AP]M|UTC|GMT) )\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}\\.|(?:van|von|de|der|den|del|da|di|la|le|bin|ibn|al|el)(?= )|\\p{Lu}[\\p{L}'’-]*)){1,3}";

/** `CHEN/MEI MS`, as tickets have it. */
const onTickets = '[A-Z]{2,20}\\/[A-Z]{2,20}(?: M[RS]S?)?';

/** Words of which names of teams, companies and things are made, and what examples are called. */
const noPerson =
  /(?:^|\s)(?:Us|Support|Sales|Teams?|Cent(?:er|re)|Services?|Names?|Person|Info|E-?mail|Bot|Admin|Users?|Objects?|Ids?|Types?|Servers?|Clients?|Agents?|Accounts?|Portal|Profile|Numbers?|Cards?|Groups?|Inc|Ltd|LLC|GmbH|PLC|Corp|Co|Holdings|Media|Labs?|Solutions|Technolog(?:y|ies)|Hotels?|Agency|Travel|Resort|Restaurant|School|College|Club|Partners|Associates|Sons|Industries|Studios?|Foundation|Church|Clinic|Hospital|Company|Bank|University|Store|Shop|Customers?|Data|Details|Address|Resources?|Owner|Manager|Management|Access|API|App|Application|Systems?|Status|Code|Role|Token|Key|Web|Page|List|View|Model|Request|Response|Error|Success|Care|Experience|Engineer(?:ing)?|Department|Office|Doe|The|This|Your|Our|My|New|Test|Example|Sample|Demo|Full|First|Last|Default|Unknown|Not|No|All|Any|Required|Optional|String|Using|Getting|Having|Trying|Automated|Monitor|Monitoring|Automation|Alerts?|Notification|Success|Lead|Platform|Product|Cloud|Security|Network|Operations|Ops|Desk|Billing|Payments?|Orders?|Journey|Effort|Lifetime|Value|Self|Relationship|Identity|Master|Managed|Record|Schema|Table|Field|Form|Directory|Assistant|Registration|Flow|Projects?|Workspace|Organi[sz]ation|Provider|Integration|Webhook|Template|Channel|Plugin|Workflow|Polic(?:y|ies)|Settings?|Console|Dashboard|Gateway|Database|Docs|Documentation|Guide|Version|Release|Software|Manual|Identities)(?:\s|$)/;

/** Who somebody is; behind these a mark is wanted. */
const roles =
  '[Cc]ontact(?: [Nn]ame| [Pp]erson)?|[Rr]ecipient(?: [Nn]ame)?|[Pp]assenger|[Cc]ard ?holder(?: [Nn]ame)?|[Cc]onsignee|[Aa]ttn|[Ff]ull [Nn]ame|[Cc]ustomer(?: [Nn]ame)?|[Cc]aller|[Rr]eporter|[Rr]equest[eo]r(?: [Nn]ame)?|[Aa]pplicant|[Pp]atient|[Ss]tudent|[Ee]mployee|[Gg]uest|[Tt]enant|[Bb]eneficiary|[Aa]ssignee|[Aa]ccount (?:[Hh]older|[Oo]wner|[Nn]ame)|[Pp]ayee|[Ss]igned by|[Ii]ssued to|[Ss]ubmitted by|[Rr]eported by|[Rr]equested by|[Oo]pened by|[Aa]ssigned to|[Cc]reated by|[Ff]rom|[Ss]ender|[Nn]ame on card|Ansprechpartner(?:in)?|Empfänger|Kontakt|[Dd]estinatario|[Dd]estinataire|Kunde|[Cc]liente?';

const roleWords = [
  ...['contact', 'recipient', 'passenger', 'cardholder', 'card holder', 'consignee', 'attn'],
  ...['full name', 'customer', 'caller', 'reporter', 'requester', 'requestor', 'applicant'],
  ...['patient', 'student', 'employee', 'guest', 'tenant', 'beneficiary', 'assignee', 'account '],
  ...['payee', 'signed by', 'issued to', 'submitted by', 'reported by', 'requested by'],
  ...['opened by', 'assigned to', 'created by', 'from', 'sender', 'name on card'],
  ...['ansprechpartner', 'empfänger', 'destinatario', 'destinataire', 'kontakt', 'kunde', 'client'],
];

/** Patterns of names. */
export const latinRules: readonly Rule[] = [
  {
    kind: 'name',
    begins: roleWords,
    pattern: new RegExp(
      `(?<![\\p{L}_])(?:${roles})["'*]{0,3}\\s?(?:[:=|—]|\\.{2,40} ?|<\\/\\w{1,6}>\\s?<\\w{1,6}>)["'*]{0,3}\\s{0,3}["']?(${latinName}|${onTickets})(?![\\w(])`,
      'duy',
    ),
    group: 1,
    accept: isPerson,
  },
  {
    kind: 'name',
    begins: ['passenger'],
    pattern: new RegExp(`[Pp]assenger(?:\\s?:)? (${onTickets})(?!\\w)`, 'duy'),
    group: 1,
  },
  {
    kind: 'name',
    begins: ['持卡人', '乘机人', '旅客', '入住人'],
    pattern: /(?:持卡人|乘机人|旅客|入住人)(?:姓名)?\s?:?\s?([A-Z]{2,20}[ /][A-Z]{2,20})(?![\w])/dy,
    group: 1,
  },
  // As people speak of themselves, and behind how they are addressed.
  {
    kind: 'name',
    begins: ["i'm ", 'i’m ', 'i am ', 'my name is ', 'mr ', 'mr. ', 'mrs', 'ms ', 'ms. '],
    pattern: new RegExp(
      `(?<![\\p{L}_])(?:[Ii]['’]m|I am|[Mm]y name is|(?:Mr|Mrs|Ms)\\.?) (${latinName})(?![\\w(])`,
      'duy',
    ),
    group: 1,
    accept: isPerson,
  },
  // Who wrote something, with an address of whatever kind.
  {
    kind: 'name',
    begins: ['author:', 'from:', 'to:', 'cc:', 'committer:', 'signed-off-by:', 'co-authored-by:'],
    pattern: new RegExp(
      `(?:[Aa]uthor|[Ff]rom|[Tt]o|[Cc]c|[Cc]ommitter|Signed-off-by|Co-authored-by): {1,4}"?(${latinName})"?(?= <[\\w.+-]{1,64}@)`,
      'duy',
    ),
    group: 1,
    accept: isPerson,
  },
  // `Ann Lee <ann@…>`, `Ann Lee (ann@…)`, `Author: "Ann Lee" <…>`.
  {
    kind: 'name',
    begins: ['@'],
    pattern: new RegExp(
      `@(?<=(?<![\\p{L}\\d.'’-])(${latinName})["']?\\s?[<(]\\s?[\\w.+-]{1,64}@)(?!(?:[\\w-]+\\.)*(?:example|test|invalid|localhost)\\b)`,
      'duy',
    ),
    group: 1,
    accept: isPerson,
  },
  // Beside a number or an address of the same person, on the next line or the one before.
  {
    kind: 'name',
    begins: ['name', '姓名'],
    pattern: new RegExp(
      `(?<![\\p{L}_])(?:[Nn]ame|姓名)["'*]{0,3}\\s?[:：]["'*]{0,3}\\s{0,3}["']?(${latinName})["']?(?=[,;]?\\s{0,3}(?:$|[,;|]))`,
      'dmuy',
    ),
    group: 1,
    accept: (value, place) => isPerson(value) && hasContact(place),
  },
  // One field for each part, beside others of the same person.
  {
    kind: 'name',
    begins: ['first name:', 'last name:', 'given name:', 'family name:', 'surname:'],
    pattern:
      /(?<![\p{L}_])(?:(?:[Ff]irst|[Ll]ast|[Gg]iven|[Ff]amily) [Nn]ame|[Ss]urname): {1,4}(\p{Lu}[\p{L}'’-]{1,30})(?=$|[,;|]| {2})/dmuy,
    group: 1,
    accept: (value, place) =>
      isPerson(value) && !/^(?:John|Jane|Foo|Bar)$/.test(value) && hasContact(place),
  },
  // Where a parcel goes, and below the last greeting of a mail.
  {
    kind: 'name',
    begins: [
      ...['regards', 'sincerely', 'cheers', 'thanks', 'thank you', 'best', 'iphone', 'android'],
      ...['shipping to', 'ship to', 'bill to', 'billed to', 'deliver to', 'send to', 'sent to'],
    ],
    pattern: new RegExp(
      `(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Tt]hanks|[Tt]hank you|[Bb]est(?: wishes)?|iPhone|Android|(?:[Ss]hip(?:ping|ped)?|[Bb]ill(?:ed|ing)?|[Dd]eliver(?:ed|y)?|[Ss]en[dt]) to)[,.!:]?\\s{0,2}(?:[>\\n]|(?<=:)) {0,2}(?:\\n?[>\\s]{0,4})?(?:[-—]{1,3}\\n)?(${latinName})(?=\\n| [·|,-]|,|$)`,
      'duy',
    ),
    group: 1,
    accept: isPerson,
  },
  // In brackets behind a number that is somebody's.
  {
    kind: 'name',
    begins: ['passport', 'ssn', 'iban', 'licence', 'license'],
    pattern: new RegExp(
      `(?:[Pp]assport|SSN|IBAN|[Ll]icen[cs]e)(?: [a-z ]{0,24}(?:is|was))?[ :#]{1,3}[A-Z\\d -]{7,34} ?[(—-] ?(${latinName})(?=[),\\n]|$)`,
      'duy',
    ),
    group: 1,
    accept: isPerson,
  },
];

/** Whether a text is nothing but the name of a person in Latin letters. */
export function isLatinName(text: string): boolean {
  return wholeName.test(text) && isPerson(text);
}

const wholeName = new RegExp(`^${latinName}$`, 'u');

/** Whether a text in capitals is no name of a team, a company or a thing. */
export function isPerson(value: string): boolean {
  return (
    !noPerson.test(value) &&
    !/^[A-Z][a-z]{3,}[A-Z][a-z]*[A-Z]?/.test(value) &&
    !/^[A-Z\s]+$/.test(value.replace(/[/]/g, 'a'))
  );
}

/**
 * Whether the first word of a name stands before other words with a capital too, as a maker's does
 * before what it makes: `Nimbo Vault`, `Nimbo Console`, `Nimbo Relay`.
 */
export function isBrand(name: string, text: string): boolean {
  const [first = ''] = name.split(' ');
  const seconds = new Set<string>();
  for (let at = text.indexOf(`${first} `); at >= 0; at = text.indexOf(`${first} `, at + 1)) {
    const from = at + first.length + 1;
    const second = /^\p{Lu}[\p{L}\d]+/u.exec(text.slice(from, from + 30))?.[0];
    if (second !== undefined) seconds.add(second);
  }
  return seconds.size > 1;
}

/** A phone number or a mail address stands near. */
function hasContact(place: Place): boolean {
  return /(?:phone|mobile|tel|passport|手机|电话)[^\n]{0,12}[:|]\s?["']?[+(A-Z\d]|\w@[\w-]+\.\w/i.test(
    before(place, 100) + after(place, 120),
  );
}
