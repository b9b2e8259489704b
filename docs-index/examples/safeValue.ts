/** Decides what of a document's own example may be inserted into somebody's code. */

const uuid = /\b[0-9a-f]{8}-(?:[0-9a-f]{3,4}-){3}[0-9a-f]{8,12}\b/i;
const longToken = /(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{16,}/;
const url = /^(?:https?|rtmp|rtsp|ws|wss):\/\/\S+$/i;
const secretName = /pass(?:word|wd)?|secret|token|sign|access_?key|credential|private|session/i;

/** True if the value names a real thing (id, address, secret) rather than showing a form. */
export function isRealValue(name: string, value: string): boolean {
  return secretName.test(name) || uuid.test(value) || longToken.test(value);
}

/** The value with real addresses replaced by an example address of the same kind of file. */
export function safeExampleText(value: string): string {
  if (!url.test(value)) return value;
  const [, scheme = 'https'] = /^([a-z]+):/i.exec(value) ?? [];
  const [extension = ''] = /\.[a-z0-9]{2,4}(?=$|[?#])/i.exec(value) ?? [];
  return `${scheme.toLowerCase()}://example.com/${extension ? `sample${extension}` : 'path'}`;
}
