/**
 * How work grows with its input, told so that a busy machine does not change the answer: by the time
 * the processor spent, over three doublings. What takes twice as long for twice the input takes
 * eight times as long then, the square of it sixty-four times.
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
/** The most tries; more than one only where it looks as if the work grew too fast. */
const tries = 5;
/** A growth that no hiccup feigns twice. */
const plain = 3.2;

/**
 * How many times longer the work takes for twice the input; 1 if it takes too little to tell. The
 * great input is compared with as many small ones as make it up, done one after another, for what
 * else goes on then costs both alike. What grows too fast does so at each try.
 */
export async function growth(
  work: (size: number) => unknown,
  { size, least = 40 }: Sizes,
): Promise<number> {
  let great = size / 2;
  let whole = await cost(() => work(great));
  if (whole < least) {
    great = size;
    whole = await cost(() => work(great));
  }
  let found = Infinity;
  for (let again = 0; again < tries && whole >= least; again++) {
    let parts = 0;
    for (let part = 0; part < 2 ** doublings; part++) {
      parts += await cost(() => work(great / 2 ** doublings));
    }
    const now = 2 * (whole / parts) ** (1 / doublings);
    found = Math.min(found, now);
    if (found <= mostGrowth || (again > 0 && found > plain)) break;
    whole = await cost(() => work(great));
  }
  return whole < least ? 1 : found;
}

/** Milliseconds of the processor. */
async function cost(work: () => unknown): Promise<number> {
  const started = processorTime();
  await work();
  return processorTime() - started;
}
