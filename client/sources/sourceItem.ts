import * as vscode from 'vscode';
import type { SourceStatus } from '../../server/protocol';
import { commandIds } from '../ids';
import { readShare } from './unread';

/**
 * A source in the browse tree: what is in it, and how much of it is read where that is not all. It
 * reads out what it shows.
 */
export function sourceItem(source: SourceStatus, isReading: boolean): vscode.TreeItem {
  const { path, problems, unread } = source;
  const name = path.replace(/^.*[\\/]/, '') || path;
  const item = new vscode.TreeItem(name);
  const { l10n } = vscode;
  const isStopped = unread !== undefined && !isReading;
  const description = factsOf(source).join(' · ');
  item.description = description;
  item.tooltip = `${path}\n${description}`;
  item.accessibilityInformation = { label: `${name}, ${description}` };
  item.contextValue = isStopped ? 'source.unread' : 'source';
  item.iconPath = new vscode.ThemeIcon(iconOf(source, isReading));
  if (isStopped) item.command = { command: commandIds.readRest, title: l10n.t('Read the Rest') };
  else if (problems > 0) {
    item.command = { command: commandIds.showProblems, title: l10n.t('Show Problems') };
  }
  return item;
}

function factsOf({ articles, problems, unread, asOf }: SourceStatus): readonly string[] {
  const { l10n } = vscode;
  const number = (count: number): string => count.toLocaleString(vscode.env.language);
  const facts = [articles === 1 ? l10n.t('1 article') : l10n.t('{0} articles', number(articles))];
  if (unread !== undefined) facts.unshift(readShare(unread));
  if (problems === 1) facts.push(l10n.t('1 problem'));
  if (problems > 1) facts.push(l10n.t('{0} problems', number(problems)));
  if (asOf !== undefined) facts.push(asOfText(asOf));
  return facts;
}

/** When what a source that cannot be reached holds was read; `asOf` is ISO 8601. */
export function asOfText(asOf: string): string {
  return vscode.l10n.t('as of {0}', new Date(asOf).toLocaleString(vscode.env.language));
}

function iconOf({ problems, unread }: SourceStatus, isReading: boolean): string {
  if (unread !== undefined) return isReading ? 'sync~spin' : 'debug-pause';
  return problems === 0 ? 'database' : 'warning';
}
