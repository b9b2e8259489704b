/** package.json as VS Code shows it in English. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

interface Manifest {
  readonly displayName: string;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category?: string }[];
  };
}

/** How the command palette lists one of our commands. */
export function commandTitle(id: string): string {
  const found = manifest().contributes.commands.find(({ command }) => command === id);
  if (found === undefined) throw new Error(`package.json has no command ${id}`);
  const { category, title } = found;
  return category === undefined ? title : `${category}: ${title}`;
}

/** package.json with the English texts of package.nls.json in place. */
export function manifest(): Manifest {
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  // Our own file, whose form the manifest test pins.
  const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
  const text = read('package.json').replace(/"%([^%"]+)%"/g, (whole, key: string) =>
    JSON.stringify(texts[key] ?? whole),
  );
  return JSON.parse(text) as Manifest;
}
