/** Words that say that somebody asks, not what: they count little, but they count. */
const chinese =
  '怎么 怎样 怎么样 怎么办 怎么回事 如何 什么 为什么 为何 哪里 哪个 哪些 哪儿 是否 能否 可否 可以 能 会 ' +
  '能不能 可不可以 是不是 有没有 吗 呢 吧 啊 呀 哦 哈 嘛 了 的 地 得 着 过 是 有 在 和 与 或 及 把 被 将 给 让 ' +
  '对 从 到 向 往 我 你 您 他 她 它 我们 你们 他们 咱们 这 那 这个 那个 这些 那些 这里 那里 这边 那边 这样 那样 ' +
  '一下 一个 一些 一直 请 请问 您好 你好 谢谢 麻烦 帮忙 帮 需要 想 要 想要 应该 没 没有 不 不能 无法 都 也 就 ' +
  '还 还是 很 太 又 再 才 只 后 之后 以后 前 之前 以前 时 时候 的时候 进行 出现 问题 情况 现在 已经 目前 自己 ' +
  '上 里 下 中 内 外 为 为了 以 之 其 该 个 来 去 做 用 叫 说 看 看到 多少 几 谁 哪 何 种 些 么 则 并 并且 但 但是 ' +
  '帮我 我想 想知道 相关 有关 弄 搞 咋 咋办 怎么弄 怎么搞 ' +
  '如果 因为 由于 所以 然后 关于 比较 特别 非常 而 而且 等 等等 起来 出来 东西 什么时候 多久';
const english =
  'a about after again all also am an and any anyone anything are aren as at be been before ' +
  'being between both but by can could couldn d did didn do does doesn don during each etc ' +
  'ever every everything for from get got had hadn happen happened happens has hasn have haven ' +
  'he her here him his how i if in instead into is isn it its itself just like ll m many may ' +
  'me mean means might more most much must my myself no not nothing now of on one ones only or ' +
  'other our ours over please rather re s several she should shouldn since so some someone ' +
  'something still t than that the their theirs them then there these they thing things this ' +
  'those through to too under until up us various ve very via want was wasn we were weren what ' +
  'when where which while who why will with within won would wouldn yet you your yours ' +
  'yourself';

const chineseWords: ReadonlySet<string> = new Set(chinese.split(' '));
const englishWords: ReadonlySet<string> = new Set(english.split(' '));

/** Whether a folded word of either language is one. */
export function isStopWord(word: string): boolean {
  return chineseWords.has(word) || englishWords.has(word);
}
