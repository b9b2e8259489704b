/** Bounds on what is read, so that no source can exhaust memory or time. Passing one is a problem. */
export interface ReadLimits {
  /** Bytes of a file that can be read row by row (CSV, JSON Lines, Parquet). */
  readonly streamedFileBytes: number;
  /** Bytes of a file that must be read as a whole (Markdown, tickets, dumps, JSON). */
  readonly wholeFileBytes: number;
  /** Bytes that a compressed file may expand to. */
  readonly expandedBytes: number;
  /** UTF-16 units of one record; a longer one is cut. */
  readonly recordLength: number;
  /** Records of one file; the rest is left out. */
  readonly recordsPerFile: number;
  /** Problems listed for one file; the rest is only counted. */
  readonly problemsPerFile: number;
  /** Files of one source folder; the rest is left out. */
  readonly filesPerFolder: number;
  /** Folders inside each other. */
  readonly folderDepth: number;
  /** UTF-16 units of one line of Markdown, tickets and dumps; a longer one is cut. */
  readonly lineLength: number;
  /** Symbolic links followed in one source; further ones are left out. */
  readonly links: number;
  /** Whether symbolic links are followed that lead out of their source. */
  readonly outsideLinks: boolean;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: ReadLimits = {
  streamedFileBytes: 4096 * mebibyte,
  wholeFileBytes: 128 * mebibyte,
  expandedBytes: 4096 * mebibyte,
  recordLength: 2 * mebibyte,
  recordsPerFile: 2_000_000,
  problemsPerFile: 500,
  filesPerFolder: 100_000,
  folderDepth: 40,
  lineLength: mebibyte,
  links: 10_000,
  outsideLinks: false,
};

/** Limits by the names of the setting `supportDocs.limits`; what is not named keeps its default. */
export type LimitSettings = Readonly<Partial<Record<LimitName, number>>>;

/** What a setting counts in: sizes of files in megabytes, of texts in thousands of characters. */
const settingUnits = {
  fileMegabytes: ['streamedFileBytes', mebibyte],
  wholeFileMegabytes: ['wholeFileBytes', mebibyte],
  expandedMegabytes: ['expandedBytes', mebibyte],
  recordKilobytes: ['recordLength', 1024],
  lineKilobytes: ['lineLength', 1024],
  recordsPerFile: ['recordsPerFile', 1],
  filesPerFolder: ['filesPerFolder', 1],
  folderDepth: ['folderDepth', 1],
  links: ['links', 1],
  problemsPerFile: ['problemsPerFile', 1],
} as const satisfies Readonly<
  Record<string, readonly [Exclude<keyof ReadLimits, 'outsideLinks'>, number]>
>;

export type LimitName = keyof typeof settingUnits;

/** Names of all limits that can be set. Each has a default in the manifest's description. */
export const limitNames =
  // The keys of a constant are exactly those of its type.
  Object.keys(settingUnits) as readonly LimitName[];

/** The limits with those that are set put in. */
export function withLimits(settings: LimitSettings): ReadLimits {
  const set = limitNames.flatMap(name => {
    const value = settings[name];
    const [field, unit] = settingUnits[name];
    return value === undefined ? [] : [[field, Math.floor(value * unit)] as const];
  });
  return { ...defaultLimits, ...Object.fromEntries(set) };
}

/** Limits from whatever a client sent: only positive numbers under names that are known. */
export function readLimits(value: unknown): LimitSettings {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    limitNames.flatMap(name => {
      const limit = given.get(name);
      const isLimit = typeof limit === 'number' && limit > 0 && Number.isFinite(limit);
      return isLimit ? [[name, limit] as const] : [];
    }),
  );
}

/** A number of bytes as people read it, e.g. `128 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}
