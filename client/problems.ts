import * as vscode from 'vscode';
import type { DocsServer } from './docsServer';
import { plainLabel, plainMessage } from './plainText';

/** Shows what could not be read from the sources and why, as a list that leads to the place. */
export async function showProblems(server: DocsServer): Promise<void> {
  const problems = await server.ask(ask => ask.problems());
  if (problems.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Every document of the sources was read without a problem.'),
    );
    return;
  }
  const items = problems.map(problem => ({
    label: `$(warning) ${plainLabel(problem.message)}`,
    description: plainLabel(`${problem.path.replace(/^.*[\\/]/, '')}:${problem.line}`),
    detail: plainLabel(problem.path),
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
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  try {
    const uri = vscode.Uri.file(path);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
  } catch (error) {
    // Files that are missing or no text are the very problems listed here.
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(
      plainMessage(vscode.l10n.t('{0} does not open: {1}', path, reason)),
    );
  }
}
