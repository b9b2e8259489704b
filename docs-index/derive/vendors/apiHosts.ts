/** Hosts of APIs that a page names, for documents whose requests are paths alone. */

const host = String.raw`((?:[\w-]*\{[^{}\s]{1,30}\}+[\w-]*\.)?(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,12})(?::\d{1,5}(?!\w))?(?![\w.-]{0,60}@)`;
/** In a command, or with a first name that only machines have: `api.crate.io`, `open-api.crate.io`. */
const called = new RegExp(String.raw`\bcurl\b[^\n]{0,300}?https?://` + host, 'gi');
const named = new RegExp(
  String.raw`(?:https?://|[\x60"'(\s])(?=(?:open-?)?(?:api|rest|gateway|gw)s?[\w-]{0,20}\.)` +
    host +
    String.raw`(?![\w-])`,
  'gi',
);

/** Each host once, in order; a page that names many speaks of others. */
export function apiHosts(body: string): string[] {
  if (!/curl|(?:api|rest|gateway|gw)[\w-]{0,60}\./i.test(body)) return [];
  const text = body.slice(0, longestText);
  const found = [called, named].flatMap(pattern =>
    Array.from(text.matchAll(pattern), match => (match[1] ?? '').toLowerCase()),
  );
  const hosts = [...new Set(found.map(withoutPlaceholder))];
  return hosts.length > mostHosts ? [] : hosts.filter(one => !fileEnding.test(one));
}

/** `{shop}.api.crate.io` is `api.crate.io`. */
function withoutPlaceholder(found: string): string {
  const end = found.lastIndexOf('}');
  return end < 0 ? found : found.slice(found.indexOf('.', end) + 1);
}

const fileEnding =
  /\.(?:mdx?|html?|json|ya?ml|xml|txt|rst|csv|js|ts|jsx|tsx|py|go|java|rb|php|sh|png|jpe?g|svg|gif|proto|cfg|ini|toml|zip|gz)$/;
const longestText = 200_000;
const mostHosts = 10;
