/** Decides what of a document's own example may be inserted into somebody's code. */

const uuid = /\b[0-9a-f]{8}-(?:[0-9a-f]{3,4}-){3}[0-9a-f]{8,12}\b/i;
const longToken = /(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{16,}/;
/** `i-wx4i`, `S-9XhIA`: how clouds name what somebody once created. */
const resourceId = /^[A-Za-z]{1,4}-(?=\w*\d)\w{4,}$/;
const url = /^(?:https?|rtmp|rtsp|ws|wss):\/\/\S+$/i;
const email = /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}$/;
const publicAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const privateAddress = /^(?:0|10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
const secretName =
  /pass(?:word|wd)|secret|token|sign(?:ature)?$|(?:access|private)_?key|credential|session/i;
/** Hosts that belong to nobody (RFC 2606 and 6761). */
const exampleHost =
  /^[a-z]+:\/\/(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net))?|localhost)(?=[:/]|$)/i;

/** True if the value names a real thing (id, address, secret) rather than showing a form. */
export function isRealValue(name: string, value: string): boolean {
  if (url.test(value) && exampleHost.test(value)) return false;
  return (
    secretName.test(name) ||
    uuid.test(value) ||
    (!url.test(value) && longToken.test(value)) ||
    resourceId.test(value) ||
    (publicAddress.test(value) && !privateAddress.test(value))
  );
}

/** The value with real addresses replaced by an example address of the same kind of file. */
export function safeExampleText(value: string): string {
  if (email.test(value)) return 'user@example.com';
  if (!url.test(value) || exampleHost.test(value)) return value;
  const [, scheme = 'https'] = /^([a-z]+):/i.exec(value) ?? [];
  const [extension = ''] =
    /\.[a-z0-9]{2,4}(?=$|[?#])/i.exec(value.replace(/^\w+:\/\/[^/]*/, '')) ?? [];
  return `${scheme.toLowerCase()}://example.com/${extension ? `sample${extension}` : 'path'}`;
}
