import * as vscode from 'vscode';
import type { Problem } from '../../server/protocol';
import { settingsSection } from '../../server/settings';
import type { DocsServer } from '../docsServer';
import { uriOfPlace } from '../places';
import { openAtLine } from './openAtLine';
import { plainLabel, plainMessage } from '../plainText';
import { reasonOf } from '../reasonOf';
import { folderInSource } from './sourcePaths';

/** Shows what could not be read from the sources and why, as a list that leads to the place. */
export async function showProblems(server: DocsServer): Promise<void> {
  const problems = await server.ask(ask => ask.problems());
  if (problems.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Support Docs: every document of the sources was read without a problem.'),
    );
    return;
  }
  const sources = server.status?.sources.map(({ path }) => path) ?? [];
  const chosen = await pickProblem(problems.map(problem => itemOf(problem, sources)));
  if (chosen === undefined) return;
  const { path, line } = chosen;
  try {
    await openAtLine(uriOfPlace(path), line);
  } catch (error) {
    // Files that are missing or no text are the very problems listed here.
    const message = vscode.l10n.t('Support Docs: {0} does not open: {1}', path, reasonOf(error));
    void vscode.window.showWarningMessage(plainMessage(message));
  }
}

interface ProblemItem extends vscode.QuickPickItem {
  readonly problem: Problem;
  /** The setting that decides, which its button opens. */
  readonly setting?: string;
}

/** A long message is cut at the end of its row: the place stands before it, in a row of its own. */
function itemOf(problem: Problem, sources: readonly string[]): ProblemItem {
  const { path, line, message } = problem;
  const [setting] = namedSetting.exec(message) ?? [];
  const tooltip = vscode.l10n.t('Open the setting {0}', setting ?? '');
  return {
    label: `$(warning) ${plainLabel(`${path.replace(/^.*[\\/]/, '')}:${line}`)}`,
    description: plainLabel(folderInSource(path, sources)),
    detail: plainLabel(message),
    problem,
    ...(setting !== undefined && {
      setting,
      buttons: [{ iconPath: new vscode.ThemeIcon('gear'), tooltip }],
    }),
  };
}

const namedSetting = new RegExp(`\\b${settingsSection}\\.[a-z]\\w*(?:\\.[a-z]\\w*)*`, 'i');

/** The problem that is picked; the button of a row leads to its setting instead. */
function pickProblem(items: readonly ProblemItem[]): Promise<Problem | undefined> {
  const pick = vscode.window.createQuickPick<ProblemItem>();
  pick.title = vscode.l10n.t('{0} problems while reading', items.length);
  pick.placeholder = vscode.l10n.t('Pick one to open the file at its line');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.problem);
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ item: { setting } }) => {
      void vscode.commands.executeCommand('workbench.action.openSettings', setting);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
