/** Which files of docs tools hold tables of contents, and how each is read. */
import { parse } from 'yaml';
import { componentOf } from './component';
import { contentsEntries, type ContentsEntry } from './contentsTree';
import { asciidocEntries, markdownEntries } from './listEntries';
import { scriptValues } from './scriptValues';

/** A file that may be there, and the folder its entries start from. */
export interface ContentsFile {
  readonly file: string;
  readonly folder: string;
}

/** In any folder: of GitBook and mdBook, docsify, DocFX and Microsoft Learn. */
const anywhere = ['SUMMARY.md', '_sidebar.md', 'toc.yml', 'TOC.yml'];

/** At the top of a site, which is at most two folders down. */
const onTop = [
  ...['mkdocs.yml', 'mkdocs.yaml', 'docs.json', 'mint.json', '_toc.yml'],
  ...['sidebars.js', 'sidebars.ts', 'sidebars.json', 'sidebar.json'],
  ...['website/sidebars.js', 'website/sidebars.ts', 'website/sidebars.json'],
  ...['ts', 'mts', 'js', 'mjs'].map(ending => `.vitepress/config.${ending}`),
  ...['ts', 'js'].map(ending => `.vuepress/config.${ending}`),
  ...['navigation', 'sidebar', 'nav', 'docs', 'toc'].map(name => `_data/${name}.yml`),
];
const topDepth = 2;

/** Docusaurus keeps versions apart, and of each its translations. */
const versioned =
  /^(.*?)(versioned_docs\/|i18n\/[\w-]+\/docusaurus-plugin-content-docs\/)(version-[^/]+)\//;

/** The files that may name a page, nearest first. */
export function contentsFilesFor(name: string): readonly ContentsFile[] {
  const folders = name.split('/').slice(0, -1);
  const files: ContentsFile[] = [];
  const [, site = '', docs = '', version] = versioned.exec(name) ?? [];
  if (version !== undefined) {
    const folder = `${site}${docs}${version}`;
    files.push({ file: `${site}versioned_sidebars/${version}-sidebars.json`, folder });
  }
  const component = componentOf(name);
  if (component !== undefined) {
    const { root, module } = component;
    const folder = root.replace(/\/$/, '');
    for (const own of new Set([module, 'ROOT'])) {
      files.push({ file: `${root}modules/${own}/nav.adoc`, folder });
    }
    return files;
  }
  for (let depth = folders.length; depth >= 0; depth--) {
    const folder = folders.slice(0, depth).join('/');
    const names = depth <= topDepth ? [...anywhere, ...onTop] : anywhere;
    for (const each of names)
      files.push({ file: folder === '' ? each : `${folder}/${each}`, folder });
  }
  return files;
}

/** The entries of a table of contents; none of what cannot be read. */
export function readContents(file: string, text: string): readonly ContentsEntry[] {
  if (text.length > longest) return [];
  const name = file.split('/').at(-1) ?? file;
  if (name.endsWith('.md')) return markdownEntries(text);
  if (name.endsWith('.adoc')) return antoraEntries(file, text);
  if (/\.(?:[cm]?[jt]s)$/.test(name)) return scriptValues(text).flatMap(contentsEntries);
  const data = parsedData(/^mkdocs\.ya?ml$/.test(name) ? navigationPart(text) : text);
  return contentsEntries(/^(?:docs|mint)\.json$/.test(name) ? navigationOf(data) : data);
}

const longest = 1_000_000;
const mostBrackets = 1000;

/** What a text of JSON or YAML holds; undefined if it is neither. */
export function parsedData(text: string): unknown {
  try {
    if (/^\s*[{[]/.test(text)) return JSON.parse(text) as unknown;
    // Brackets are rare in such YAML, and many inside each other take long.
    if ((text.match(/[[{]/g)?.length ?? 0) > mostBrackets) return undefined;
    return parse(text, { schema: 'core', maxAliasCount: 20, logLevel: 'silent' }) as unknown;
  } catch {
    return undefined;
  }
}

/** The rest of `mkdocs.yml` may hold tags of Python. */
function navigationPart(text: string): string {
  return /^(?:nav|pages):[ \t]*\n((?:[ \t-][^\n]*\n|#[^\n]*\n|\n)*)/m.exec(`${text}\n`)?.[1] ?? '';
}

/** Mintlify's files hold settings, too, whose keys are like those of pages. */
function navigationOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('navigation' in data)) return undefined;
  return [data.navigation];
}

/** `guides:install.adoc` is the page `modules/guides/pages/install`. */
function antoraEntries(file: string, text: string): readonly ContentsEntry[] {
  const own = /modules\/([^/]+)\/nav\.adoc$/.exec(file)?.[1] ?? 'ROOT';
  return asciidocEntries(text).map(entry => {
    const [, module = own, path = ''] = /^(?:([\w-]+):)?([^:]*)$/.exec(entry.target) ?? [];
    return { ...entry, target: `modules/${module}/pages/${path}` };
  });
}
