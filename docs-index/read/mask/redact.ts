import { addressRules, findAddressSecrets } from './addressSecrets';
import { addressedRules, findAddressedNames } from './addressedNames';
import { findAsRead } from './asRead';
import { codeRules, findCodeSecrets } from './codeSecrets';
import { findFlags, flagRules } from './commandFlags';
import { columnWords, findInColumns } from './columns';
import { foldWidth } from './foldWidth';
import { findIpAddresses } from './ipAddresses';
import { chatRules, findChatAccounts } from './chatAccounts';
import { contactRules, findContacts } from './contacts';
import { findPeople, peopleRules } from './people';
import { findKnownNames } from './knownNames';
import { findLoneNames } from './loneNames';
import { findMailNames } from './mailNames';
import { findSpeakers } from './speakers';
import { findSpokenNames, spokenRules } from './spokenNames';
import { findPostalAddresses, postalRules } from './postalAddresses';
import { findLatinInText, latinTextRules } from './latinInText';
import { findLatinNames, latinRules } from './latinNames';
import { findSaidValues, saidRules } from './saidValues';
import { findLicencePlates, plateRules } from './licencePlates';
import { findNameLists, listWords } from './nameLists';
import { findNamedSecrets, namedRules } from './namedSecrets';
import { findNumbers, numberRules } from './numbers';
import { findOrders, orderRules } from './orders';
import { findPlacedPasswords, placeRules } from './passwordPlaces';
import { findPasswords, passwordRules } from './passwords';
import { findPhones, phoneRules } from './phones';
import { findSecrets, secretRules } from './secrets';
import { commandRules } from './passwordCommands';
import { findProgramSecrets, programRules } from './programSecrets';
import { credentialRules, findCredentials } from './credentials';
import { cueReader } from './cues';
import { withoutMaskedLinks } from './maskedLinks';
import { quoteYaml } from './quoteYaml';
import { mergeSpans, type Rule, type Span } from './span';
import { findStreets, streetRules } from './streets';
import { findToldPasswords, toldRules } from './toldPasswords';
import { writeMasks } from './writeMasks';

const finders = [
  findSecrets,
  findCredentials,
  findPasswords,
  findNamedSecrets,
  findFlags,
  findAddressSecrets,
  findCodeSecrets,
  findProgramSecrets,
  findPlacedPasswords,
  findToldPasswords,
  findInColumns,
  findContacts,
  findChatAccounts,
  findPeople,
  findSpokenNames,
  findLoneNames,
  findLatinNames,
  findLatinInText,
  findAddressedNames,
  findMailNames,
  findSpeakers,
  findNameLists,
  findSaidValues,
  findPostalAddresses,
  findStreets,
  findNumbers,
  findLicencePlates,
  findOrders,
  findPhones,
  findIpAddresses,
];

/** All rules by patterns; `docs-index/read/mask` has a few finders without. */
export const maskRules: readonly Rule[] = [
  ...secretRules,
  ...credentialRules,
  ...passwordRules,
  ...commandRules,
  ...namedRules,
  ...flagRules,
  ...addressRules,
  ...codeRules,
  ...programRules,
  ...placeRules,
  ...toldRules,
  ...contactRules,
  ...chatRules,
  ...peopleRules,
  ...spokenRules,
  ...latinRules,
  ...latinTextRules,
  ...addressedRules,
  ...saidRules,
  ...postalRules,
  ...streetRules,
  ...numberRules,
  ...plateRules,
  ...orderRules,
  ...phoneRules,
];

const readCues = cueReader([
  ...maskRules.flatMap(({ begins = [], words = [] }) => [...begins, ...words]),
  ...columnWords,
  ...listWords,
]);

/** A text with its secrets and personal data masked, and how many of each kind there were. */
export interface Redacted {
  readonly text: string;
  readonly redactions: Readonly<Record<string, number>>;
}

/**
 * Masks access keys, signatures, tokens, passwords, private keys, e-mail addresses, phone, identity
 * and bank numbers, licence plates, credit codes, order numbers, public IP addresses, and labelled names and postal
 * addresses. Each becomes `[masked: kind]`. What documentation needs stays: private and example
 * addresses, DNS servers, ports, versions, times, ids of requests. Line breaks are kept, and what
 * was valid JSON, XML or YAML stays so, with all that stands beside a secret.
 */
export function redact(text: string): Redacted {
  if (text.length < shortestSecret) return { text, redactions: {} };
  const found = [...findAll(text), ...findAsRead(text, findAll)];
  const spans = mergeSpans([...found, ...findKnownNames(text, found)]);
  if (spans.length === 0) return { text, redactions: {} };
  const redactions: Record<string, number> = {};
  for (const { kind } of spans) redactions[kind] = (redactions[kind] ?? 0) + 1;
  return { text: withoutMaskedLinks(quoteYaml(writeMasks(text, spans))), redactions };
}

function findAll(text: string): readonly Span[] {
  const folded = foldWidth(text);
  const searched = { text: folded, cues: readCues(folded) };
  return finders.flatMap(find => find(searched));
}

/** `法人:张三` */
const shortestSecret = 5;

/** Categories and levels of a breadcrumb recur in every article; longer texts hardly do. */
const longestRepeated = 40;
const mostRepeated = 2000;

/** Masks text after text, adding up what was masked. */
export function startMasking(): {
  readonly mask: (text: string) => string;
  readonly redactions: Readonly<Record<string, number>>;
} {
  const total: Record<string, number> = {};
  const known = new Map<string, Redacted>();
  const redactOnce = (text: string) => {
    if (text.length > longestRepeated) return redact(text);
    const found = known.get(text) ?? redact(text);
    if (known.size < mostRepeated) known.set(text, found);
    return found;
  };
  const mask = (text: string) => {
    const { text: masked, redactions } = redactOnce(text);
    for (const [kind, count] of Object.entries(redactions)) {
      total[kind] = (total[kind] ?? 0) + count;
    }
    return masked;
  };
  return { mask, redactions: total };
}
