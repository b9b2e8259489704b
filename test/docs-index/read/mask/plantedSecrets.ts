/** Secrets and personal data made by rule, planted in the kinds of text they leak in. */
import type { SecretKind } from '../../../../docs-index/read/mask/span';

/** One planted secret: masked text must not hold `value` any more. */
export interface Planted {
  readonly kind: SecretKind;
  readonly value: string;
  readonly text: string;
}

/** A number in [0, 1) after another, the same for the same seed (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` planted secrets of every kind, each in a text of its own. */
export function plantSecrets(random: Random, count: number): Planted[] {
  return makers.flatMap(({ kind, make, contexts }) =>
    Array.from({ length: count }, () => {
      const value = make(random);
      const context = pick(random, contexts);
      const text = context.replaceAll('@@', value);
      return { kind, value, text: `${pick(random, openings)}${text}${pick(random, closings)}` };
    }),
  );
}

const openings = ['', '您好，', '**客户**：', '\n', 'log: ', '请帮忙看下 ', '> '];
const closings = ['', '。', '，麻烦处理下', '\n', ' 谢谢', '\n\n**客服**：好的'];

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const digits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const mixed = letters + letters.toUpperCase() + digits;

function letterString(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

const key = (random: Random) => `${letterString(random, mixed, 36)}aB3_`;
const sign = (random: Random) => `${letterString(random, `${mixed}-_`, 27)}=`;

function uploadToken(random: Random): string {
  const policy = {
    scope: `bucket${between(random, 1, 99)}`,
    deadline: between(random, 1.6e9, 1.8e9),
  };
  return `${key(random)}:${sign(random)}:${btoa(JSON.stringify(policy))}`;
}

function mobile(random: Random): string {
  const number = `1${between(random, 3, 9)}${letterString(random, digits, 9)}`;
  const forms = [
    number,
    `+86${number}`,
    `+86 ${number}`,
    number.replace(/^(...)(....)/, '$1-$2-'),
    number.replace(/^(...)(....)/, '$1 $2 '),
    number.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ];
  return pick(random, forms);
}

function landline(random: Random): string {
  const area = pick(random, ['010', '021', '0755', '0571', '028', '0512']);
  const number = `${between(random, 2, 8)}${letterString(random, digits, area.length === 3 ? 7 : 6)}`;
  return pick(random, [
    `${area}-${number}`,
    `(${area})${number}`,
    `${area} ${number}`,
    `${area}-${number}-${between(random, 1, 999)}`,
  ]);
}

function idNumber(random: Random): string {
  const area = pick(random, ['110101', '310115', '440305', '330106', '510104']);
  const month = String(between(random, 1, 12)).padStart(2, '0');
  const day = String(between(random, 1, 28)).padStart(2, '0');
  const body = `${area}${between(random, 1950, 2006)}${month}${day}${letterString(random, digits, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

function cardNumber(random: Random): string {
  const body =
    pick(random, ['622202', '621700', '622848', '4392', '5187']) + letterString(random, digits, 12);
  const length = /^[45]/.test(body) ? 15 : 18;
  const short = body.padEnd(length, '7').slice(0, length);
  const sum = Array.from(short)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  const card = `${short}${(10 - (sum % 10)) % 10}`;
  return random() < 0.3 ? card.replace(/(\d{4})(?=\d)/g, '$1 ') : card;
}

function creditCode(random: Random): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91${letterString(random, digits, 6)}${letterString(random, alphabet, 9)}`;
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce(
    (total, weight, i) => total + weight * alphabet.indexOf(body[i] ?? ''),
    0,
  );
  return body + (alphabet[(31 - (sum % 31)) % 31] ?? '');
}

function publicAddress(random: Random): string {
  const first = pick(
    random,
    [36, 39, 42, 47, 58, 61, 101, 112, 113, 120, 123, 139, 182, 211, 218, 221],
  );
  return [first, between(random, 20, 250), between(random, 20, 250), between(random, 2, 253)].join(
    '.',
  );
}

function password(random: Random): string {
  return pick(random, [
    `${letterString(random, letters, 4)}@${letterString(random, digits, 4)}`,
    `${letterString(random, mixed, 8)}${between(random, 10, 99)}!`,
    `Qn#${letterString(random, mixed, 6)}7`,
    `${letterString(random, letters, 6)}${letterString(random, digits, 3)}`,
  ]);
}

function mail(random: Random): string {
  const name =
    pick(random, ['zhang.san', 'wang_', 'li-', 'ops', 'x']) +
    letterString(random, letters + digits, 5);
  return `${name}@${pick(random, ['163.com', 'qq.com', 'gmail.com', 'corp.acme.cn', 'foxmail.com', 'a-b.com.cn'])}`;
}

function privateKey(random: Random): string {
  const name = pick(random, [
    'RSA PRIVATE KEY',
    'PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
  ]);
  const lines = Array.from({ length: 6 }, () => letterString(random, `${mixed}+/`, 64));
  return [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`].join('\n');
}

const order = (random: Random) =>
  pick(random, [
    letterString(random, digits, 18),
    letterString(random, '0123456789abcdef', 24),
    `${between(random, 2019, 2025)}${letterString(random, digits, 14)}`,
  ]);

interface Maker {
  readonly kind: SecretKind;
  readonly make: (random: Random) => string;
  /** Texts with `@@` where the secret goes. */
  readonly contexts: readonly string[];
}

const makers: readonly Maker[] = [
  {
    kind: 'signature',
    make: random => `${key(random)}:${sign(random)}`,
    contexts: [
      'Authorization: Qiniu @@',
      'Authorization: QBox @@',
      "-H 'Authorization: Qiniu @@'",
      '只有 @@这边不支持',
      'http://a.acme.cn/x.jpg?e=1700000000&token=@@',
      '{"authorization":"Qiniu @@"}',
    ],
  },
  {
    kind: 'token',
    make: uploadToken,
    contexts: [
      'uploadToken=@@',
      'Authorization: UpToken @@',
      '"token": "@@"',
      '上传token：@@',
      '[D]  upload token:@@',
      'const token = "@@";',
      'curl -F "token=@@" -F file=@a.txt',
    ],
  },
  {
    kind: 'access-key',
    make: key,
    contexts: [
      'AccessKey: @@',
      'SecretKey：@@',
      'ak=@@',
      'sk = "@@"',
      "access_key = '@@'",
      'QINIU_SECRET_KEY=@@',
      '"secretKey": "@@",',
      'qshell account @@ test',
      '我的 AK 是 @@',
      'Auth.create("@@", secretKey)',
      'AK/SK：@@/',
      '密钥是 @@.',
      'key @@\n',
    ],
  },
  {
    kind: 'access-key',
    make: random => `LTAI5t${letterString(random, mixed, 18)}`,
    contexts: ['阿里云的 key：@@', 'id=@@;', '"@@"'],
  },
  {
    kind: 'password',
    make: password,
    contexts: [
      '密码：@@',
      '登录密码是@@',
      'password: @@',
      '"password": "@@"',
      'passwd=@@',
      'DB_PASSWORD=@@',
      'pwd："@@"',
      '账号 admin 密码 @@',
      'mysql://root:@@@db.acme.cn:3306/x',
      'spring.datasource.password=@@',
      "password => '@@'",
      '初始密码为 @@',
      'The password is @@',
      '--password @@ --host x',
      'curl -u admin:@@ http://a.acme.cn/',
      '账号密码：admin / @@',
      '密码：“@@”',
      '密码我改成了 @@',
    ],
  },
  {
    kind: 'private-key',
    make: privateKey,
    contexts: ['@@', '证书私钥：\n@@\n麻烦部署', 'key: |\n@@'],
  },
  {
    kind: 'email',
    make: mail,
    contexts: [
      '邮箱：@@',
      '联系 @@ 即可',
      '账号@@对应的',
      '"email": "@@"',
      '<@@>',
      'mailto:@@',
      '发票请发@@谢谢',
      'user=@@&x=1',
    ],
  },
  {
    kind: 'phone',
    make: mobile,
    contexts: [
      '电话 @@',
      '手机号：@@',
      '我的电话是@@',
      '"mobile": "@@"',
      '请联系张工@@',
      '短信发到 @@ 收不到',
      '(@@)',
      'outData["mobile"] = "@@"',
      '|@@|',
      '微信同号 @@',
      'to=@@&type=1',
      '/sms/@@/status',
    ],
  },
  {
    kind: 'phone',
    make: landline,
    contexts: ['电话：@@', '座机 @@', '联系电话: @@', '公司电话@@转财务', '"tel": "@@"'],
  },
  {
    kind: 'id-number',
    make: idNumber,
    contexts: [
      '身份证号：@@',
      '法人身份证@@',
      '"idCard":"@@"',
      '证件号码 @@',
      '张三 @@',
      '身份证 @@ 已上传',
    ],
  },
  {
    kind: 'bank-account',
    make: cardNumber,
    contexts: [
      '银行卡号：@@',
      '打款到 @@',
      '卡号@@',
      '退款账户 @@ 招商银行',
      '"bankCard": "@@"',
      'card_no=@@',
    ],
  },
  {
    kind: 'bank-account',
    make: random => letterString(random, digits.slice(1), between(random, 12, 19)),
    contexts: [
      '开户银行账号：@@开户行：工商银行',
      '中国银行厦门支行 @@',
      '开户行及账号：农业银行深圳支行  @@',
      '对公账户：@@，户名某公司,招商银行',
      '开户账号: @@',
    ],
  },
  {
    kind: 'credit-code',
    make: creditCode,
    contexts: [
      '税号：@@',
      '纳税人识别号: @@开户银行',
      '统一社会信用代码 @@',
      '公司 @@ 申请开票',
      '"taxNo": "@@"',
    ],
  },
  {
    kind: 'order-number',
    make: order,
    contexts: [
      '订单号：@@，已付款',
      '充值订单@@没到账',
      '支付流水号 @@',
      '交易号：@@ 金额 200 元',
      '退款单号@@',
      '订单号为@@的发票',
      '转账的流水号是@@',
      '付款后订单编号 @@ 还是未支付',
      'out_trade_no=@@ 已支付',
      '充值 500 元，单号 @@',
      '订单 ID：@@',
      'order_no: @@, paid 20',
      '@@订单号一直未到账',
    ],
  },
  {
    kind: 'ip-address',
    make: publicAddress,
    contexts: [
      '客户端ip：@@',
      '服务器 @@ 连不上',
      '如题IP @@我们一直用',
      '@@:8080 超时',
      'curl http://@@/index.html',
      '"client_ip":"@@"',
      'remote_addr=@@',
      'from @@ port 22',
      '出口 IP 是 @@。',
      'ssh root@@@',
    ],
  },
];
