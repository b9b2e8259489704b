/**
 * Whether work at a door of the product takes time in proportion to what comes in: texts are put
 * together from attacks on the patterns behind the door, and doubled.
 */
import { attacksOn, attackText, patternsIn, type Attack } from './attacks';
import { growth, mostGrowth } from './growth';
import { processorTime } from './processorTime';

/**
 * The attacks on the patterns in some folders on which a pattern by itself goes back and forth: where
 * such a pattern gets a text, something before it has to bound the text.
 */
export function hardAttacks(folders: readonly string[]): readonly Attack[] {
  return hardAttacksOn(folders.flatMap(patternsIn));
}

/** The same for some patterns. */
export function hardAttacksOn(patterns: readonly RegExp[]): readonly Attack[] {
  const found = new Map<string, Attack>();
  for (const pattern of patterns) {
    for (const attack of attacksOn(pattern)) {
      const key = JSON.stringify(attack);
      if (!found.has(key) && isHard(pattern, attack)) found.set(key, attack);
    }
  }
  return [...found.values()];
}

/** Milliseconds for 1,500 units that are worth a second look: reading them once takes a hundredth. */
const slow = 0.15;
/** Milliseconds for as many that need no second look. */
const hard = 2;
/** How often as long eight times the text may take: one that is read once, eight times. */
const mostTimes = 24;

function isHard(pattern: RegExp, attack: Attack): boolean {
  // The least of three, for what else the process does may cost one of them.
  const short = timeOf(pattern, attackText(attack, 1500));
  if (short < slow) return false;
  if (short > hard) return true;
  return timeOf(pattern, attackText(attack, 12_000)) > mostTimes * short;
}

/** Milliseconds of a pattern over a text; the least of up to three tries. */
function timeOf(pattern: RegExp, text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > slow; run++) {
    const started = processorTime();
    pattern.lastIndex = 0;
    if (pattern.global || pattern.sticky) text.replace(pattern, '');
    else pattern.exec(text);
    best = Math.min(best, processorTime() - started);
    if (best > 50) break;
  }
  return best;
}

type Work = (attackTexts: readonly string[]) => unknown;

/**
 * The attacks on which work takes more than two and a half times as long for twice the length; they
 * are tried a dozen at a time, and one by one only where a dozen grows too fast.
 */
export async function tooSlow(attacks: readonly Attack[], work: Work): Promise<readonly Attack[]> {
  const slow: Attack[] = [];
  for (let at = 0; at < attacks.length; at += dozen) {
    const some = attacks.slice(at, at + dozen);
    if (!(await growsTooFast(some, work))) continue;
    for (const attack of some) if (await growsTooFast([attack], work)) slow.push(attack);
  }
  return slow;
}

const dozen = 12;
/** Characters of each attack. */
const size = 64_000;

async function growsTooFast(attacks: readonly Attack[], work: Work): Promise<boolean> {
  const run = (units: number) => work(attacks.map(attack => attackText(attack, units)));
  return (await growth(run, { size })) > mostGrowth;
}
