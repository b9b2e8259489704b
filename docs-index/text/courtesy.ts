/**
 * True if an agent's turn only greets, thanks or asks for patience and so tells nothing:
 * 您好，请稍等 does, 已处理完成 does not. A turn is a courtesy if nothing is left of it once the
 * words that courtesies are made of are taken away; words of a result (已, 完成, 恢复) are none.
 */
export function isCourtesy(text: string): boolean {
  const letters = text.replace(/\[图片\]/g, '').replace(/[\s\p{P}\p{S}]+/gu, '');
  return letters.length <= longestCourtesy && letters.replace(courtesyWords, '') === '';
}

const longestCourtesy = 60;

/** Longer words stand before those they begin with. */
const courtesyWords = new RegExp(
  [
    '您好|你好|亲|在的|早上好|下午好|晚上好',
    '抱歉|不好意思|对不起|非常|十分|实在|很|(带来|造成)的?不便',
    '不用客气|不用谢|不客气|感谢|谢谢|理解|支持|配合|没事|收到|好的|嗯',
    '有结论|有结果|有消息|有进展|有什么问题|有问题|随时|第一时间|尽快|答复|回复|进度',
    '(已经?)?(反馈|同步|让|催)(给|了)?(产品|产研|技术|商务|专员|内部|相关)?(侧|同事|人员)?',
    '这边|那边|我们|我|您|后台|内部|目前|当前|现在|正在|还在|在|再|先|帮|为|给|会|还请|具体原因',
    '手动|介入|核实|确认|核查|核对|查看|看|检查|排查|处理|咨询|跟进|加急',
    '请|麻烦|辛苦|耐心|等待|稍等|稍候|久等|等|一下|一会|下|中|了|哈|哦|呢|啊|吧|的',
  ].join('|'),
  'g',
);
