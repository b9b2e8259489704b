/**
 * What Antora knows of a page beside its text: the attributes of its component (`{product}`), and the
 * pages that it names by module (`xref:guides:tea.adoc[]`).
 */
import { parsedData } from '../contents/contentsFiles';
import { asData, asText } from '../plainData';
import type { WholeFile } from '../reader';

type Page = Pick<WholeFile, 'name' | 'neighbour'>;

/** The folder of a page's component with `/`, '' for the source, and its module. */
function componentOf(name: string): { readonly root: string; readonly module: string } | undefined {
  const [, root, module] = /^(.*?)modules\/([^/]+)\/pages\//.exec(name) ?? [];
  return root === undefined || module === undefined ? undefined : { root, module };
}

/** Ids of sections as Antora's sites are mostly set up to make them. */
const usual = { idprefix: '', idseparator: '-' };

/**
 * Attributes from `antora.yml`, and the files that were read for them; none for a page that is of no
 * component. A value that is itself markup of a site's decoration says nothing.
 */
export async function antoraAttributes({ name, neighbour }: Page): Promise<{
  readonly attributes: Readonly<Record<string, string>>;
  readonly uses: readonly string[];
}> {
  const component = componentOf(name);
  if (component === undefined) return { attributes: {}, uses: [] };
  const file = `${component.root}antora.yml`;
  const text = await neighbour(file);
  if (text === undefined) return { attributes: usual, uses: [] };
  const data = asData(parsedData(text));
  const own = Object.entries(asData(asData(data['asciidoc'])['attributes'])).flatMap(
    ([key, value]) => {
      const said = asText(value).replace(/@$/, '');
      return said === '' || /^(?:image|icon):/.test(said) ? [] : [[key, said] as const];
    },
  );
  const version = asText(data['version']);
  const known = [
    ['page-component-title', asText(data['title'])],
    ['page-component-version', version],
    ['page-version', version],
  ] as const;
  const attributes = { ...usual, ...Object.fromEntries([...known, ...own]) };
  return { attributes, uses: [file] };
}

/** Pages that are opened to learn what they are called. */
const mostTitles = 100;

const crossReference =
  /\bxref:(?:([\w-]+):)?([^\s:[\]#]{1,300}\.adoc)(#[^\s[\]]{0,200})?\[([^\]\n]{0,500})\]/g;

/**
 * The text with its references to pages as paths from this page, called by the titles of those pages
 * where they are called nothing.
 */
export async function withPageReferences(text: string, page: Page): Promise<string> {
  const component = componentOf(page.name);
  if (component === undefined || !text.includes('xref:')) return text;
  const { root, module } = component;
  const titles = new Map<string, string | undefined>();
  const targetOf = (other: string | undefined, path: string) =>
    `${root}modules/${other ?? module}/pages/${path}`;
  for (const [, other, path = '', , label] of text.matchAll(crossReference)) {
    const target = targetOf(other, path);
    if (label !== '' || titles.has(target) || titles.size >= mostTitles) continue;
    titles.set(target, titleOf(await page.neighbour(target)));
  }
  return text.replace(
    crossReference,
    (_, other: string | undefined, path: string, anchor: string | undefined, label: string) => {
      const target = targetOf(other, path);
      const name = label || titles.get(target) || lastWords(path);
      return `xref:${relativePath(page.name, target)}${anchor ?? ''}[${name}]`;
    },
  );
}

function titleOf(text: string | undefined): string | undefined {
  const title = /^= +(\S[^\n]*)$/m.exec(text?.slice(0, 4000) ?? '')?.[1]?.trim();
  return title?.replace(/[[\]]/g, '');
}

function lastWords(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.adoc$/, '').replaceAll('-', ' ');
}

function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
  return [...folders.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
}
