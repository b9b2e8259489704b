/**
 * Who the documents speak of, told by the hosts of their endpoints and the packages they tell to
 * install, as the `vendors` part of a manifest would say it.
 */
import type { VendorEvidence } from '../../manifest';
import type { Reference } from '../../reference';
import { shownAuth } from './shownAuth';

/** A domain that requests go to. */
interface Domain {
  /** `crate` of `crate.co.uk`. */
  readonly label: string;
  readonly domain: string;
  count: number;
}

/**
 * The vendors, the one with the most endpoints first; empty where no page names a host that is
 * somebody's. Domains of one label are one vendor. A name counts only where a package or two titles
 * bear it too: labels such as `box` are everyday words. Where few pages name a host beside the many of
 * another vendor, a package must bear it.
 */
export function proposeVendors(references: readonly Reference[]): VendorEvidence[] {
  const domains = domainsOf(references);
  const most = Math.max(0, ...domains.map(({ count }) => count));
  const packages = new Set(references.flatMap(reference => reference.packages ?? []));
  const titles = references.flatMap(({ endpoints, errors }) =>
    [...endpoints, ...errors].map(({ title }) => title.toLowerCase()),
  );
  const isOften = ({ count, label }: Domain): boolean =>
    count * 10 >= most || [...packages].some(name => bears(name, label));
  const labels = [...new Set(domains.filter(isOften).map(one => one.label))];
  const auth = shownAuth(references);
  return labels.map((label, at) => {
    const bearing = [...packages].filter(name => bears(name, label));
    // What is imported from within a package is no package.
    const own = bearing.filter(name => !bearing.some(other => name.startsWith(`${other}/`)));
    const hosts = domains.filter(one => one.label === label).map(({ domain }) => domain);
    const isNamed = own.length > 0 || titles.filter(title => bears(title, label)).length > 1;
    const names = label.length > 3 && isNamed ? [label] : [];
    const evidence = { id: label, names, hosts, packages: own, logShapes: [], hints: [] };
    return at === 0 && auth ? { ...evidence, auth } : evidence;
  });
}

/** Domains by how many endpoints they serve, the most first; if none, by how many pages name them. */
function domainsOf(references: readonly Reference[]): Domain[] {
  const served = countDomains(
    references.flatMap(({ endpoints }) => endpoints.map(one => one.host)),
  );
  return served.length > 0
    ? served
    : countDomains(references.flatMap(({ hosts }) => hosts ?? [])).filter(({ count }) => count > 1);
}

function countDomains(hosts: readonly (string | undefined)[]): Domain[] {
  const domains = new Map<string, Domain>();
  for (const host of hosts) {
    const found = host === undefined ? undefined : domainOf(host);
    if (!found) continue;
    const known = domains.get(found.domain) ?? { ...found, count: 0 };
    known.count++;
    domains.set(found.domain, known);
  }
  return [...domains.values()].sort((a, b) => b.count - a.count);
}

const secondLevel = /^(?:com|net|org|gov|edu|co|ac|or|ne|go)$/;
/** Names that belong to nobody (RFC 2606 and 6761), and places where everybody's things lie. */
const nobodys =
  /(?:^|\.)(?:example(?:\.\w+)?|localhost|local|internal|test|invalid|github\.com|githubusercontent\.com|postman\.com)$/;

/** Names that stand for the reader's own. */
const standIn =
  /^(?:x{2,}|(?:your|my|some)-?(?:domain|site|host|app|server|company|name|url)?|domain|host(?:name)?|server|test|foo|bar|abc)$/;

/** `https://<bucket>.api.crate.co.uk:8443` → `crate.co.uk`; undefined for what is nobody's. */
function domainOf(host: string): { domain: string; label: string } | undefined {
  const plain = host
    .toLowerCase()
    .replace(/^(?:[a-z]+:)?\/\//, '')
    .replace(/[:/].*$/, '');
  const labels = plain.split('.');
  const isSecond = labels.length > 2 && secondLevel.test(labels.at(-2) ?? '');
  const own = labels.slice(isSecond && labels.at(-1)?.length === 2 ? -3 : -2);
  const domain = own.join('.');
  const isName = own.length > 1 && own.every(part => /^[a-z\d][a-z\d-]{0,62}$/.test(part));
  if (!isName || nobodys.test(domain) || /^[\d.]+$/.test(plain)) return undefined;
  if (standIn.test(own[0] ?? '')) return undefined;
  return { domain, label: own[0] ?? '' };
}

/** Whether a text holds the label as a word of its own, or at the start of one: `crate-sdk`. */
function bears(text: string, label: string): boolean {
  const at = text.toLowerCase().indexOf(label);
  return at >= 0 && !/[a-z\d]/.test(text.toLowerCase().charAt(at - 1));
}
