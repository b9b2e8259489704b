/**
 * True if an agent's turn only greets, thanks or asks for patience and so tells nothing:
 * 您好，请稍等 does, 已处理完成 does not. Judged by what is left once courtesies are taken away.
 */
export function isCourtesy(text: string): boolean {
  let rest = text.replace(/\[图片\]/g, '').replace(/[\s\p{P}\p{S}]+/gu, '');
  if (rest.length > 60) return false;
  for (const phrase of courtesies) rest = rest.replace(phrase, '');
  return rest === '';
}

/** Applied in order; longer phrases come before the words they are made of. */
const courtesies: readonly RegExp[] = [
  /(让|给)?您?(再)?(耐心)?久等了?|抱歉(让您)?|(非常|很|十分)抱歉|不好意思|对不起/g,
  /(这边|我(们|这边)?)?(再|先|正在|还在)?(帮|为|给)?您?(手动|继续)?(介入)?(核实确认|核实|核查|核对|确认|查看|看|检查|排查|处理|咨询|反馈|跟进|联系|问|催)(一)?(下|中)(处理)?/g,
  /(有|一有)(结论|结果|进展|消息)(了)?(这边|我们)?(会|再)?(第一时间|尽快)?(给|向|答复|反馈|回复|同步)(您|给您)?(反馈|答复|回复)?/g,
  /(您)?(请|麻烦|辛苦)?(您)?(再|先)?(耐心)?(稍等|等待|等|稍候)(一)?(下|会儿?)?(哈|哦|呢|啊)?/g,
  /(您)?(不用|不)(客气|谢)(的|哈|哦)?|感谢(您)?的?(理解|支持|反馈|配合|等待)?|谢谢(您)?/g,
  /您好|你好|亲|在的|好的(呢|哈|哦)?|嗯+|收到|没事|辛苦(了|您)?|麻烦(您)?|请|哈|哦|的/g,
];
