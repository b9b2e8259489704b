/** Names that an example declares and its place has already: they get others, `response2`. */

/** What declares a name, in any of the languages; the last group that took part holds it. */
const declarations: readonly RegExp[] = [
  // `const x =`, `var x =`, `let mut x =`, `String x =`, `try (var x =`, `using var x =`.
  /(?<![\w.])(?:(?:const|let|var|val|final|String|mut) |NS\w+ \*?)([A-Za-z_]\w*)\s*=(?!=)/g,
  // `x, err := `
  /^[ \t]*((?:[A-Za-z_]\w*, )*[A-Za-z_]\w*)\s*:=/gm,
  // `x = ` of Python and Ruby, `$x = ` of PHP.
  /^[ \t]*(\$?[A-Za-z_]\w*) = /gm,
  // The function around statements that need one.
  /^[ \t]*(?:static void|func|fun|fn|def|async fn|Future<void>|static async Task) ([A-Za-z_]\w*)\(/gm,
  // `catch (A | B error)`, `{ response ->`.
  /catch \([\w.| ]+ ([A-Za-z_]\w*)\)|\{ ([A-Za-z_]\w*) ->/g,
];

/** Go gives `err` a new value beside a new name, and `_` is none. */
const shared: ReadonlySet<string> = new Set(['err', '_', 'self', 'this']);

/** The example with other names for those that the text around it has. */
export function freshNames(example: string, scope: string): string {
  let text = example;
  for (const name of declaredNames(example)) {
    if (shared.has(name) || !isUsed(scope, name)) continue;
    let count = 2;
    while (isUsed(scope, `${name}${count}`) || isUsed(example, `${name}${count}`)) count++;
    text = renamed(text, name, `${name}${count}`);
  }
  return text;
}

function declaredNames(example: string): readonly string[] {
  const found = declarations.flatMap(pattern =>
    [...example.matchAll(pattern)].flatMap(match => (match[1] ?? match[2] ?? '').split(', ')),
  );
  return [...new Set(found.filter(name => name !== ''))];
}

function isUsed(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${name.replace('$', '\\$')}(?!\\w)`).test(text);
}

const literal = /"""[^]*?"""|`[^`]*`|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
/** What is code within a string: `${x}`, `#{x}`, `{x}`, `\(x)`, `$x`. */
const hole = /[$#]?\{[^{}\n]{1,60}\}|\\\([^()\n]{1,60}\)|\$\w+/g;

function renamed(text: string, name: string, fresh: string): string {
  const plain = name.replace('$', '\\$');
  // Not a member, not the name of an argument or key.
  const use = new RegExp(`(?<![\\w$.@])${plain}(?!\\w|=(?![= ])|\\s*:(?![:=]))`, 'g');
  let out = '';
  let at = 0;
  for (const match of text.matchAll(literal)) {
    out += text.slice(at, match.index).replace(use, () => fresh);
    out += match[0].replace(hole, inside => inside.replace(bounded(plain), () => fresh));
    at = match.index + match[0].length;
  }
  return out + text.slice(at).replace(use, () => fresh);
}

function bounded(plain: string): RegExp {
  return new RegExp(
    plain.startsWith('\\$') ? `${plain}(?!\\w)` : `(?<![\\w.])${plain}(?!\\w)`,
    'g',
  );
}
