/** The words by which a vendor is known: of its manifest, and the hosts its pages document. */
import { readLogShape } from '../../../docs-index/logShape';
import type { PackManifest } from '../../../docs-index/manifest';
import { hasWord } from '../text/wholeWord';

/** The vendors of a manifest, ready to be looked for. */
export interface VendorWords {
  /** Names, hosts and packages in lower case. */
  readonly names: readonly string[];
  readonly hosts: readonly string[];
  readonly others: readonly string[];
  readonly hints: readonly string[];
  readonly logShapes: readonly RegExp[];
  readonly typePrefixes: readonly string[];
}

/**
 * Prepares a manifest; made once for each. The hosts of documented endpoints name the vendor too, so
 * that pages without a manifest are recognised by them.
 */
export function readVendorWords(
  manifest: PackManifest,
  documentedHosts: readonly string[] = [],
): VendorWords {
  const known = documentedHosts.map(plainHost).filter(host => host !== undefined);
  const words = (
    pick: (vendor: PackManifest['vendors'][number]) => readonly string[],
  ): string[] => [...new Set(manifest.vendors.flatMap(pick).map(word => word.toLowerCase()))];
  const hosts = shortest([...words(vendor => vendor.hosts), ...known]);
  return {
    names: shortest([...words(vendor => [...vendor.names, ...vendor.packages]), ...hosts]),
    hosts,
    others: shortest([...new Set(manifest.otherVendors.map(word => word.toLowerCase()))]),
    hints: words(vendor => vendor.hints),
    typePrefixes: manifest.vendors.flatMap(vendor => vendor.typePrefixes ?? []),
    logShapes: manifest.vendors
      .flatMap(vendor => vendor.logShapes.map(readLogShape))
      .filter(shape => typeof shape !== 'string'),
  };
}

/** `https://api.example.net:8080` → `api.example.net`; nothing for a placeholder or a local machine. */
export function plainHost(host: string): string | undefined {
  const plain =
    /^(?:https?:)?(?:\/\/)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})(?::\d{1,5})?\/?$/i
      .exec(host)?.[1]
      ?.toLowerCase();
  const isNobodys = /^[\d.]+$|(?:^|\.)(?:localhost|local|internal|example\.(?:com|net|org))$/;
  return plain === undefined || isNobodys.test(plain) ? undefined : plain;
}

/** Without those that hold another as a whole word: wherever they stand, that one stands too. */
function shortest(words: readonly string[]): string[] {
  return words.filter(word => !words.some(other => other !== word && hasWord(word, word, other)));
}
