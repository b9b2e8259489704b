/** Many files that were left out for one reason are told in one line. */
import type { Problem } from './article';

/** Up to so many files of one ending are named each. */
const mostNamed = 3;

/**
 * The problems with files left out for the same reason gathered by their endings: the first is named
 * and says how many others there are. The order is that of the first of each.
 */
export function gatherProblems(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const key = gatheredKey(problem);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const told = new Set<string>();
  return problems.flatMap(problem => {
    const key = gatheredKey(problem);
    const count = key === undefined ? 0 : (counts.get(key) ?? 0);
    if (key === undefined || count <= mostNamed) return [problem];
    if (told.has(key)) return [];
    told.add(key);
    const others = `${count - 1} other ${endingOf(problem.path)} files`;
    return [{ ...problem, message: `${problem.message} So were ${others}.` }];
  });
}

/** What is the same for all that belong together; undefined for what is told of each file. */
function gatheredKey({ path, line, message }: Problem): string | undefined {
  const ending = endingOf(path);
  if (line !== 1 || ending === '' || !message.endsWith('was left out.')) return undefined;
  return `${ending} ${message}`;
}

function endingOf(path: string): string {
  return /[^\\/.][^\\/]*(\.[^.\\/]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
