/** What search engines in Java are compiled and started with here. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What nodes are started with. */
export interface Engine {
  /** Maker and version. */
  readonly label: string;
  /** The program `java`. */
  readonly java: string;
  /** Where its classes are. */
  readonly options: readonly string[];
  /** The class that is a node. */
  readonly main: string;
  /** A folder that each node wants to find as `modules` in its own. */
  readonly modules?: string;
}

export interface Jdk {
  readonly version: string;
  readonly java: string;
  readonly javac: string;
  readonly jar: string;
}

/** The JDK in a folder, or of the PATH if that is '', of a version from the first to the last. */
export function findJdk(
  home: string,
  [oldest, newest]: readonly [number, number],
): Jdk | { readonly missing: string } {
  const program = (name: string) => (home === '' ? name : join(home, 'bin', name));
  const java = program('java');
  const said = spawnSync(java, ['-version'], { encoding: 'utf8' });
  // Of a program that is not there nothing is read.
  const version = said.error === undefined ? /"(\d+)/.exec(said.stderr)?.[1] : undefined;
  if (version === undefined || Number(version) < oldest || Number(version) > newest) {
    return { missing: `there is no Java ${oldest}${newest === Infinity ? '' : ` to ${newest}`}` };
  }
  const javac = program('javac');
  if (spawnSync(javac, ['-version']).status !== 0) return { missing: 'there is no JDK' };
  return { version, java, javac, jar: program('jar') };
}

/** Where an engine is kept that was made of these files; another one once they change. */
export function folderOf(name: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of files) hash.update(readFileSync(path));
  return resolve('.vscode-test', `${name}-${hash.digest('hex').slice(0, 12)}`);
}

/** Copies what a pom.xml names into a folder; false if Maven is not there or does not get it. */
export function copyLibraries(pom: string, folder: string, definition: string): boolean {
  if (spawnSync('mvn', ['-version']).status !== 0) return false;
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  const goal = ['-q', '-B', '-f', pom, definition, ...copy];
  return spawnSync('mvn', goal, { timeout: 240_000, encoding: 'utf8' }).status === 0;
}

/** Runs a program to its end; throws with what it says if that is no good one. */
export function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
