import * as vscode from 'vscode';
import type { DocsServer } from '../docsServer';
import { uriOfPlace } from '../places';
import { openAtLine } from './openAtLine';
import { plainLabel, plainMessage } from '../plainText';
import { reasonOf } from '../reasonOf';

/** Shows what could not be read from the sources and why, as a list that leads to the place. */
export async function showProblems(server: DocsServer): Promise<void> {
  const problems = await server.ask(ask => ask.problems());
  if (problems.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Every document of the sources was read without a problem.'),
    );
    return;
  }
  // A long message is cut at the end of its row: the place stands before it, in a row of its own.
  const items = problems.map(problem => ({
    label: `$(warning) ${plainLabel(`${problem.path.replace(/^.*[\\/]/, '')}:${problem.line}`)}`,
    description: plainLabel(problem.path),
    detail: plainLabel(problem.message),
    problem,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('{0} problems while reading', problems.length),
    placeHolder: vscode.l10n.t('Pick one to open the file at its line'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const { path, line } = chosen.problem;
  try {
    await openAtLine(uriOfPlace(path), line);
  } catch (error) {
    // Files that are missing or no text are the very problems listed here.
    const message = vscode.l10n.t('{0} does not open: {1}', path, reasonOf(error));
    void vscode.window.showWarningMessage(plainMessage(message));
  }
}
