/** Decides what of a document's own example may be inserted into somebody's code. */

const uuid = /\b[0-9a-f]{8}-(?:[0-9a-f]{3,4}-){3}[0-9a-f]{8,12}\b/i;
const longToken = /(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{16,}/;
/** Of letters alone only a mixture nobody would speak: `QWxhZGRpbjpvcGVuIHNlc2FtZQ`. */
const letterToken = /(?=[A-Za-z+/]*[a-z][A-Z][a-z]?[A-Z])[A-Za-z+/]{24,}={0,2}/;
/** `i-wx4i`, `S-9XhIA`: how clouds name what somebody once created. */
const resourceId = /^[A-Za-z]{1,4}-(?=\w*\d)\w{4,}$/;
const phone = /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)/;
const identityNumber = /(?<!\d)\d{17}[\dXx](?!\d)/;
const url = /^(?:https?|rtmp|rtsp|ws|wss):\/\/\S+$/i;
const publicAddress = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/;
const privateAddress =
  /^(?:0|10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|192\.0\.2|198\.51\.100|203\.0\.113)\./;
const secretName =
  /pass(?:word|wd)|secret|token|sign(?:ature)?$|(?:access|private)_?key|credential|session|cookie/i;
const idName = /(?:^|[^a-z])(?:u|uu|gu)?ids?$|[a-z]Ids?$|^(?:vpc|app|job|task|user|order)ids?$/;
const phoneName = /phone|mobile|(?:^|[^a-z])tel|telephone|msisdn|\bfax/i;
/** What is numbered so is one thing of somebody's: a call number, a card, a device, goods. */
const numberName =
  /(?:number|[-_]num|[a-z]Num|[-_]no|[a-z]No|sku|ean|gtin|isbn|imei|imsi|iccid|barcode|serial)$/i;
/** Hosts that belong to nobody (RFC 2606 and 6761). */
const exampleHost =
  /^[a-z]+:\/\/(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net))?|localhost)(?=[:/]|$)/i;
/** What `redact` has put in the place of a secret. */
const mask = /\[masked: [a-z-]{1,30}\]/;

/** True if the value names a real thing (id, address, secret) rather than showing a form. */
export function isRealValue(name: string, value: string): boolean {
  if (url.test(value) && exampleHost.test(value)) return false;
  return (
    secretName.test(name) ||
    mask.test(value) ||
    uuid.test(value) ||
    (!url.test(value) && (longToken.test(value) || letterToken.test(value))) ||
    resourceId.test(value) ||
    (idName.test(name) && /\d/.test(value)) ||
    phone.test(value) ||
    (phoneName.test(name) && /(?:\d[\s()-]*){7}/.test(value)) ||
    (numberName.test(name) && /^\+?\d(?:[ -]?\d){6,}$/.test(value)) ||
    identityNumber.test(value) ||
    (publicAddress.exec(value)?.[0] === value && !privateAddress.test(value))
  );
}

/** True for what may be somebody's password or key, whatever a document calls it, and for a mask. */
export function isCredential(name: string, value: string): boolean {
  return secretName.test(name) || mask.test(value) || (!url.test(value) && longToken.test(value));
}

/**
 * The value with real addresses replaced: web addresses by an example address of the same kind of
 * file, domain names, e-mail and IP addresses by those that belong to nobody.
 */
export function safeExampleText(value: string): string {
  if (url.test(value)) return exampleAddress(value);
  if (domains.test(value)) return exampleDomains(value);
  return value
    .replaceAll(/\b(?:https?|rtmp|rtsp|ws|wss):\/\/[^\s"'<>，。；、）)]{1,500}/gi, exampleAddress)
    .replaceAll(/[\w.+-]{1,64}@(?:[\w-]{1,64}\.){1,4}[a-z]{2,10}\b/gi, 'user@example.com')
    .replaceAll(new RegExp(publicAddress, 'g'), address =>
      privateAddress.test(address) ? address : '192.0.2.1',
    );
}

const domain = String.raw`(?:[a-z0-9*](?:[\w*-]{0,62})\.){1,5}(?:com|cn|net|org|io|cc|tv|me|top|vip|xyz|info)`;
const domains = new RegExp(`^${domain}(?:[;,]${domain}){0,20}$`, 'i');

function exampleDomains(value: string): string {
  return value.replaceAll(new RegExp(domain, 'gi'), name =>
    /(?:^|\.)example\.(?:com|org|net)$/i.test(name) ? name : 'www.example.com',
  );
}

function exampleAddress(value: string): string {
  if (exampleHost.test(value)) return value;
  const [, scheme = 'https'] = /^([a-z]+):/i.exec(value) ?? [];
  const [extension = ''] =
    /\.[a-z0-9]{2,4}(?=$|[?#])/i.exec(value.replace(/^\w+:\/\/[^/]*/, '')) ?? [];
  return `${scheme.toLowerCase()}://example.com/${extension ? `sample${extension}` : 'path'}`;
}
