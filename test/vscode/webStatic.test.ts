/** The extension in a browser's worker, in a VS Code of files alone, as vscode.dev is one. */
import { expect } from 'vitest';
import { toolsAnswer } from './toolAsker';
import { openStatic, testOn } from './webBench';
import { testCoding } from './webCodingCases';
import { testPage } from './webPageCases';
import { testReading } from './webReadingCases';

const test = testOn(openStatic);

testReading(test);
testCoding(test);

test('three files start it: entry, server and starter docs, each read whole', ({ bench }) => {
  const parts = bench.served().filter(name => /^dist\/(?:web|starter|readers)/.test(name));
  expect(parts.slice(0, 3).sort()).toEqual([
    ...['dist/starter.sdx', 'dist/web/extension.js', 'dist/web/server.js'],
  ]);
});

test('the tools for agents', async ({ bench: { page } }) => {
  await toolsAnswer(page);
});

testPage(test);
