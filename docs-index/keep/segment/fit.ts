/**
 * Data from strangers made to fit a shape: what has the wrong type is left out, and a record without
 * what it needs is none. A checksum shows only that a pack was written so.
 */

/** The value as far as it fits, or undefined. */
export type Fit = (value: unknown) => unknown;

export const text: Fit = value => (typeof value === 'string' ? value : undefined);
export const count: Fit = value => (Number.isSafeInteger(value) ? value : undefined);
export const flag: Fit = value => (typeof value === 'boolean' ? value : undefined);

/** An address of the web; another scheme could act when it is opened. */
export const webAddress: Fit = value =>
  typeof value === 'string' && /^https?:\/\/[^\s<>"]+$/i.test(value) ? value : undefined;

/** One of some words. */
export function oneOf(words: readonly string[]): Fit {
  return value => words.find(word => word === value);
}

/** A list of what fits. */
export function list(item: Fit): Fit {
  return value =>
    Array.isArray(value) ? value.map(item).filter(one => one !== undefined) : undefined;
}

/** A list of exactly two texts. */
export const pair: Fit = value =>
  Array.isArray(value) && value.length === 2 && value.every(one => typeof one === 'string')
    ? value
    : undefined;

/** Values by any name. */
export function byName(item: Fit): Fit {
  return value => {
    if (!isRecord(value)) return undefined;
    const fitting = Object.entries(value).map(([name, own]) => [name, item(own)] as const);
    return Object.fromEntries(fitting.filter(([, own]) => own !== undefined));
  };
}

/** A record with the fields it needs and those of the others that fit; all else is left out. */
export function record(
  needs: Readonly<Record<string, Fit>>,
  others: Readonly<Record<string, Fit>> = {},
): Fit {
  return value => {
    if (!isRecord(value)) return undefined;
    const fitting: Record<string, unknown> = {};
    // In the order in which they were packed, so that a segment packed again is the same bytes.
    for (const [name, given] of Object.entries(value)) {
      const fit = own(needs, name) ?? own(others, name);
      const fits = fit?.(given);
      if (fits !== undefined) fitting[name] = fits;
    }
    for (const [name, fit] of Object.entries(needs)) {
      if (fitting[name] !== undefined) continue;
      const instead = fit(undefined);
      if (instead === undefined) return undefined;
      fitting[name] = instead;
    }
    return fitting;
  };
}

/** The value, or another where it does not fit. */
export function orElse(fit: Fit, other: unknown): Fit {
  return value => fit(value) ?? other;
}

function own(fits: Readonly<Record<string, Fit>>, name: string): Fit | undefined {
  return Object.hasOwn(fits, name) ? fits[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
