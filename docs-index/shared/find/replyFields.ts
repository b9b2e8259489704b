/** What is read of a server's replies, which are strangers' data: each field is what it must be, or nothing. */

export function record(value: unknown): Readonly<Record<string, unknown>> {
  // A non-null object can be read by any key; what is absent comes back undefined.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A number above 0; else 0. */
export function count(value: unknown): number {
  return typeof value === 'number' && value > 0 && Number.isFinite(value) ? value : 0;
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
