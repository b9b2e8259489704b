/**
 * A third planted set: whole tickets, logs and settings files with several secrets in each, written as
 * customers paste them. `⟨maker⟩` is where a value goes. Of 1,570 values 95.3 % were masked at first.
 */
import type { SecretKind } from '../../../../docs-index/read/mask/span';
import type { Planted, Random } from './plantedSecrets';

/** Each text `count` times with other values; one planted secret for each value in it. */
export function plantTickets(random: Random, count: number): Planted[] {
  return tickets.flatMap(ticket =>
    Array.from({ length: count }, () => fill(ticket, random)).flat(),
  );
}

function fill(ticket: string, random: Random): Planted[] {
  const secrets: { kind: SecretKind; value: string }[] = [];
  const text = ticket.replace(/⟨(\w+)⟩/g, (_, name: string) => {
    const maker = makers[name];
    if (maker === undefined) throw new Error(`no maker ${name}`);
    const [kind, make] = maker;
    const value = make(random);
    secrets.push({ kind, value });
    return value;
  });
  return secrets.map(secret => ({ ...secret, text }));
}

const digit = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const word = lower + upper + digit;

function some(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9A-Za-z.@-]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const cell = (random: Random) =>
  `1${oneOf(random, ['35', '59', '77', '86', '99'])}${some(random, digit, 8)}`;
const key = (random: Random) =>
  `${some(random, word, 18)}-${some(random, word, 10)}_${some(random, word, 10)}`;
const signed = (random: Random) => `${key(random)}:${some(random, `${word}-_`, 27)}=`;
const policy = (random: Random) =>
  btoa(
    JSON.stringify({
      scope: `app-${some(random, lower, 5)}`,
      deadline: 1.73e9 + Math.floor(random() * 1e6),
    }),
  );

/** The check digit that bank cards end with. */
function withLuhn(body: string): string {
  let sum = 0;
  for (let at = body.length - 1, double = true; at >= 0; at--, double = !double) {
    const value = Number(body[at]) * (double ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return body + String((10 - (sum % 10)) % 10);
}

function personId(random: Random): string {
  const month = `0${1 + Math.floor(random() * 9)}`;
  const day = String(10 + Math.floor(random() * 18));
  const place = oneOf(random, ['130102', '220104', '341225', '500103', '652901']);
  const body = `${place}19${60 + Math.floor(random() * 39)}${month}${day}${some(random, digit, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

function companyCode(random: Random): string {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91${oneOf(random, ['310104', '440300', '510100'])}MA${some(random, letters, 7)}`;
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce(
    (total, weight, at) => total + weight * letters.indexOf(body[at] ?? ''),
    0,
  );
  return body + (letters[(31 - (sum % 31)) % 31] ?? '');
}

const host4 = (random: Random) =>
  `${oneOf(random, [49, 60, 103, 115, 117, 121, 180, 203, 222])}.${20 + Math.floor(random() * 200)}.${Math.floor(random() * 255)}.${2 + Math.floor(random() * 250)}`;
const group6 = (random: Random) =>
  some(random, '123456789abcdef', 1) + some(random, '0123456789abcdef', 3);
const host6 = (random: Random) =>
  [
    oneOf(random, ['240e', '2409', '2408', '2a03']),
    ...Array.from({ length: 7 }, () => group6(random)),
  ].join(':');

const secretWord = (random: Random) =>
  oneOf(random, [
    `${oneOf(random, ['Kodo', 'Admin', 'Zhang', 'Mima'])}${oneOf(random, ['@', '#', '!', '_'])}${some(random, digit, 4)}`,
    `${some(random, lower, 3)}${some(random, upper, 2)}${some(random, digit, 3)}*`,
    `${some(random, word, 9)}7$`,
    `${some(random, lower, 6)}${some(random, digit, 4)}`,
  ]);

const pemLines = (random: Random, end: string) =>
  Array.from({ length: 6 }, () => some(random, `${word}+/`, 64)).join(end);

const makers: Readonly<Record<string, readonly [SecretKind, (random: Random) => string]>> = {
  cell: ['phone', cell],
  cellSpaced: ['phone', r => cell(r).replace(/^(...)(....)/, '$1 $2 ')],
  cellDashed: ['phone', r => cell(r).replace(/^(...)(....)/, '$1-$2-')],
  cellLong: ['phone', r => cell(r).replace(/^(...)(....)/, '$1—$2—')],
  cellWide: ['phone', r => fullWidth(cell(r))],
  cellParts: ['phone', r => cell(r).replace(/^(.{3})(.{3})(.{3})/, '$1 $2 $3 ')],
  beijing: [
    'phone',
    r => `(010)${6 + Math.floor(r() * 2)}${some(r, digit, 3)} ${some(r, digit, 4)}`,
  ],
  extension: ['phone', r => `0571-8${some(r, digit, 7)}转${some(r, digit, 3)}`],
  extension2: ['phone', r => `021-5${some(r, digit, 7)}-80${some(r, digit, 2)}`],
  extension3: [
    'phone',
    r => `0755 2${some(r, digit, 3)} ${some(r, digit, 4)} 分机 ${some(r, digit, 4)}`,
  ],
  office: ['phone', r => `86-10-8${some(r, digit, 7)}`],
  landline7: ['phone', r => `0512—6${some(r, digit, 7)}`],
  landlinePlain: ['phone', r => `0286${some(r, digit, 7)}`],
  landlineWide: ['phone', r => fullWidth(`0591-8${some(r, digit, 7)}`)],
  hongKong: ['phone', r => `+852 9${some(r, digit, 3)} ${some(r, digit, 4)}`],
  abroad: ['phone', r => `+1 (415) 5${some(r, digit, 2)}-${some(r, digit, 4)}`],
  person: ['id-number', personId],
  personSpaced: ['id-number', r => personId(r).replace(/^(.{6})(.{8})/, '$1 $2 ')],
  personWide: ['id-number', r => fullWidth(personId(r))],
  personSmall: ['id-number', r => personId(r).slice(0, 17) + 'x'],
  passport: ['id-number', r => `E${oneOf(r, ['A', 'B', 'J'])}${some(r, digit, 7)}`],
  card: ['bank-account', r => withLuhn(`62170${some(r, digit, 13)}`)],
  cardGrouped: [
    'bank-account',
    r => withLuhn(`62284${some(r, digit, 13)}`).replace(/(.{4})(?=.)/g, '$1 '),
  ],
  cardDashed: [
    'bank-account',
    r => withLuhn(`62258${some(r, digit, 10)}`).replace(/(.{4})(?=.)/g, '$1-'),
  ],
  visa: ['bank-account', r => withLuhn(`4${some(r, digit, 14)}`).replace(/(.{4})(?=.)/g, '$1 ')],
  company: ['bank-account', r => `7559${some(r, digit, 11)}`],
  companyGrouped: [
    'bank-account',
    r => `4000 ${some(r, digit, 4)} ${some(r, digit, 4)} ${some(r, digit, 4)} ${some(r, digit, 3)}`,
  ],
  credit: ['credit-code', companyCode],
  creditGrouped: ['credit-code', r => companyCode(r).replace(/(.{4})(?=.)/g, '$1 ')],
  creditSmall: ['credit-code', r => companyCode(r).toLowerCase()],
  alipay: ['order-number', r => `2024${some(r, digit, 24)}`],
  wechatPay: ['order-number', r => `42000${some(r, digit, 23)}`],
  orderHex: ['order-number', r => some(r, '0123456789abcdef', 24)],
  orderLong: ['order-number', r => `20241${some(r, digit, 12)}`],
  key: ['access-key', key],
  keyBase64: ['access-key', r => btoa(key(r))],
  aws: ['access-key', r => `AKIA${some(r, `${upper}234567`, 16)}`],
  awsSecret: ['access-key', r => some(r, `${word}/+`, 40)],
  sign: ['signature', signed],
  signEncoded: ['signature', r => encodeURIComponent(signed(r))],
  hexSign: ['signature', r => some(r, '0123456789abcdef', 64)],
  token: ['token', r => `${signed(r)}:${policy(r)}`],
  tokenEncoded: ['token', r => encodeURIComponent(`${signed(r)}:${policy(r)}`)],
  policy: ['token', policy],
  jwt: [
    'token',
    r =>
      `${btoa('{"alg":"HS256","typ":"JWT"}')}.${btoa(`{"sub":"${some(r, digit, 10)}"}`).replaceAll('=', '')}.${some(r, `${word}-_`, 43)}`,
  ],
  session: ['token', r => some(r, word, 32)],
  word: ['password', secretWord],
  wordEncoded: ['password', r => `${some(r, word, 5)}%40${some(r, digit, 4)}`],
  basic: ['signature', r => btoa(`svc-${some(r, lower, 4)}:${some(r, word, 12)}`)],
  pemBody: ['private-key', r => pemLines(r, '\n')],
  pemCrlf: ['private-key', r => pemLines(r, '\r\n')],
  pemEscaped: ['private-key', r => pemLines(r, '\\n')],
  pemQuoted: ['private-key', r => pemLines(r, '\n> ')],
  pemIndented: ['private-key', r => pemLines(r, '\n    ')],
  pemJoined: ['private-key', r => pemLines(r, '\\n" +\n  "')],
  mail: [
    'email',
    r =>
      `${some(r, lower, 5)}.${some(r, lower, 3)}@${oneOf(r, ['shop-mall.cn', 'yeah.net', 'icloud.com', 'bigcorp.com.cn'])}`,
  ],
  mailWide: ['email', r => `${some(r, lower, 6)}＠${oneOf(r, ['163.com', 'sohu.com'])}`],
  mailAt: [
    'email',
    r =>
      `${some(r, lower, 6)}${oneOf(r, [' at ', '[at]', '(at)', ' # '])}${oneOf(r, ['163.com', 'sohu.com'])}`,
  ],
  mailDot: ['email', r => `${some(r, lower, 6)} [at] ${oneOf(r, ['gmail', 'bigcorp'])} [dot] com`],
  mailEncoded: ['email', r => `${some(r, lower, 6)}%40${oneOf(r, ['163.com', 'bigcorp.com.cn'])}`],
  mailEscaped: [
    'email',
    r => `${some(r, lower, 6)}\\u0040${oneOf(r, ['163.com', 'bigcorp.com.cn'])}`,
  ],
  qq: ['chat-account', r => `${1 + Math.floor(r() * 9)}${some(r, digit, 8)}`],
  wechat: ['chat-account', r => `${some(r, lower, 5)}_${some(r, digit, 4)}`],
  ip: ['ip-address', host4],
  ipWide: ['ip-address', r => fullWidth(host4(r))],
  ip6: ['ip-address', host6],
  ip6Short: ['ip-address', r => `240e:${group6(r)}:${group6(r)}::${group6(r)}`],
};

const tickets: readonly string[] = [
  '您好，上传一直报错，方便的话打我电话 ⟨cellSpaced⟩ 或者公司座机⟨extension⟩，邮箱是⟨mail⟩，微信同号',
  '联系人：李先生\n手机：⟨cellDashed⟩\n座机：⟨beijing⟩\n传真：⟨extension2⟩\nE-mail：⟨mailWide⟩\nQQ：⟨qq⟩',
  '之前留的 ⟨cell⟩ 停用了，新的⟨cellWide⟩，工作时间也可以打⟨extension3⟩',
  'Tel: ⟨office⟩  Mobile: ⟨cellLong⟩\nHK office ⟨hongKong⟩, US ⟨abroad⟩',
  '短信没收到，号码⟨cellParts⟩，固话⟨landlinePlain⟩，另一个⟨landlineWide⟩，苏州分公司 ⟨landline7⟩',
  '[{"name":"张三","phone":"⟨cell⟩","id_card":"⟨person⟩"},{\\"mobile\\":\\"⟨cell⟩\\"}]',
  'POST /sms/send?mobile=⟨cell⟩&tpl=3 HTTP/1.1\n\nphone=⟨cell⟩&code=8321&email=⟨mailEncoded⟩',
  '张三,男,⟨cell⟩,⟨person⟩,上海\n李四,女,⟨cell⟩,⟨personSmall⟩,南京',
  '实名认证失败，姓名王五 身份证⟨personSpaced⟩，护照⟨passport⟩，帮忙看看',
  '身份证号码：⟨personWide⟩，照片 身份证_⟨person⟩.jpg 上传失败',
  '企业认证被驳回，统一社会信用代码：⟨credit⟩，法人身份证⟨person⟩',
  '开票信息：\n名称：杭州某某科技有限公司\n税号：⟨creditGrouped⟩\n地址电话：杭州市西湖区文三路 1 号 ⟨extension2⟩\n开户行及账号：招商银行杭州分行 ⟨company⟩',
  '{"companyName":"x","uscc":"⟨creditSmall⟩","bankNo":"⟨card⟩","contact":{"tel":"⟨cell⟩"}}',
  '打款账号\n⟨cardGrouped⟩\n工商银行 张三',
  '退款退到这张卡 ⟨card⟩ 建行的；之前那张 ⟨cardDashed⟩ 注销了',
  '对公付款：开户行 中国工商银行上海市分行，账户 ⟨companyGrouped⟩，已付款 8000 元',
  'Credit card ⟨visa⟩ was charged twice, please refund',
  '充值 500 没到账，支付宝订单号 ⟨alipay⟩，微信那笔交易单号：⟨wechatPay⟩',
  '订单⟨orderHex⟩已付款但是还是未支付状态，退款单号⟨orderLong⟩',
  '付款成功，这笔订单（⟨orderLong⟩）重复扣款 200 元，申请退款',
  '{"out_trade_no":"⟨orderLong⟩","transaction_id":"⟨wechatPay⟩","total_fee":100,"result":"paid"}',
  '转账凭证号 ⟨alipay⟩ ，金额 12000，请核实是否到账；发票 ⟨orderLong⟩ 也没收到',
  '> POST /v2/tune/refresh HTTP/1.1\n> Host: fusion.qiniuapi.com\n> User-Agent: curl/7.64.1\n> Accept: */*\n> Authorization: QBox ⟨sign⟩\n> Content-Type: application/json\n< HTTP/1.1 401 Unauthorized\n< X-Reqid: xBYAAAAw2Z1p\n{"error":"bad token"}',
  '*   Trying ⟨ip⟩:443...\n* Connected to up-z2.example.cn (⟨ip⟩) port 443 (#0)\n> authorization: Bearer ⟨jwt⟩\n> cookie: JSESSIONID=⟨session⟩; path=/',
  '2024-11-04 10:01:22 [DEBUG] upload start, token=⟨token⟩ key=a/b.png\n2024-11-04 10:01:23 [ERROR] ResponseInfo{status=401,reqId=Zk4AAAB, host=upload.qiniup.com, ip=⟨ip⟩}',
  '请求头 Authorization:UpToken ⟨token⟩ 返回 401',
  'token解密出来 putPolicy = ⟨policy⟩ ，帮看下 scope 对不对',
  'curl -X POST "https://up.qiniup.com/" -F token=⟨tokenEncoded⟩ -F file=@1.jpg',
  '------WebKitFormBoundary7MA4YWxk\r\nContent-Disposition: form-data; name="token"\r\n\r\n⟨token⟩\r\n------WebKitFormBoundary7MA4YWxk--',
  'http://img.shop-mall.cn/a.jpg?e=1730712345&token=⟨signEncoded⟩ 打开 403',
  'https://s3.cn-east-1.qiniucs.com/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=⟨key⟩%2F20241104%2Fcn-east-1%2Fs3%2Faws4_request&X-Amz-Signature=⟨hexSign⟩',
  'from qiniu import Auth\nq = Auth("⟨key⟩", "⟨key⟩")\nbucket_name = "test"',
  "const mac = new qiniu.auth.digest.Mac('⟨key⟩', '⟨key⟩');",
  'Auth auth = Auth.create("⟨key⟩", "⟨key⟩");\nString upToken = auth.uploadToken(bucket);',
  "$auth = new Auth('⟨key⟩', '⟨key⟩');",
  'mac := auth.New("⟨key⟩", "⟨key⟩")',
  'qshell account ⟨key⟩ ⟨key⟩ mytest\nqshell listbucket test',
  '我的AK\n⟨key⟩\nSK\n⟨key⟩\n麻烦帮忙测试',
  'AccessKey／SecretKey：⟨key⟩／⟨key⟩ 区域华南',
  '# qiniu.ini\n[kodo]\naccess_key = ⟨key⟩\nsecret_key = ⟨key⟩\n\n[mysql]\nhost = 127.0.0.1\nuser = root\npassword = ⟨word⟩\n',
  'apiVersion: v1\nkind: Secret\ndata:\n  QINIU_ACCESS_KEY: ⟨keyBase64⟩\n  QINIU_SECRET_KEY: ⟨keyBase64⟩',
  'Credentials(accessKey=⟨key⟩, secretKey=⟨key⟩, region=z2)',
  '{"msg":"{\\"accessKey\\":\\"⟨key⟩\\",\\"secretKey\\":\\"⟨key⟩\\",\\"password\\":\\"⟨word⟩\\"}"}',
  '[default]\naws_access_key_id = ⟨aws⟩\naws_secret_access_key = ⟨awsSecret⟩\n',
  'docker run -d -e QINIU_AK=⟨key⟩ -e QINIU_SK=⟨key⟩ -e DB_PASS=⟨word⟩ app:1.2',
  '<property name="accessKey" value="⟨key⟩"/>\n<property name="secretKey" value="⟨key⟩"/>\n<password>⟨word⟩</password>',
  '-----BEGIN RSA PRIVATE KEY-----\r\n⟨pemCrlf⟩\r\n-----END RSA PRIVATE KEY-----\r\n',
  '{"certName":"a","privateKey":"-----BEGIN PRIVATE KEY-----\\n⟨pemEscaped⟩\\n-----END PRIVATE KEY-----\\n"}',
  '私钥如下\n> -----BEGIN EC PRIVATE KEY-----\n> ⟨pemQuoted⟩\n> -----END EC PRIVATE KEY-----',
  'tls:\n  key: |\n    -----BEGIN PRIVATE KEY-----\n    ⟨pemIndented⟩\n    -----END PRIVATE KEY-----',
  'String key = "-----BEGIN PRIVATE KEY-----\\n" +\n  "⟨pemJoined⟩\\n" +\n  "-----END PRIVATE KEY-----";',
  '证书私钥上传提示格式不对：-----BEGIN RSA PRIVATE KEY-----\n⟨pemBody⟩',
  'DATABASE_URL=mysql://app:⟨word⟩@10.0.0.5:3306/shop\nREDIS_URL=redis://:⟨word⟩@cache:6379/0\nMONGO=mongodb://u:⟨wordEncoded⟩@h1,h2/db',
  'git clone https://zhangsan:⟨wordEncoded⟩@git.bigcorp.com.cn/a/b.git 失败',
  'Server=10.1.1.1;Database=shop;Uid=sa;Pwd=⟨word⟩;',
  'jdbc:mysql://db:3306/a?user=root&password=⟨word⟩&useSSL=false',
  'spring:\n  datasource:\n    username: root\n    password: ⟨word⟩\n  redis:\n    password: "⟨word⟩"',
  '云主机登录不上，ip ⟨ip⟩ 用户名root 密码⟨word⟩，帮忙看下',
  '服务器：⟨ip⟩\n账号：administrator\n密码：⟨word⟩\n端口 3389',
  '后台地址 http://⟨ip⟩:8080/admin 账号密码是 test01 / ⟨word⟩',
  '初始密码设成了⟨word⟩还是连不上；远程 ssh root@⟨ip⟩',
  'sshpass -p \'⟨word⟩\' ssh root@⟨ip⟩ "df -h"',
  'curl -u admin:⟨word⟩ http://⟨ip⟩/api\nAuthorization: Basic ⟨basic⟩',
  "mysql> CREATE USER 'a'@'%' IDENTIFIED BY '⟨word⟩';\nmysql -uroot -p⟨word⟩ -h ⟨ip⟩",
  '客户端出口IP：⟨ip⟩，运营商电信，访问 cdn 节点 ⟨ip⟩ 很慢',
  'PING img.a.cn (⟨ip⟩) 56(84) bytes of data.\n64 bytes from ⟨ip⟩: icmp_seq=1 ttl=52 time=12.1 ms',
  'traceroute to a.cn (⟨ip⟩), 30 hops max\n 1  192.168.1.1  1.2 ms\n 2  ⟨ip⟩ (⟨ip⟩)  8.1 ms',
  'img.a.cn.  600 IN A ⟨ip⟩\nimg.a.cn.  600 IN AAAA ⟨ip6⟩',
  '{"remote_addr":"⟨ip⟩","x_forwarded_for":"⟨ip⟩, 10.2.3.4","ua":"okhttp"}',
  '⟨ip⟩ - - [04/Nov/2024:10:00:00 +0800] "GET /a.jpg HTTP/1.1" 403 12',
  'ip地址⟨ipWide⟩，IPv6 ⟨ip6Short⟩，直接访问 http://[⟨ip6⟩]:443/ 也不行',
  '把 ⟨ip⟩/32 加到白名单，内网 10.0.0.0/8 不用',
  'nslookup a.cn\nServer: 114.114.114.114\nAddress: 114.114.114.114#53\n\nName: a.cn\nAddress: ⟨ip⟩',
  '有问题发我邮箱 ⟨mailAt⟩ 或 ⟨mailDot⟩',
  '{"user":"⟨mailEscaped⟩","operator":"⟨mail⟩"} <a href="mailto:⟨mail⟩">联系</a>',
  '加我微信 ⟨wechat⟩ 详聊，或者qq⟨qq⟩',
];
