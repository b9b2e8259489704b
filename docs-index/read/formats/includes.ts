import { importedPages } from '../dialects/moduleLines';
import { joinName, type WholeFile } from '../reader';
import { splitFrontMatter } from './frontMatter';

/** Pages that include each other are followed this far. */
const deepest = 4;

/** Inclusions of one page; more than these are left. */
const mostIncludes = 200;

// An address and what stands beside it are short; unbounded, each beginning is read to the end.
const include =
  /\{%-?\s*include(?:_relative|-markdown)?\s+["']?([^\s"'%]{1,500})(?=[\s"'%])[^%]{0,500}%\}|\{\{[<%]\s*(?:include|readfile|render|partial|content)\s+(?:file=\s*|"\s*)?"?([^\s">%}]{1,500})(?=[\s">%}])[^}]{0,500}\}\}|\[!INCLUDE\s*\[[^\]]{0,500}\]\(([^)\s]{1,500})\)\s*\]|^[ \t]*-+8<-+[ \t]+"([^"\n]+)"[ \t]*$|<!--\s*@?include:?\s*([^\s>]{1,500})\s*-->|^[ \t]*\{\{[ \t]*([\w./-]+\.md)[ \t]*\}\}[ \t]*$/gim;

/**
 * The text of a page with the pages it includes where they stand: MDX imports, `{% include %}`,
 * `[!INCLUDE [x](y.md)]`, `--8<-- "x.md"` and others. What is not there is left for later passes.
 */
export async function withIncludes(
  text: string,
  file: Pick<WholeFile, 'name' | 'neighbour' | 'mask'>,
  depth = 0,
): Promise<string> {
  if (depth >= deepest) return text;
  const imported = await withImports(text, file, depth);
  const found = [...imported.matchAll(include)].slice(0, mostIncludes);
  let out = '';
  let from = 0;
  for (const match of found) {
    const path = match.slice(1).find(Boolean) ?? '';
    const page = await includedText(path, file, depth);
    if (page === undefined) continue;
    out += `${imported.slice(from, match.index)}${page}`;
    from = match.index + match[0].length;
  }
  return out + imported.slice(from);
}

async function withImports(
  text: string,
  file: Pick<WholeFile, 'name' | 'neighbour' | 'mask'>,
  depth: number,
): Promise<string> {
  let out = text;
  for (const [name, path] of [...importedPages(text)].slice(0, mostIncludes)) {
    const page = await includedText(path, file, depth);
    if (page === undefined) continue;
    out = out.replace(
      new RegExp(`<${name}(?:\\s[^<>]*)?/>|<${name}(?:\\s[^<>]*)?>\\s*</${name}>`, 'g'),
      () => `\n\n${page}\n\n`,
    );
  }
  return out;
}

/** Where tools look for what is included, beside the page that includes it. */
const folders = [
  '',
  '/',
  '/_includes/',
  '/docs/',
  '/snippets/',
  '/includes/',
  '/content/',
  '/_partials/',
];

async function includedText(
  path: string,
  file: Pick<WholeFile, 'name' | 'neighbour' | 'mask'>,
  depth: number,
): Promise<string | undefined> {
  if (!/\.(mdx?|markdown|txt|html?)$/i.test(path)) return undefined;
  for (const folder of folders) {
    const name = joinName(file.name, folder + path.replace(/^@site\//, '/'));
    const text = name === undefined || name === file.name ? undefined : await file.neighbour(name);
    if (name === undefined || text === undefined) continue;
    const body = file.mask(splitFrontMatter(text).body);
    return (await withIncludes(body, { ...file, name }, depth + 1)).trim();
  }
  return undefined;
}
