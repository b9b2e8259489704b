import {
  holdKeyPart,
  isOwnKey,
  keyBeginnings,
  keyByPart,
  keyFromBeginning,
  keyParts,
} from './keyFormats';
import { attributeValue, toCloseValue, toValue } from './label';
import { isMadeUp } from './madeUp';
import { findPrivateKeys } from './privateKeys';
import { isCredential, isKey, isRandom, isToken } from './secretValue';
import { before, findByRules, type Rule, type Searched, type Span } from './span';

/**
 * Access keys, signatures, tokens and private keys, by their form or by the name they are given: a table of
 * rules.
 */
export function findSecrets(searched: Searched): Span[] {
  const keys = findPrivateKeys(searched);
  // Every key and signature is at least this long.
  return /[\w+/=.%:~-]{12}/.test(searched.text)
    ? [...keys, ...findByRules(searched, secretRules)]
    : keys;
}

const scheme =
  '(?:Qiniu|QBox|UpToken|Pandora|Bearer|Basic|Digest|SSWS|OSS|OBS|AWS|COS|AWS4-HMAC-SHA256)';

/** `accessKeySecret`, `app_secret`, `x-api-key`, `secretId`, `AK`; what stands before is open. */
const keyNames =
  '(?:(?:access|secret|api|app|client|account|storage|shared|subscription|server|session|service|deploy|ingest(?:ion)?|hmac|aes|jwt|routing|sdk|unseal|encrypt(?:ion)?|signing|master|license|auth|private|consumer|webhook|[\\u4e00-\\u9fff])' +
  '[ ._-]?(?:access[ _-]?)?(?:key|secret)(?:[ _-]?(?:id|secret|value|pair|base))?|secret(?:[ _-]?id)?|(?<![A-Za-z])[as]k|密钥|密匙|秘钥|私钥)';

/** A page token or an idempotency token is no credential. */
const tokenNames =
  '(?:(?<!(?:client|next|page|paging|continuation|request|sync|marker|idempotency)[ _-]?)token|jsapi_ticket|凭证)';

const signatureNames =
  '(?:\\bsign|signature|\\bsig|签名|OSSAccessKeyId|AccessKeyId|Key-Pair-Id|auth_key|wsSecret|txSecret|q-ak)';

/** Parts of a token between dots, as three makers have them. */
const dotted = /[\w-]{6}\.[\w-]{27}|[0-9a-f]{32}\.\w{16}|^s\.\w{24}/;

/** Patterns of keys, signatures and tokens. */
export const secretRules: readonly Rule[] = [
  // `AK:sign`, and an upload token `AK:sign:policy`: HMAC-SHA1 in base64 has 27 letters and `=`.
  {
    kind: 'signature',
    begins: [':', '%3a'],
    needs: ({ longWords }) => longWords.length > 0,
    pattern:
      /(?::|%3A)(?<=([A-Za-z0-9_-]{20,48})(?::|%3A))\s{0,3}[A-Za-z0-9_+/-]{27}(?:=|%3D|(?![\w+/%-]))(?:(?::|%3A)\s{0,3}[A-Za-z0-9_-]{8,}={0,2})?(?![\w=])/dy,
    group: 1,
    toEnd: true,
    // No list of ciphers: `ECDHE-RSA-AES256-GCM-SHA384:…`.
    accept: (value, place) =>
      !/[\w-]$/.test(before(place, 1)) &&
      /\d/.test(value) &&
      !/^[A-Z\d]+(?:-[A-Z\d]+){2}/.test(value),
  },
  // The rest of one that was torn apart.
  {
    kind: 'token',
    words: ['=:eyj'],
    pattern: /(?<![\w-])[A-Za-z0-9_+/-]{27}=:eyJ[\w-]{16,}={0,2}/g,
  },
  // `Authorization: Qiniu …`, and the scheme alone.
  {
    kind: 'signature',
    begins: [
      'qiniu',
      'qbox',
      'uptoken',
      'pandora',
      'bearer',
      'basic',
      'digest',
      'ssws',
      'oss',
      'obs',
      'aws',
      'cos',
    ],
    pattern: new RegExp(
      `\\b${scheme}(?:\\s{1,3}(?:>\\s)?|%20|\\+)(?!Credential=)([\\w:.+/=~-]{12,})`,
      'diy',
    ),
    group: 1,
    accept: isCredential,
  },
  {
    kind: 'signature',
    begins: ['authorization'],
    pattern: new RegExp(
      `\\bauthorization${toValue}(?:[A-Za-z][\\w-]{1,24}\\s{1,2})?(?!Credential=)([\\w:.+/=~-]{12,})`,
      'diy',
    ),
    group: 1,
    accept: (value, place) => isCredential(value, place) && !/^(?:https?:|AWS4-)/.test(value),
  },
  // A JSON web token: three base64 parts, the first two of them JSON objects.
  {
    kind: 'token',
    words: ['eyj'],
    pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]{16,}|\.?(?![\w.…-]))/g,
  },
  // A put policy in base64 (`{"scope":…`), which follows a signature or stands alone.
  {
    kind: 'token',
    words: ['eyj'],
    pattern: /\beyJ(?:zY29w|kZWFk|pbnNl|jYWxs|yZXR1)[\w-]{24,}={0,2}/g,
  },
  {
    kind: 'access-key',
    begins: keyBeginnings,
    pattern: new RegExp(keyFromBeginning, 'y'),
    accept: isOwnKey,
  },
  {
    kind: 'access-key',
    words: keyParts,
    needs: holdKeyPart,
    pattern: new RegExp(keyByPart, 'g'),
    accept: isOwnKey,
  },
  // A robot of Discord's, a key of Zhipu's, an app's token of Facebook's, an old token of Vault's.
  {
    kind: 'token',
    needs: ({ longWords }) => longWords.some(word => dotted.test(word)),
    pattern:
      /(?<![\w.|-])(?:[MNO][\w-]{22,28}\.[\w-]{6}\.[\w-]{27,40}|[0-9a-f]{32}\.[A-Za-z0-9]{16}|s\.[A-Za-z0-9]{24})(?![\w.(-])/g,
    accept: value => isMadeUp(value.replace(/^s?\./, '')),
  },
  {
    kind: 'token',
    digits: 15,
    pattern: /(?<![\w|])\d{15,16}\|[\w-]{27,40}(?![\w|-])/g,
  },
  // The other half of a pair: `LTAI… / …`.
  {
    kind: 'access-key',
    begins: keyBeginnings,
    pattern: new RegExp(
      `${keyFromBeginning}\\s{0,3}["']?\\s{0,3}[/,，、|:\\s]\\s{0,3}["']?([\\w+/=-]{20,64})(?![\\w(.[])`,
      'dy',
    ),
    group: 1,
    accept: (value, place) => isRandom(value, place) && !/^\d{8}\//.test(value),
  },
  // Keys of forty letters, as this vendor's are, without a name.
  {
    kind: 'access-key',
    needs: ({ longWords }) => longWords.some(word => word.length >= 40),
    pattern: /(?<![\w+.%-])[A-Za-z0-9_-]{40}(?![\w+=-]|[./]\w)/g,
    accept: isKey,
  },
  // A key by its name: `AccessKey: …`, `"secret_key": "…"`, `SK=…`, `密钥：…`, `| AK | … |`.
  {
    kind: 'access-key',
    words: ['key', 'secret', 'ak', 'sk', '密钥', '密匙', '秘钥', '私钥'],
    begins: [
      'access',
      'secret',
      'api',
      'app',
      'client',
      'account',
      'storage',
      'subscription',
      'server',
      'session',
      'service',
      'deploy',
      'ingest',
      'hmac',
      'aes',
      'jwt',
      'routing',
      'sdk',
      'unseal',
      'shared',
      'encrypt',
      'signing',
      'master',
      'license',
      'auth',
      'private',
      'consumer',
      'webhook',
      'key',
      'ak',
      'sk',
      '密钥',
      '密匙',
      '秘钥',
      '私钥',
    ],
    lead: 2,
    pattern: new RegExp(
      `${keyNames}${toCloseValue}(?:base64:)?([\\w+/=~-]{16,128})(?![\\w(.[])`,
      'diy',
    ),
    group: 1,
    accept: isRandom,
  },
  {
    kind: 'access-key',
    words: ['value'],
    pattern: new RegExp(`${attributeValue(keyNames)}([\\w+/=-]{16,128})["']`, 'dgi'),
    group: 1,
    accept: isRandom,
  },
  {
    kind: 'token',
    begins: ['token', 'jsapi_ticket', '凭证'],
    pattern: new RegExp(`${tokenNames}${toValue}([\\w:+/=.-]{20,})(?![(\\w])`, 'diy'),
    group: 1,
    accept: isToken,
  },
  {
    kind: 'token',
    words: ['value'],
    pattern: new RegExp(`${attributeValue('token')}([\\w:+/=.-]{20,})["']`, 'dgi'),
    group: 1,
    accept: isToken,
  },
  // A signature in an address, a form or a sentence.
  {
    kind: 'signature',
    begins: [
      'sig',
      '签名',
      'ossaccesskeyid',
      'accesskeyid',
      'auth_key',
      'wssecret',
      'txsecret',
      'q-ak',
      'key-pair-id',
    ],
    pattern: new RegExp(`${signatureNames}${toValue}([\\w%+/=.-]{12,})(?![(\\w])`, 'diy'),
    group: 1,
    accept: (value, place) =>
      isRandom(value, place) && !/^(?:t=\d|[a-z\d]{2,12}(?:[-_][a-z\d]{2,12}){1,4}$)/.test(value),
  },
  // The key of a credential, and not the day, region and service behind it.
  {
    kind: 'access-key',
    begins: ['credential='],
    pattern: /Credential=([\w+-]{12,128})(?=\/|%2F)/diy,
    group: 1,
    accept: isRandom,
  },
  // Session cookies as the common servers name them.
  { kind: 'token', words: ['id='], pattern: /SESS(?:ION)?_?ID=([\w.%-]{16,})/dg, group: 1 },
  // The key of a chat robot's address: whoever has it can post.
  {
    kind: 'token',
    begins: ['/cgi-bin/webhook', '/open-apis/bot', '/services/t', '/api/webhooks'],
    pattern:
      /\/(?:cgi-bin\/webhook\/send\?key=|open-apis\/bot\/v2\/hook\/|services\/T\w{6,}\/B\w{6,}\/|api\/webhooks\/\d+\/)([\w-]{16,})/dy,
    group: 1,
  },
];
