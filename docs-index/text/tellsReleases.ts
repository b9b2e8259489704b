/**
 * Tells pages on what each release brought: change logs, release notes. They name every part of a
 * product once, and hardly ever say how it is used.
 */
import { headingText } from './headingText';

/** A page as far as this is told by it. */
export interface ToldPage {
  readonly title: string;
  /** Path of its file. */
  readonly path: string;
  readonly markdown: string;
}

/** Whether a page is called so, is called as one release is, or has most headings of some level so. */
export function tellsReleases({ title, path, markdown }: ToldPage): boolean {
  if (calledSo.test(title) || filedSo.test(path)) return true;
  if (moves.test(title)) return false;
  const levels = new Map<number, string[]>();
  for (const [, { length: level } = '', text = ''] of markdown.matchAll(/^(#{1,4}) (.+)/gm)) {
    const own = levels.get(level) ?? [];
    own.push(headingText(text));
    levels.set(level, own);
  }
  const headings = [...levels.values()];
  if (releaseNamed(title) !== undefined && headings.flat().some(text => changes.test(text))) {
    return true;
  }
  return headings.some(areReleases);
}

const calledSo =
  /^(?:[\p{L}\p{N} .-]{0,40}[\s:：-])?(?:change ?logs?|release ?(?:notes?|history)|what(?:['’]s| is) new|version history)(?: |$)|(?:更新|变更|发布|发版|版本|修订)(?:日志|记录|历史|公告)|(?:版本|发布|更新|发版)说明|产品动态/iu;

const filedSo = /(?:^|[/\\_ -])(?:change[_-]?log|release[_ -]?notes?|whats[_-]?new)(?=[/\\._-]|$)/i;

/** Names of parts of what a release brought. */
const changes =
  /^\W{0,4}(?:bug ?fix|fixe[sd]|(?:new )?features?$|improvements?|enhancements?|changed$|added$)|^(?:新增|新特性|新功能|功能优化|修复|问题修复|bug ?修复|优化|改进)/i;

const leastReleases = 3;
const leastPart = 0.6;

/** Whether most headings are releases of the same thing: numbers of sections are before different names. */
function areReleases(headings: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const heading of headings) {
    const name = releaseNamed(heading);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most >= leastReleases && most >= leastPart * headings.length;
}

/** What `v1.2.0`, `Lamp SDK 2.0.1 (2024-05-06)`, `2024 年 5 月` are releases of: '', `lampsdk`, ''. */
function releaseNamed(heading: string): string | undefined {
  const rest = heading.replace(version, '').replace(date, '');
  if (rest === heading || moves.test(rest)) return undefined;
  const name = rest.replace(/\P{L}/gu, '').toLowerCase();
  return name.length <= longestName ? name : undefined;
}

const version =
  /(?<![\p{N}.])v?\d{1,5}(?:\.(?:\d{1,12}|x)){1,4}(?:[-+.]?[a-z]{1,10}[.-]?\d{0,6})?/giu;
const date =
  /(?<!\p{N})(?:19|20)\d\d\s?[-/.年]\s?(?:1[0-2]|0?[1-9])(?!\d)(?:\s?[-/.月]\s?(?:\d{1,2}\s?日?)?)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d/giu;
/** One goes from a version to another there. */
const moves = /升级|迁移|安装|upgrad|migrat|install/i;
const longestName = 24;
