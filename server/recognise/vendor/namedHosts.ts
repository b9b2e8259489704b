import type { VendorEvidence } from '../../../docs-index/manifest';
import type { DocsKnowledge } from '../documented/tables';
import { plainHost } from '../documented/vendorWords';
import { foldCase, hasWord } from '../text/wholeWord';

/** Tells of a documented host whether a text is about its vendor: names the host, or the vendor. */
export function hostsNamedIn(
  text: string,
  { manifest, symbols }: DocsKnowledge,
): (host: string) => boolean {
  const folded = foldCase(text);
  const isThere = (word: string) => hasWord(text, folded, word.toLowerCase());
  const isNamed = ({ names, hosts, packages }: VendorEvidence) =>
    [...names, ...hosts, ...packages].some(isThere);
  const known = [...manifest.vendors, ...symbols.vendors].filter(isNamed);
  const hosts = known.flatMap(vendor => vendor.hosts.map(host => host.toLowerCase()));
  return host => {
    const plain = plainHost(host);
    if (plain === undefined) return false;
    return hosts.some(own => plain === own || plain.endsWith(`.${own}`)) || isThere(plain);
  };
}
