/** Chinese names of people, told from other words by the letters that names are made of. */
import {
  givenLetters,
  sureSurnames,
  wordBeginnings,
  wordLetters,
  wordySurnames,
} from './hanLetters';

/** Surnames that are too often a letter of other words: they count behind a label only. */
const rareSurnames =
  '滑昌花乐皮元贝茅席支宣杭诸羊惠家储松井富巫乌焦巴牧山班仰秋仲伊宫厉符束幸司薄鄂索屠苍扶宰宦' +
  '鱼戈终暨巩勾冷沙须盖赏原海官钦修苟' +
  '水成伍柯桂平汪祁常裘湛计伏谈强危印宿怀从咸能双党贡劳申堵冉牛寿通边尚农别习向易慎庚居衡步都满弘国文广禄东欧沃利蔚越隆师融空那丰关相查后荆红权益公商年爱阳练兰代战初';

const doubleSurnames = (
  '欧阳 司徒 上官 诸葛 司马 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 东方 南宫 长孙 宇文 闻人 ' +
  '东郭 百里 呼延 申屠 西门 独孤 轩辕 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 钟离 鲜于 ' +
  '闾丘 亓官 赫连 完颜 拓跋 纳兰 叶赫 第五 左丘 东门 南门 万俟 公羊 谷梁 梁丘 乐正 漆雕 ' +
  '巫马 颛孙 子车 司空 司寇'
).split(' ');

/** Source text of a pattern of what may be a Chinese name. */
export const hanNameSource = `(?:${doubleSurnames.join('|')}|[${sureSurnames}${wordySurnames}${rareSurnames}])[\\p{Script=Han}]{1,2}`;

/** What examples are called, and what stands behind labels of names and is none. */
export const nobody =
  /张三|李四|王五|赵六|小[明红刚]|某|密码|域名|用户|账号|必填|公司|信息|同上|方式|资料|电话|地址|姓名|号码|列表|详情|管理/;

const hanName = new RegExp(`^${hanNameSource}$`, 'u');

/** Whether a text is a Chinese name: a surname and one or two letters. */
export function isHanName(text: string): boolean {
  return hanName.test(text) && !nobody.test(text);
}

/** Words that are made of such letters and no name. */
const plainWords =
  /^(?:安全|安康|高清|高端|高明|金融|方正|白名单|万能|常见|江南|石英|简洁|简明|关系|关心|应能|任性|任意|何时|高性能|高能|华东|华南|华北|华中|左右|马上|白金|黄金|应和|解和|余和|高新|田园|方案|平安|包和|和平|应学|万一|曾一|解一|何一|应一|任一|黎明|刘海|胡志明|卢森堡|卢旺达|苏黎世|伯利兹|韩文|东方|雷达)/;

/** Whether a text is a Chinese name where a label says so, and no word of sentences and settings. */
export function isLabelledName(text: string): boolean {
  if (!isHanName(text) || plainWords.test(text)) return false;
  const { surname, given } = partsOf(text);
  const isSure = surname.length > 1 || sure.has(surname);
  // A town or a time begins like a name: 苏州二, 周日晚班.
  if (isSure) return !isWord(text) || given.some(letter => ofNames.has(letter));
  return !(isWord(text) || given.some(letter => ofWords.has(letter)));
}

/** Whether a text is a Chinese name where nothing but a name can stand: any but a word. */
export function isNamedHan(text: string): boolean {
  return (
    isHanName(text) &&
    !plainWords.test(text) &&
    (text.length > 2 ? !isWord(text) : isLabelledName(text))
  );
}

/** Whether a text is a Chinese name so surely that no label needs to say so. */
export function isLikelyHanName(text: string): boolean {
  if (!isHanName(text) || plainWords.test(text) || isWord(text)) return false;
  const { surname, given } = partsOf(text);
  if (given.some(letter => ofWords.has(letter))) return false;
  const known = given.filter(letter => ofNames.has(letter)).length;
  if (surname.length > 1) return known > 0 || given.length > 1;
  if (sure.has(surname)) return known > 0;
  return wordy.has(surname) && known === 2;
}

/** Whether a text is a Chinese name where people are spoken of: one of its letters may be of words. */
export function isSpokenName(text: string): boolean {
  if (isLikelyHanName(text)) return true;
  if (!isHanName(text) || plainWords.test(text) || isWord(text)) return false;
  const { surname, given } = partsOf(text);
  const odd = given.filter(letter => ofWords.has(letter)).length;
  const known = given.filter(letter => ofNames.has(letter)).length;
  if (given.length < 2) return false;
  if (surname.length > 1 || sure.has(surname)) return odd === 0 || known > 0;
  return wordy.has(surname) && odd === 0 && known > 0;
}

/** Whether a text without a known surname may be a name, as other peoples of China have them. */
export function mayBeForeign(text: string): boolean {
  const letters = text.split('');
  return (
    text.includes('·') ||
    (letters.some(letter => ofNames.has(letter)) && !letters.some(letter => ofWords.has(letter)))
  );
}

/** Whether a name may begin with a letter. */
export function isSurname(letter: string): boolean {
  return sure.has(letter) || wordy.has(letter);
}

/** Whether hardly any word but names begins with a letter. */
export function isSureSurname(letter: string): boolean {
  return sure.has(letter);
}

/** Whether all letters are those of given names. */
export function isSurelyGiven(letters: string): boolean {
  return letters.split('').every(letter => ofNames.has(letter));
}

/** Whether a name may begin with two letters as its surname. */
export function isDoubleSurname(letters: string): boolean {
  return doubles.has(letters);
}

const sure = new Set(sureSurnames);
const wordy = new Set(wordySurnames);
const ofNames = new Set(givenLetters);
const ofWords = new Set(wordLetters);
const doubles = new Set(doubleSurnames);
const beginnings = new Set(
  wordBeginnings.split(' ').flatMap(([surname = '', ...seconds]) => seconds.map(x => surname + x)),
);

/** Whether a text begins like a word that is no name. */
function isWord(text: string): boolean {
  return beginnings.has(text.slice(0, 2));
}

/** A text that is a surname and the letters behind it. */
function partsOf(text: string): { readonly surname: string; readonly given: readonly string[] } {
  const lead = text.length > 2 && doubles.has(text.slice(0, 2)) ? 2 : 1;
  return { surname: text.slice(0, lead), given: text.slice(lead).split('') };
}
