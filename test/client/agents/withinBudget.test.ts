import { expect, test } from 'vitest';
import { withinBudget } from '../../../client/agents/withinBudget';

const longest = 6000;

/** An answer of as many letters as are allowed, each of them a token. */
async function answer(tokenBudget?: number): Promise<{ length: number; asked: unknown[] }> {
  const asked: unknown[] = [];
  const ask = (maxBytes?: number) => {
    asked.push(maxBytes);
    return Promise.resolve('a'.repeat(Math.min(longest, Math.max(600, maxBytes ?? longest))));
  };
  const countTokens = (text: string) => Promise.resolve(text.length);
  const text = await withinBudget(
    ask,
    tokenBudget === undefined ? undefined : { tokenBudget, countTokens },
  );
  return { length: text.length, asked };
}

test.for([
  [undefined, 6000, [undefined]],
  [9000, 6000, [undefined]],
  [5000, 4000, [undefined, 4000]],
  [1999, 1000, [undefined, 4000, 2000, 1000]],
  [100, 75, [undefined, 4000, 2000, 1000, 500]],
  [0, 0, [undefined, 4000, 2000, 1000, 500]],
] as const)('%i tokens: an answer of %i', async ([budget, length, asked]) => {
  expect(await answer(budget)).toEqual({ length, asked });
});
