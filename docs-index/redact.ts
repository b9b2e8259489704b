import { findInColumns } from './redact/columns';
import { findIpAddresses } from './redact/ipAddresses';
import { findContacts } from './redact/contacts';
import { findNumbers } from './redact/numbers';
import { findOrders } from './redact/orders';
import { findPasswords } from './redact/passwords';
import { findPhones } from './redact/phones';
import { findSecrets } from './redact/secrets';
import { mergeSpans, type Span } from './redact/span';

const finders = [
  findSecrets,
  findPasswords,
  findInColumns,
  findContacts,
  findNumbers,
  findOrders,
  findPhones,
  findIpAddresses,
];

/** A text with its secrets and personal data masked, and how many of each kind there were. */
export interface Redacted {
  readonly text: string;
  readonly redactions: Readonly<Record<string, number>>;
}

/**
 * Masks access keys, signatures, tokens, passwords, private keys, e-mail addresses, phone, identity
 * and bank numbers, credit codes, order numbers, public IP addresses, and labelled names and postal
 * addresses. Each becomes `[masked: kind]`. What documentation needs stays: private and example
 * addresses, DNS servers, ports, versions, times, ids of requests. Line breaks are kept, and so
 * is valid JSON.
 */
export function redact(text: string): Redacted {
  const folded = foldWidth(text);
  const searched = { text: folded, lower: folded.toLowerCase() };
  const spans = mergeSpans(finders.flatMap(find => find(searched)));
  if (spans.length === 0) return { text, redactions: {} };
  const redactions: Record<string, number> = {};
  let masked = '';
  let from = 0;
  for (const span of spans) {
    redactions[span.kind] = (redactions[span.kind] ?? 0) + 1;
    masked += text.slice(from, span.start) + maskOf(text, span);
    from = span.end;
  }
  return { text: masked + text.slice(from), redactions };
}

/**
 * Full-width letters, digits and the marks inside of numbers and addresses as ordinary ones, and
 * every kind of dash and space as `-` and ` `; every offset stays the same.
 */
function foldWidth(text: string): string {
  return text
    .replaceAll('：', ':')
    .replace(/[０-９Ａ-Ｚａ-ｚ＠．＿－＋＝／＃]/g, char =>
      String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}

/** Masks text after text, adding up what was masked. */
export function startMasking(): {
  readonly mask: (text: string) => string;
  readonly redactions: Readonly<Record<string, number>>;
} {
  const total: Record<string, number> = {};
  const mask = (text: string) => {
    const { text: masked, redactions } = redact(text);
    for (const [kind, count] of Object.entries(redactions)) {
      total[kind] = (total[kind] ?? 0) + count;
    }
    return masked;
  };
  return { mask, redactions: total };
}

/**
 * A mask in place of a bare JSON number is quoted. A space keeps Markdown from taking it for a
 * link (`[…](`) or the definition of one (`[…]:`).
 */
function maskOf(text: string, span: Span): string {
  const mask = `[masked: ${span.kind}]`;
  const before = text.slice(Math.max(0, span.start - 20), span.start);
  const after = text.slice(span.end, span.end + 20);
  const isJsonNumber =
    /^\d+$/.test(text.slice(span.start, span.end)) &&
    /(":|[[,])\s*$/.test(before) &&
    /^\s*[,}\]]/.test(after);
  if (isJsonNumber) return `"${mask}"`;
  const lines = text.slice(span.start, span.end).split('\n').length - 1;
  const space = /^[([:]/.test(after) ? ' ' : '';
  return mask + space + '\n'.repeat(lines);
}
