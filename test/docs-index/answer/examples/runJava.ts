/** All Java examples compiled together and called from one process. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, type Program } from './runners';

/** The first compiler tier and one garbage collector thread: start-up is what takes the time. */
const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const compiler = [...quick.map(flag => `-J${flag}`), '-encoding', 'UTF-8', '-nowarn', '-proc:none'];

/** Each example's class gets a name of its own; one that throws does not stop the others. */
export async function runJava(programs: readonly Program[], folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const sources = programs.map(({ id, text }) => {
    const source = `E_${id}.java`;
    writeFileSync(join(folder, source), text.replace('class Example {', `class E_${id} {`));
    return source;
  });
  const calls = programs.map(
    ({ id }) =>
      `    try { E_${id}.main(args); } catch (Exception e) { System.err.println("${id} " + e); }\n`,
  );
  const out = 'System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));';
  const all = `class All {\n  public static void main(String[] args) {\n    ${out}\n${calls.join('')}  }\n}\n`;
  writeFileSync(join(folder, 'All.java'), all);
  const failure = await runCommand('javac', [...compiler, 'All.java', ...sources], {
    cwd: folder,
  });
  return failure || runCommand('java', [...quick, 'All'], { cwd: folder });
}
