/** What kind of pages a query asks for. */

/** What asks for reference in words: an interface, a code, a parameter. */
const referenceWord =
  /接口|错误码|返回码|状态码|参数|字段|请求头|方法|命令|代码|报错|sdk|\bapis?\b|\bcodes?\b|\bmethods?\b|\bendpoints?\b|\bparameters?\b|\brequests?\b|\bcommands?\b/i;

/** Whether a query is a question of some words about a matter, and none for reference. */
export function asksForHelp(typed: string): boolean {
  const han = typed.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = typed.match(/[a-z]+/gi)?.length ?? 0;
  return (han >= 5 || words >= 4) && !referenceWord.test(typed);
}

/** Whether a query is a question, or says that something went wrong. */
export function asksQuestion(typed: string): boolean {
  return (question.test(typed) && !definition.test(typed)) || failure.test(typed);
}

const question =
  /[?？]|^(?:how|why|what|when|where|which|who|can|could|is|are|does|do|did|should|will)(?![a-z])|\bhow (?:do|to|can)\b|如何|怎么|怎样|为什么|为何|是否|能否|可否|什么|哪[些个里种]|吗(?:\P{L}|$)|多[少久长]|几个/iu;
/** Answered by the page on the thing itself. */
const definition = /^(?:what(?:['’]s| is| are)|什么是)(?![a-z])|是什么[?？]?$/i;
const failure =
  /报错|失败|错误|无法|不能|不了|不到|不上|没有?反应|异常|\b(?:errors?|fail(?:s|ed|ing|ure)?|cannot|can['’]?t|unable|won['’]?t|doesn['’]?t|not working|stuck|missing)\b/i;

/** Whether a query asks for what some release brought. */
export function asksForReleases(typed: string): boolean {
  return releases.test(typed);
}

const releases =
  /(?<![\w.])v?\d{1,4}(?:\.\d{1,12}){1,4}(?![\w.])|\bchange ?logs?\b|\breleases?\b|\bversions?\b|\bwhat(?:['’]s| is) new\b|\bnew features?\b|\bdeprecat|版本|更新(?:日志|记录|历史|说明|内容|了)|发布(?:日志|记录|说明|了)|变更|新(?:功能|特性|增了)/i;
