/** What a person can do about a problem where a setting decides it. */
import type { LimitName } from '../docs-index/limits';
import { settingsSection } from './settings';

/** How sentences begin that a limit brings about, and which of `supportDocs.limits` it is. */
const limited: readonly (readonly [beginning: RegExp, limit: LimitName])[] = [
  [/^The file is larger than the limit/, 'wholeFileMegabytes'],
  [/^A line is longer than/, 'lineKilobytes'],
  [/^The (?:line|record) is too long/, 'recordKilobytes'],
  [/^The record is longer than/, 'recordKilobytes'],
  [/^The limit of \d+ records/, 'recordsPerFile'],
  [/^\d+ more problems are not listed/, 'problemsPerFile'],
  [/^The folder holds too many files/, 'filesPerFolder'],
  [/^Folders are nested too deeply/, 'folderDepth'],
  [/^The source holds too many links/, 'links'],
];

const outsideLink = /^The link leads out of the source/;

/**
 * A sentence on what to do about a problem, in the language of a locale, told by the English
 * sentence on it; '' where no setting decides.
 */
export function problemAdvice(message: string, locale: string): string {
  const isChinese = /^zh\b/i.test(locale);
  if (outsideLink.test(message)) {
    const setting = `${settingsSection}.followOutsideLinks`;
    return isChinese
      ? `如需跟随，请打开设置 ${setting}。`
      : `To follow such links, switch on the setting ${setting}.`;
  }
  const limit = limited.find(([beginning]) => beginning.test(message))?.[1];
  if (limit === undefined) return '';
  return isChinese
    ? `可在设置 ${settingsSection}.limits 中调高 ${limit}。`
    : `Raise ${limit} in the setting ${settingsSection}.limits.`;
}
