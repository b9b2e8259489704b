/** Chinese names that nothing names, told by their letters, and words that look like them. */
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test.each([
  ['申屠静 2026-02-03 09:11\n连不上', '[masked: name] 2026-02-03 09:11\n连不上'],
  ['@蔺晓峰 看一下', '@[masked: name] 看一下'],
  ['请转鲍丽娟处理', '请转[masked: name]处理'],
  ['昨天下午，柯志鹏说已经好了', '昨天下午，[masked: name]说已经好了'],
  ['技术褚文斌（工号 31）', '技术[masked: name]（工号 31）'],
  ['请问苗秀兰的工号是多少', '请问[masked: name]的工号是多少'],
  ['复核：翟玉梅　制单：阚国强', '复核：[masked: name]　制单：[masked: name]'],
  [
    'user_id=7 name=瞿雅芳 mobile=13912345678',
    'user_id=7 name=[masked: name] mobile=[masked: phone]',
  ],
  [
    '<name>薛知行</name><mobile>13912345678</mobile>',
    '<name>[masked: name]</name><mobile>[masked: phone]</mobile>',
  ],
  ['之前跟陆子豪沟通过', '之前跟[masked: name]沟通过'],
  ['高一的学员龚诗琪（学号 7）', '高一的学员[masked: name]（学号 7）'],
  ['当事人：阿卜杜拉·肉孜，男', '当事人：[masked: name]，男'],
])('a name in %j', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});

test.each([
  '负责人：运维组，收件人：全体成员，姓名：支持中文、英文和数字',
  '产品周会纪要，开发环境，测试用例，技术方案',
  '文/柯志鹏、翟玉梅\n来自 苗秀兰，某云容器服务',
  '[一篇文章](https://docs.zephyr.dev/a)，2026-01-09，柯志鹏@某公司',
  '示例值：翟玉梅，例如：柯志鹏',
  '"display_name": "柯志鹏"',
  '如何创建，字段介绍，高峰时段延迟，文章介绍，任何日志，按钮新建，坦桑尼亚，圣卢西亚',
  '导演：詹姆斯·麦克，签名字符串',
  '演员有巩丽华,廖志凡,姚秀芝,邵国兵 等',
  '屏幕：刘海屏、曲面屏；国家：卢森堡；语言：韩文；时间：黎明',
  '用户名和域名，管理员用户名和密码，由於網絡的複雜性',
  '机房 | 值班人\n--|--\n杭州二 | 夜班\n\n值班人 苏州一',
  '由管理员分配，请联系客服，转人工处理，找不到文件，让方法返回空，高并发，单元测试，连接池',
])('nobody is named in %j', text => {
  expect(redact(text)).toEqual({ text, redactions: {} });
});
