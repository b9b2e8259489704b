/**
 * What a pack of documents says about itself and its vendor: data, not code, so that a team's own
 * docs are recognised in code exactly as the shipped ones are. Written as `support-docs.yaml`
 * at the root of a folder of documents.
 */

/** What proves in a source text that a vendor's service is in use. */
export interface VendorEvidence {
  readonly id: string;
  /** Words that name the vendor or its products; matched whole, ignoring case. */
  readonly names: readonly string[];
  /** Host suffixes, e.g. `qiniuapi.com`. */
  readonly hosts: readonly string[];
  /** Package names and import paths, e.g. `github.com/qiniu/go-sdk`. */
  readonly packages: readonly string[];
  /** Regular expressions (source text, linear time) for log lines in the vendor's shape. */
  readonly logShapes: readonly string[];
  /** Words that only weakly hint at the vendor, e.g. `bm.stat`. */
  readonly hints: readonly string[];
}

export interface PackManifest {
  readonly name: string;
  readonly version?: string;
  readonly vendors: readonly VendorEvidence[];
  /** Names, hosts and packages of other clouds: their presence vetoes weak evidence. */
  readonly otherVendors: readonly string[];
  /** Groups of words that mean the same, in any language; the first is the preferred one. */
  readonly synonyms: readonly (readonly string[])[];
}

export const emptyManifest: PackManifest = {
  name: '',
  vendors: [],
  otherVendors: [],
  synonyms: [],
};
