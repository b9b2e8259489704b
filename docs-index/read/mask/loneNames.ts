/** Chinese names by themselves: in a cell, at the head of a message, behind any label, in a sentence. */
import {
  isDoubleSurname,
  isLikelyHanName,
  isSpokenName,
  isSureSurname,
  isSurelyGiven,
  isSurname,
} from './hanNames';
import { after, before, type Place, type Searched, type Span } from './span';

/** Chinese names that stand between marks, or of whom a sentence speaks. */
export function findLoneNames({ text }: Searched): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: run } of text.matchAll(hanRun)) {
    if (run.includes('·')) continue;
    for (const name of [nameAt(run), ...namesInside(run)]) {
      if (name === undefined || plainGivens.has(name.text.slice(-2))) continue;
      const start = index + name.at;
      const place = { text, start, end: start + name.text.length };
      if (isName(name, place)) spans.push({ kind: 'name', start, end: place.end });
    }
  }
  return withoutWords(text, spans);
}

/** Words of two letters that stand behind others, and nobody is called. */
const plainGivens = new Set(
  (
    '平台 苹果 健康 英文 明文 中文 智慧 荣耀 宝贵 聪明 文明 英雄 珠宝 超文 波峰 刚刚 光明 海洋 阳光 ' +
    '和平 春天 冬天 青春 天文 星期 海外 海量 云端 云平 云海 安卓 凤凰 麒麟 高峰 文化 文学 国家 国际 国内 ' +
    '家庭 金额 明星 明确 明显 天气 天空 天下 安静 安装 永久 永远 良好 优良 优秀 美好 完美 健身 康复 正常'
  ).split(' '),
);

/** Without those of whom a part stands behind other letters too: `鸿蒙平台` beside `开放平台`. */
function withoutWords(text: string, spans: readonly Span[]): Span[] {
  const surnames = new Map<string, string>();
  for (const { start, end } of spans) {
    if (end - start === 3) surnames.set(text.slice(start + 1, end), text.charAt(start));
  }
  if (surnames.size === 0) return [...spans];
  const words = new Set<string>();
  for (const { 0: run } of text.matchAll(hanRun)) {
    for (let at = 1; at + 2 <= run.length; at++) {
      const given = run.slice(at, at + 2);
      const surname = surnames.get(given);
      if (surname !== undefined && surname !== run.charAt(at - 1)) words.add(given);
    }
  }
  return spans.filter(({ start, end }) => !words.has(text.slice(start + 1, end)));
}

/** A run of letters; a point between two is that of foreign names. */
const hanRun = /[\u4e00-\u9fff·]{2,}/g;

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
  /说|反馈|来电|表示|要求|希望|咨询|投诉|处理|负责|跟进|对接|的(?:工号|电话|手机|邮箱|账号|身份证|号码|订单|工单|微信|密码|成绩)|[把帮]|没有|申请|提交|沟通|联系|确认|登录|女士|先生|同学|老师|师傅|这边|收$/y;

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

/** Surnames that words end with: `如何`, `字段`, `文章`, `规范`, and names of countries. */
const endings = new Set('何段章钟籍范史康鲁雷赖钮卢桑莫童伯苏毛石叶柳');

/** Names in the middle of a sentence: whole, or in front of what people do. */
function namesInside(run: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = 1; at + 3 <= run.length; at++) {
    const surname = run.charAt(at);
    if (!isSureSurname(surname) || endings.has(surname)) continue;
    const text = run.slice(at, at + 3);
    if (!isLikelyHanName(text)) continue;
    doings.lastIndex = at + 3;
    const isWhole = at + 3 === run.length || doings.test(run);
    if (isWhole || isSurelyGiven(text.slice(1))) found.push({ text, at, isAlone: false });
  }
  return found;
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
  const isBehind = /\p{Script=Han}{2,5}\s?[,，、/&]\s?$/u.test(before(place, 8));
  const isBefore = /^\s?[,，、/&]\s?\p{Script=Han}{2,5}/u.test(after(place, 8));
  if (isBehind && isBefore) return true;
  return (
    /^(?:\s?[,，、/&]\s?\p{Script=Han}{2,4}){3}/u.test(after(place, 24)) ||
    /(?:\p{Script=Han}{2,4}\s?[,，、/&]\s?){3}$/u.test(before(place, 24))
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
