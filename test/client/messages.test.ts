/** Messages stand in a corner among those of others, and must say who speaks. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const client = fileURLToPath(new URL('../../client', import.meta.url));

/** The call of every message with the lines in which its text is made. */
function shownMessages(): readonly { readonly at: string; readonly code: string }[] {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' });
  return files
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => {
      const lines = readFileSync(`${client}/${file}`, 'utf8').split('\n');
      return lines.flatMap((line, at) =>
        /\bshow(?:Information|Warning|Error)Message\(/.test(line)
          ? [
              {
                at: `${file}:${at + 1}`,
                code: lines.slice(Math.max(0, at - 16), at + 5).join('\n'),
              },
            ]
          : [],
      );
    });
}

test('every message bears the name of the product', () => {
  const messages = shownMessages();
  expect(messages.length).toBeGreaterThan(8);
  expect(
    messages.filter(({ code }) => !code.includes('Support Docs: ')).map(({ at }) => at),
  ).toEqual([]);
});
