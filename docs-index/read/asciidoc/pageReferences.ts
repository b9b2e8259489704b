/** Pages that Antora's pages name by module: `xref:guides:tea.adoc[]`. */
import { componentOf } from '../contents/component';
import type { WholeFile } from '../reader';

/** A page, and how files beside it are read. */
export type AntoraPage = Pick<WholeFile, 'name' | 'neighbour'>;

/** Pages that are opened to learn what they are called. */
const mostTitles = 100;

const crossReference =
  /\bxref:(?:([\w-]+):)?([^\s:[\]#]{1,300}\.adoc)(#[^\s[\]]{0,200})?\[([^\]\n]{0,500})\]/g;

/**
 * The text with its references to pages as paths from this page, called by the titles of those pages
 * where they are called nothing.
 */
export async function withPageReferences(text: string, page: AntoraPage): Promise<string> {
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
