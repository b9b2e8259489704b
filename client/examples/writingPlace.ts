import * as vscode from 'vscode';
import { isOwnText } from '../ownTexts';

/** Where a person wrote last, also while an article or a view has the focus. */
export interface WritingPlace {
  /** The document, its position and its column; undefined if none is open. */
  readonly current: () => PlaceInDocument | undefined;
  readonly dispose: () => void;
}

export interface PlaceInDocument {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly viewColumn: vscode.ViewColumn | undefined;
}

/** Follows the text editors: an article opens in their place, and what it offers is for them. */
export function followWriting(): WritingPlace {
  let last = writable(vscode.window.activeTextEditor);
  const listener = vscode.window.onDidChangeActiveTextEditor(editor => {
    last = writable(editor) ?? last;
  });
  return {
    current: () => {
      const editor = writable(vscode.window.activeTextEditor) ?? last;
      if (editor === undefined || editor.document.isClosed) return undefined;
      const { document, selection, viewColumn } = editor;
      return { document, position: selection.active, viewColumn };
    },
    dispose: () => {
      listener.dispose();
    },
  };
}

/** Brings the place back to the front, ready to be written in; an untitled file if there is none. */
export async function openWritingPlace(
  place: PlaceInDocument | undefined,
  language: string,
): Promise<vscode.TextEditor> {
  if (place !== undefined) {
    const options = place.viewColumn === undefined ? {} : { viewColumn: place.viewColumn };
    return vscode.window.showTextDocument(place.document, options);
  }
  const isKnown = (await vscode.languages.getLanguages()).includes(language);
  const document = await vscode.workspace.openTextDocument(isKnown ? { language } : {});
  return vscode.window.showTextDocument(document);
}

function writable(editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined {
  return editor !== undefined && isOwnText(editor.document) ? editor : undefined;
}
