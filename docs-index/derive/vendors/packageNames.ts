/** Packages that a page tells its readers to install or import, as they are written there. */

/** A word of a package: `@crate/sdk`, `github.com/crate/sdk-go/v2`, `crate-sdk`, `Crate.Client`. */
const name = String.raw`(@?[A-Za-z][\w.-]{1,80}(?:\/[\w.-]{1,80}){0,6})`;

const installs = new RegExp(
  String.raw`(?:^|[\s$>#\x60])(?:pip3? install|python3? -m pip install|npm (?:i|install|add)|yarn add|pnpm (?:add|install)|go (?:get|install)|gem install|composer require|cargo add|dotnet add package|Install-Package|brew install|flutter pub add|pod ['"]?)(?: -{1,2}[\w-]+){0,4} ['"]?` +
    name,
  'gm',
);
const imports = [
  new RegExp(String.raw`^[ \t]*(?:import|export)\b[^'"\n]{0,200}['"]` + name + `['"]`, 'gm'),
  new RegExp(String.raw`\brequire\(\s*['"]` + name + `['"]`, 'gm'),
  new RegExp(String.raw`^[ \t]*from ` + name + ' import ', 'gm'),
  new RegExp(String.raw`^[ \t]*import (?:static )?` + name + String.raw`\s*;?$`, 'gm'),
  new RegExp(
    String.raw`^[ \t]*(?:\w+ )?['"](github\.com\/[\w.-]{1,60}\/[\w.-]{1,60}(?:\/[\w.-]{1,60}){0,4})['"]$`,
    'gm',
  ),
  new RegExp(String.raw`<(?:groupId|artifactId)>\s*` + name + String.raw`\s*<\/`, 'g'),
  new RegExp(String.raw`\b(?:implementation|compile|api)[ (]+['"]` + name + ':', 'g'),
];

/** Each name once, in order; at most a few, since a page that lists hundreds recommends none. */
export function packageNames(body: string): string[] {
  if (!mayName.test(body)) return [];
  const text = body.slice(0, longestText);
  const found = [installs, ...imports].flatMap(pattern =>
    Array.from(text.matchAll(pattern), match => match[1] ?? ''),
  );
  const names = found.map(one => one.replace(/[=<>~^!@]=?[\d.]*$|\.git$|[.,;]$/g, ''));
  return [...new Set(names)].filter(one => one.length > 2).slice(0, mostNames);
}

const mayName = /install|import|require|go get|yarn|pnpm|composer|cargo|artifactId|implementation/;
const longestText = 200_000;
const mostNames = 40;
