/** The README of the sample workspace keeps its promises: each row of its table is tried. */
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { eventually } from './eventually';
import { hoverAt } from './hoverAt';
import { openFile } from './openDocument';
import type { HostTests } from './run';

/** `| Rest on `612` or `631` | [file](file) | what the code means |` */
interface Row {
  readonly words: readonly string[];
  readonly file: string;
  readonly isSilent: boolean;
}

export const sampleTests: HostTests = {
  "the sample's README: every word to rest on is explained where it says": async () => {
    const { document: readme } = await openFile('README.md');
    const rows = rowsOf(readme.getText());
    assert.equal(rows.length, 9);
    for (const { words, file, isSilent } of rows.toSorted(speakingFirst)) {
      const { document } = await openFile(file);
      for (const word of words) {
        const hover = () => firstHover(document, word);
        if (isSilent) assert.equal(await hover(), undefined, `${word} in ${file}`);
        else await eventually(hover, text => text?.includes(word) === true);
      }
    }
  },

  "the sample's README: the files it names are there": async () => {
    const { document: readme } = await openFile('README.md');
    const links = [...readme.getText().matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    assert.ok(links.length > 10);
    for (const path of links) await openFile(path);
  },
};

function rowsOf(text: string): Row[] {
  return [...text.matchAll(/^\| Rest (.*?) \| \[([^\]]+)\].*?\| (.*?) \|$/gm)].map(
    ([, what = '', file = '', seen = '']) => ({
      words: [...what.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
      file,
      isSilent: seen.startsWith('nothing'),
    }),
  );
}

/** Silence says nothing before the server has spoken. */
function speakingFirst(a: Row, b: Row): number {
  return Number(a.isSilent) - Number(b.isSilent);
}

/** What is said at the first of the word's places where anything is. */
async function firstHover(
  document: vscode.TextDocument,
  word: string,
): Promise<string | undefined> {
  const text = document.getText();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const hover = await hoverAt(document, document.positionAt(at + Math.floor(word.length / 2)));
    if (hover !== undefined) return hover;
  }
  return undefined;
}
