/**
 * Which page a file is, whatever version and language of it: `versioned_docs/version-1.2/setup.md`,
 * `docs/setup.md` and `i18n/zh/docusaurus-plugin-content-docs/current/setup.md` are one page, and so are
 * `v2/en/setup.html` and `v3/setup.html`.
 */

export interface PageVersion {
  /** The same for all versions and languages of a page. */
  readonly key: string;
  /** Without its `v`; '' where the path says none, as that of the current pages often does. */
  readonly version: string;
  /** In lower case, e.g. `zh-cn`; '' where the path says none. */
  readonly language: string;
}

/** Reads the path of a page's file, or its address. */
export function pageVersion(path: string): PageVersion {
  const folders = path.split(/[\\/]/);
  const name = (folders.pop() ?? '').replace(/\.(?:mdx?|markdown|html?|rst|adoc|txt)$/i, '');
  const [, stem = name, suffix = ''] = nameLanguage.exec(name) ?? [];
  let language = suffix;
  let version = '';
  const kept: string[] = [];
  folders.forEach((folder, at) => {
    const spoken = languageOf(folder, folders[at - 1]);
    const versioned = versionOf(folder);
    if (spoken !== undefined) language = spoken;
    else if (versioned !== undefined) version = versioned;
    else kept.push(...plainFolder(folder, folders[at + 1]));
  });
  const key = [...kept, stem].join('/').toLowerCase();
  return { key, version, language: language.toLowerCase().replaceAll('_', '-') };
}

/** Negative if the first is the newer version: without a number is newer than any. */
export function compareVersions(a: string, b: string): number {
  const [own, other] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(own.length, other.length); at++) {
    const difference = (other[at] ?? 0) - (own[at] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  if (!/^\d/.test(version)) return [Infinity];
  return version.split(/[.-]/).map(part => (part === 'x' ? Infinity : Number.parseInt(part) || 0));
}

/** `setup.zh-CN`, `README_EN` */
const nameLanguage =
  /^(.+)[._-]((?:zh|en|ja|ko|fr|de|es|pt|ru)(?:[-_](?:cn|tw|hk|hans|hant|us|gb|br|jp|kr))?|cn)$/i;

/** Those that are no everyday names of folders, as `it` and `id` are. */
const languages: ReadonlySet<string> = new Set(
  'ar cn cs da de el en es fa fr he hi hu ja jp ko kr nl pl pt ru sv th tr uk vi zh'.split(' '),
);
const languageTag = /^(?:[a-z]{2}\.)?([a-z]{2})(?:[-_](?:[a-z]{2}|hans|hant|419))?$/i;
const languageParent = /^(?:i18n|locales?|translations|lang)$/i;

function languageOf(folder: string, parent = ''): string | undefined {
  const tag = languageTag.exec(folder)?.[1]?.toLowerCase();
  if (tag === undefined) return undefined;
  const isOne = languages.has(tag) || languageParent.test(parent);
  return isOne ? folder.replace(/^[a-z]{2}\./i, '') : undefined;
}

/** `version-1.2`, `v2`, `1.x`; a number alone may be a year or a chapter. */
const numbered = /^(?:version-|release-)?v?(\d{1,4}(?:\.(?:\d{1,6}|x))+(?:-[a-z0-9.]{1,20})?)$/i;
const named = /^(?:(?:version-|release-)v?|v)(\d{1,4}(?:-[a-z0-9.]{1,20})?)$/i;
const newest = /^(?:latest|current|next|stable|nightly|unreleased)$/i;

function versionOf(folder: string): string | undefined {
  const number = numbered.exec(folder)?.[1] ?? named.exec(folder)?.[1];
  return number?.toLowerCase() ?? (newest.test(folder) ? '' : undefined);
}

/** A folder without what Docusaurus says of versions and languages with it. */
function plainFolder(folder: string, next = ''): string[] {
  if (languageParent.test(folder) && languageOf(next, folder) !== undefined) return [];
  const [, plugin, instance] = /^docusaurus-plugin-content-(\w+)(?:-(.+))?$/.exec(folder) ?? [];
  if (plugin !== undefined) return [instance ?? plugin];
  return [folder.replace(/^(?:(.+)_)?versioned_docs$/, (_, own?: string) => own ?? 'docs')];
}
