/**
 * Asks again until an answer is there and gives it; throws with the last answer after twenty seconds.
 * Providers answer "nothing" while the server is still starting.
 */
export async function eventually<T>(
  ask: () => PromiseLike<T>,
  isThere: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    if (Date.now() > end) throw new Error(`It stayed at ${JSON.stringify(answer)}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
