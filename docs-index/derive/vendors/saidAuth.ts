/** What a page says in words of how requests prove who sends them: `Authorization: Bearer <token>`. */
import type { Reference } from '../../reference';
import type { VendorAuth } from '../../vendorAuth';

const scheme =
  /\bAuthorization\b["'`*]{0,3}\s?[:：=]\s?["'`]{0,2}([A-Za-z][\w-]{1,19})[ +"'`]{1,3}(?=[\w<{[$.'"`])/g;
const named =
  /(?:\bheaders?\b|请求头|头部|消息头)[^.\n。]{0,40}?`(X-[\w-]{0,40}(?:Key|Token|Auth))`/gi;

/** The ways a page tells, each once, as `bearer`, `basic` or `header NAME`; most pages tell none. */
export function saidAuths(body: string): string[] {
  const text = body.slice(0, longestText);
  if (!/\bAuthorization\b|\bX-[\w-]*(?:key|token|auth)/i.test(text)) return [];
  const schemes = Array.from(text.matchAll(scheme), ([, word = '']) => authOf(word));
  const headers = Array.from(text.matchAll(named), ([, name = '']) => `header ${name}`);
  return [...new Set([...schemes, ...headers])];
}

const longestText = 200_000;

/** A scheme of the vendor's own stands in front of the credential, so the header is it as a whole. */
function authOf(word: string): string {
  const kind = word.toLowerCase();
  return kind === 'bearer' || kind === 'basic' ? kind : 'header Authorization';
}

/** The way that most pages tell of; undefined where none does. */
export function saidAuth(references: readonly Reference[]): VendorAuth | undefined {
  const counts = new Map<string, number>();
  for (const { auths = [] } of references) {
    for (const said of auths) counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const [kind, name] = most?.[0].split(' ') ?? [];
  if (kind === 'header') return name === undefined ? undefined : { kind, name };
  return kind === 'bearer' || kind === 'basic' ? { kind } : undefined;
}
