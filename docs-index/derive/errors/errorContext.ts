/** Whether the place on a page is about errors, told by its headings, caption and title. */
import { foldText } from '../../text/terms';
import type { Article } from '../../article';
import type { Place } from '../blocks/places';

const errorWord =
  /\berrors?\b|错误|异常|报错|返回码|状态码|响应码|失败|\bexceptions?\b|\bfaults?\b|\bfailures?\b|\b(?:status|response|result|return|close|close event|disconnect)\s+codes?\b|codigos? de (?:erro|respuesta|resposta|retorno|estado)|\berr(?:o|ore)s\b|fehler|エラー|오류|에러|ошибк/i;

/** What has codes that are no errors: `Regions`, `States of an order`, `事件`, `枚举`. */
const otherWord =
  /regions?\b|地域|可用区|currenc|币种|countr|国家|languages?\b|语言|locale|\bstates?\b|\bstatus(?:es)?$|状态$|状态说明|枚举|\benums?\b|\bevents?$|\bunits?\b|单位|时区|opcodes?$|types?$|类型$|字典/i;

/** Whether a table stands where errors are listed, or below a heading that says "Code" and no more. */
export function isAboutCodes(article: Article, place: Place): boolean {
  return isAboutErrors(article, place) || /^codes?$/i.test(place.headings.at(-1) ?? '');
}

/** The nearest heading that says either decides; the page's title and its file's name come last. */
export function isAboutErrors(article: Article, place: Place): boolean {
  for (const said of [place.caption, ...place.headings.toReversed(), article.title]) {
    const text = foldText(said);
    if (errorWord.test(text)) return true;
    if (otherWord.test(text)) return false;
  }
  const file = article.source.path.split(/[\\/]/).slice(-2).join(' ');
  return errorWord.test(file.replaceAll(/[-_.]/g, ' '));
}
