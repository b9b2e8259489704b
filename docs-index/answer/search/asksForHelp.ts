/** What asks for reference in words: an interface, a code, a parameter. */
const referenceWord =
  /接口|错误码|返回码|状态码|参数|字段|请求头|方法|命令|代码|报错|sdk|\bapis?\b|\bcodes?\b|\bmethods?\b|\bendpoints?\b|\bparameters?\b|\brequests?\b|\bcommands?\b/i;

/** Whether a query is a question of some words about a matter, and none for reference. */
export function asksForHelp(typed: string): boolean {
  const han = typed.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = typed.match(/[a-z]+/gi)?.length ?? 0;
  return (han >= 5 || words >= 4) && !referenceWord.test(typed);
}
