/** Attributes as tags and shortcodes write them: `a="x" b='y' c=z d={1} e`. */
export type Attributes = Readonly<Record<string, string>>;

const attribute =
  /([\w@:.-]+)(?:\s*[=:]\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'`<>]+)))?/g;

/** The attributes of a shortcode or directive; one without a value is ''. */
export function readAttributes(text: string): Attributes {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    found[name] = (double ?? single ?? bare ?? '').replace(/\\(["'])/g, '$1');
  }
  return found;
}

/** Attributes as a tag holds them, a blank before each; '' if there are none. */
export function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\s*\n\s*/g, ' ');
}
