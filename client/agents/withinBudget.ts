/** How many tokens a model has left for an answer, and how they are counted. */
export interface TokenBudget {
  readonly tokenBudget: number;
  readonly countTokens: (text: string) => PromiseLike<number>;
}

/**
 * An answer that has no more tokens than the model takes: asked for again at half the size, which
 * keeps whole sentences, and at last cut where even the smallest answer is longer.
 * @param ask the answer in at most so many bytes, or in as many as answers usually have
 */
export async function withinBudget(
  ask: (maxBytes?: number) => Promise<string>,
  budget: TokenBudget | undefined,
): Promise<string> {
  let text = await ask();
  if (budget === undefined) return text;
  const fits = async () => (await budget.countTokens(text)) <= budget.tokenBudget;
  for (let bytes = 4000; bytes >= smallestAnswer; bytes /= 2) {
    if (await fits()) return text;
    text = await ask(bytes);
  }
  while (text !== '' && !(await fits())) text = text.slice(0, text.length >> 1);
  return text;
}

const smallestAnswer = 500;
