/** Chinese names by themselves: in a cell, at the head of a message, behind any label, in a sentence. */
import { isDoubleSurname, isLikelyHanName, isSpokenName, isSurname } from './hanNames';
import { after, before, type Place, type Searched, type Span } from './span';

/** Chinese names that stand between marks, or of whom a sentence speaks. */
export function findLoneNames({ text }: Searched): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: run } of text.matchAll(hanRun)) {
    const name = nameAt(run);
    if (name === undefined) continue;
    const start = index + name.at;
    const place = { text, start, end: start + name.text.length };
    if (isName(name, place)) spans.push({ kind: 'name', start, end: place.end });
  }
  return spans;
}

const hanRun = /(?<!·)[\u4e00-\u9fff]{2,}(?!·)/g;

interface Found {
  readonly text: string;
  readonly at: number;
  /** Whether nothing but the name is in the run. */
  readonly isAlone: boolean;
}

/** `请转陈晓梅处理`: what may stand before a name at the beginning of a sentence. */
const givers = new Set('转请让找叫跟替问派给由');

/** What a person does or has, behind the name. */
const doings =
  /说|反馈|来电|表示|要求|希望|咨询|投诉|处理|负责|跟进|对接|的(?:工号|电话|手机|邮箱|账号|身份证|号码|订单|工单|微信|密码|成绩)|[把帮]|没有|申请|提交|登录|女士|先生|同学|老师|师傅|这边|收$/y;

/** The name that a run of letters begins with, if it may be one. */
function nameAt(run: string): Found | undefined {
  let at = 0;
  while (at < 2 && givers.has(run.charAt(at))) at++;
  if (!isSurname(run.charAt(at)) && !isDoubleSurname(run.slice(at, at + 2))) return undefined;
  for (const length of [4, 3, 2]) {
    if (run.length < at + length || (length === 4 && !isDoubleSurname(run.slice(at, at + 2))))
      continue;
    const isEnd = run.length === at + length;
    doings.lastIndex = at + length;
    const found = { text: run.slice(at, at + length), at, isAlone: isEnd && at === 0 };
    if ((isEnd || (length > 2 && doings.test(run))) && isSpokenName(found.text)) return found;
    if (isEnd && length === 2 && isLikelyHanName(found.text)) return found;
  }
  return undefined;
}

/** Whether what may be a name is one: its letters say it, or a number of the same person. */
function isName({ text, isAlone }: Found, place: Place): boolean {
  if (isExample(place) || isByline(place)) return false;
  if (/["'`“‘「]\s?$/.test(before(place, 2)) || isListed(place)) {
    return isAlone && isLikelyHanName(text) && hasNumber(place, 200);
  }
  if (isLikelyHanName(text)) return true;
  if (text.length < 3) return false;
  return (
    /\p{Script=Han}{2}["'`*]{0,3}[:：]\s?["'*]{0,3}$/u.test(before(place, 12)) ||
    hasNumber(place, 80)
  );
}

/** Documentation names somebody where anybody would do. */
function isExample(place: Place): boolean {
  return /(?:示例|样例|例如|比如|譬如|如[:：]|举例|e\.g|example)[^\n]{0,24}$/i.test(
    before(place, 40),
  );
}

/** One of many names in a row, as casts and lists of authors have them. */
function isListed(place: Place): boolean {
  return (
    /\p{Script=Han}{2,5}\s?[,，、/&]\s?$/u.test(before(place, 8)) &&
    /^\s?[,，、/&]\s?\p{Script=Han}{2,5}/u.test(after(place, 8))
  );
}

/** A mobile or identity number, or a mail address of a person, stands near. */
export function hasNumber(place: Place, length: number): boolean {
  const near = `${before(place, length)} ${after(place, length)}`;
  return /(?<![\w])(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\w)|身份证[^\n]{0,4}\d|\w@(?!example|test|domain|xx|abc)[\w-]+\.\w/.test(
    near,
  );
}

/** Who wrote or gave a talk says so in public. */
function isByline(place: Place): boolean {
  return (
    /(?:作者|译者|编者|作词|讲师|演讲[人者]?|来自|文\/|author|speaker|\]\()[^\n]*$/i.test(
      before(place, 90),
    ) || /^\s?@\p{Script=Han}/u.test(after(place, 4))
  );
}
