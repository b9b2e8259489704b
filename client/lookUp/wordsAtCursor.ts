import type * as vscode from 'vscode';

/** The selected text, else the characters around the cursor that names are made of; '' if none are. */
export function wordsAtCursor({ document, selection }: vscode.TextEditor): string {
  const selected = document.getText(selection).trim();
  if (selected !== '') return selected;
  const word = document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}_.-]+/u);
  return word === undefined ? '' : document.getText(word);
}
