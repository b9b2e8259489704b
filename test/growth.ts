/**
 * How work grows with its input, told so that a busy machine does not change the answer: by the time
 * the processor spent, over three doublings, in the least of many runs. What takes twice as long for
 * twice the input takes eight times as long then, the square of it sixty-four times.
 */
import { processorTime } from './processorTime';

/** The most that twice the input may take: double and a half. */
export const mostGrowth = 2.5;

interface Sizes {
  /** The greatest input, in whatever the work counts; half of it is taken if that takes long enough. */
  readonly size: number;
  /** Milliseconds an input has to take for its growth to be told. */
  readonly least?: number;
}

const doublings = 3;
/** Of runs at both ends; more than one only where it looks as if the work grew too fast. */
const tries = 5;
/** A growth that no hiccup feigns twice. */
const plain = 3.2;

/**
 * How many times longer the work takes for twice the input; 1 if it takes too little to tell. What
 * grows too fast does so at each try, what else goes on costs some of them.
 */
export async function growth(
  work: (size: number) => unknown,
  { size, least = 40 }: Sizes,
): Promise<number> {
  let most = size / 2;
  let large = await cost(work, most);
  if (large < least) {
    most = size;
    large = await cost(work, most);
  }
  let small = Infinity;
  for (let again = 0; again < tries && large >= least; again++) {
    for (let run = 0; run < 3; run++) small = Math.min(small, await cost(work, most / 2 ** doublings));
    if (large <= small * mostGrowth ** doublings) break;
    if (again > 0 && large > small * plain ** doublings) break;
    large = Math.min(large, await cost(work, most));
  }
  return large < least ? 1 : (large / small) ** (1 / doublings);
}

/** Milliseconds of the processor. */
async function cost(work: (size: number) => unknown, size: number): Promise<number> {
  const started = processorTime();
  await work(size);
  return processorTime() - started;
}
