/** The settings of the extension and the server: one type, one set of defaults, one reader. */

export const settingsSection = 'supportDocs';

export type HoverLevel = 'full' | 'compact' | 'off';

export interface Settings {
  /** Files and folders to index, beside the starter docs. */
  readonly sources: readonly string[];
  /** A built pack to open instead of, or beside, sources; '' for none. */
  readonly indexFile: string;
  /** Whether the shipped starter docs answer too. */
  readonly starter: boolean;
  readonly hover: { readonly level: HoverLevel };
  readonly completion: { readonly enabled: boolean };
}

export const defaultSettings: Settings = {
  sources: [],
  indexFile: '',
  starter: true,
  hover: { level: 'full' },
  completion: { enabled: true },
};

/** Settings from whatever a client sent: every missing or wrong field falls back to its default. */
export function readSettings(value: unknown): Settings {
  const given = asRecord(value);
  const hover = asRecord(given['hover']);
  const completion = asRecord(given['completion']);
  return {
    sources: readStrings(given['sources'], defaultSettings.sources),
    indexFile: readString(given['indexFile'], defaultSettings.indexFile),
    starter: readBoolean(given['starter'], defaultSettings.starter),
    hover: { level: readOneOf(hover['level'], ['full', 'compact', 'off'], 'full') },
    completion: {
      enabled: readBoolean(completion['enabled'], defaultSettings.completion.enabled),
    },
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // A non-null object can be read by any key; what is absent comes back undefined.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readStrings(value: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
    : fallback;
}

function readString(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function readBoolean(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function readOneOf<T extends string>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find(item => item === value) ?? fallback;
}
