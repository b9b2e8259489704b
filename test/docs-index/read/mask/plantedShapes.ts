/**
 * A second planted set, of other shapes and other sentences than `plantedSecrets.ts`: keys of many
 * clouds, passwords in every kind of file, numbers as people write them. Values are made by rule.
 */
import type { SecretKind } from '../../../../docs-index/read/mask/span';
import type { Planted, Random } from './plantedSecrets';

/** `count` planted secrets of each shape, each in a text of its own. */
export function plantShapes(random: Random, count: number): Planted[] {
  return shapes.flatMap(({ kind, make, contexts }) =>
    contexts.flatMap(context =>
      Array.from({ length: count }, () => {
        const value = make(random);
        const inner = context.replaceAll('@@', () => value);
        return { kind, value, text: pick(random, holders).replace('@@', () => inner) };
      }),
    ),
  );
}

/** Texts that a sentence with a secret stands in. */
const holders = [
  '@@',
  '您好，@@，麻烦看下',
  '**客户**：@@\n\n**客服**：稍等',
  '> @@\n> 谢谢',
  '1. 问题如下\n2. @@\n3. 其他正常',
  '[2024-11-04 15:50:51.259] INFO @@',
  '```\n@@\n```',
  '- 地域：华东\n- @@\n- 空间：test',
  'Hi team, @@ Thanks!',
];

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digit = '0123456789';
const word = lower + upper + digit;
const hex = '0123456789abcdef';

function text(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A function that makes one of the forms at random. */
function oneOf(...makers: readonly ((random: Random) => string)[]): (random: Random) => string {
  return random => pick(random, makers)(random);
}

const qiniuKey = (random: Random) => text(random, `${word}-_`, 39) + text(random, word, 1);
const sign = (random: Random) => `${text(random, `${word}-_`, 27)}=`;
const base64 = (length: number, end = '') => {
  return (random: Random) => text(random, `${word}+/`, length) + end;
};

const cloudKey = oneOf(
  random => `LTAI4${text(random, word, 19)}`,
  random => `AKID${text(random, word, 32)}`,
  random => `AKIA${text(random, upper + '234567', 16)}`,
  random => `ASIA${text(random, upper + '234567', 16)}`,
  random => `AKLT${text(random, word, 40)}`,
  random => `ghp_${text(random, word, 36)}`,
  random => `github_pat_${text(random, word, 22)}_${text(random, word, 59)}`,
  random => `glpat-${text(random, word, 20)}`,
  random => `xoxb-${text(random, digit, 12)}-${text(random, digit, 12)}-${text(random, word, 24)}`,
  random => `sk-proj-${text(random, word, 48)}`,
  random => `sk-ant-api03-${text(random, word, 60)}`,
  random => `AIza${text(random, `${word}-_`, 35)}`,
  random => `GOCSPX-${text(random, word, 28)}`,
  random => `hf_${text(random, word, 34)}`,
  random => `npm_${text(random, word, 36)}`,
  random => `pypi-AgEIcHlwaS5vcmc${text(random, word, 60)}`,
  random => `SG.${text(random, word, 22)}.${text(random, word, 43)}`,
  random => `sk_live_${text(random, word, 24)}`,
  random => `dop_v1_${text(random, hex, 64)}`,
  random => `shpat_${text(random, hex, 32)}`,
  random => `${between(random, 1e8, 9e9)}:AA${text(random, `${word}-_`, 33)}`,
);

const namedKey = oneOf(
  qiniuKey,
  base64(40),
  random => text(random, hex, 32),
  random => text(random, word, 30),
  random => text(random, word, 24),
);

const password = oneOf(
  random => `${text(random, lower, 5)}@${text(random, digit, 4)}`,
  random => `${text(random, upper, 1)}${text(random, lower, 5)}${text(random, digit, 3)}!`,
  random => `${text(random, lower, 6)}${text(random, digit, 4)}`,
  random => `${text(random, word, 5)}#${text(random, word, 4)}8`,
  random => `${text(random, upper, 2)}_${text(random, lower, 4)}.${text(random, digit, 4)}`,
  random => `${text(random, digit, 3)}${text(random, lower, 3)}$${text(random, word, 4)}`,
);

function mobile(random: Random): string {
  const number = `1${between(random, 3, 9)}${text(random, digit, 9)}`;
  return pick(random, [
    number,
    `+86${number}`,
    `+86-${number}`,
    `+86 ${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
    `0086${number}`,
    `0086-${number}`,
    `86-${number}`,
    `(+86)${number}`,
    `（+86）${number}`,
    `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
    `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
    `${number.slice(0, 3)}\u00a0${number.slice(3, 7)}\u00a0${number.slice(7)}`,
    `${number.slice(0, 3)}–${number.slice(3, 7)}–${number.slice(7)}`,
    `${number.slice(0, 3)}.${number.slice(3, 7)}.${number.slice(7)}`,
    `${number.slice(0, 5)} ${number.slice(5)}`,
    wide(number),
  ]);
}

function wide(value: string): string {
  return value.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

function landline(random: Random): string {
  const area = pick(random, ['010', '021', '020', '0755', '0571', '028', '0592', '0731']);
  const number = `${between(random, 2, 8)}${text(random, digit, area.length === 3 ? 7 : 6)}`;
  const half = number.length - 4;
  return pick(random, [
    `${area}-${number}`,
    `${area}${number}`,
    `（${area}）${number}`,
    `(${area}) ${number.slice(0, half)}-${number.slice(half)}`,
    `${area}-${number.slice(0, half)}-${number.slice(half)}`,
    `${area} ${number.slice(0, half)} ${number.slice(half)}`,
    `+86-${area.slice(1)}-${number}`,
    `+86 ${area.slice(1)} ${number.slice(0, half)} ${number.slice(half)}`,
    `86-${area}-${number}`,
    `${area}-${number}-${between(random, 100, 9999)}`,
    `${area}-${number}转${between(random, 100, 9999)}`,
    `${area}—${number}`,
  ]);
}

function idNumber(random: Random): string {
  const area = pick(random, ['110105', '320106', '350203', '420111', '610113', '440106']);
  const month = String(between(random, 1, 12)).padStart(2, '0');
  const day = String(between(random, 1, 28)).padStart(2, '0');
  const body = `${area}${between(random, 1955, 2008)}${month}${day}${text(random, digit, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  const number = body + ('10X98765432'[sum % 11] ?? '');
  return pick(random, [
    number,
    number.toLowerCase(),
    `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
    `${number.slice(0, 6)}-${number.slice(6, 14)}-${number.slice(14)}`,
    wide(number),
  ]);
}

function luhn(body: string): string {
  const sum = Array.from(body)
    .reverse()
    .reduce((total, char, index) => {
      const value = index % 2 === 0 ? Number(char) * 2 : Number(char);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function card(random: Random): string {
  const [prefix, length] = pick(random, [
    ['621226', 19],
    ['622588', 16],
    ['623668', 19],
    ['4563', 16],
    ['5264', 16],
    ['3568', 16],
    ['3782', 15],
  ] as const);
  const number = luhn(prefix + text(random, digit, length - prefix.length - 1));
  return pick(random, [
    number,
    number.replace(/(\d{4})(?=\d)/g, '$1 '),
    number.replace(/(\d{4})(?=\d)/g, '$1-'),
  ]);
}

function creditCode(random: Random): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `${pick(random, ['91', '92', '93', '12', '52'])}${text(random, digit, 6)}${text(random, alphabet, 9)}`;
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce(
    (total, weight, at) => total + weight * alphabet.indexOf(body[at] ?? ''),
    0,
  );
  const code = body + (alphabet[(31 - (sum % 31)) % 31] ?? '');
  return pick(random, [code, code.toLowerCase(), code]);
}

function address(random: Random): string {
  const first = pick(
    random,
    [14, 27, 36, 43, 59, 106, 111, 116, 118, 124, 140, 175, 183, 202, 219],
  );
  const rest = [between(random, 20, 250), between(random, 1, 250), between(random, 2, 253)];
  return [first, ...rest].join('.');
}

function address6(random: Random): string {
  const group = () => text(random, hex, 4).replace(/^0+(?=.)/, '');
  const network = pick(random, ['2408:8', '2409:8', '240e:', '2a02:', '2607:f8b0:', '2001:da8:']);
  const head = network.endsWith(':') ? network + group() : network + text(random, hex, 3);
  const groups = head.split(':').length;
  const full = [head, ...Array.from({ length: 8 - groups }, group)].join(':');
  return pick(random, [
    full,
    full.toUpperCase(),
    `${head}:${group()}::${group()}`,
    `${head}::${group()}`,
  ]);
}

function mail(random: Random): string {
  const name = oneOf(
    r => `${text(r, lower, 6)}.${text(r, lower, 4)}`,
    r => text(r, digit, 9),
    r => `${text(r, lower, 5)}_${text(r, digit, 4)}`,
    r => `${text(r, lower, 4)}+${text(r, lower, 3)}`,
    r => `${text(r, upper, 1)}${text(r, lower, 6)}`,
  )(random);
  const host = pick(random, [
    'qq.com',
    '163.com',
    '126.com',
    'vip.sina.com',
    'outlook.com',
    'company-name.com.cn',
    'mail.tsinghua.edu.cn',
    'startup.io',
    'ACME.COM',
  ]);
  return pick(random, [`${name}@${host}`, `${name}@${host}`, `${name}＠${host}`]);
}

const order = oneOf(
  random => `20${between(random, 20, 25)}${text(random, digit, 24)}`,
  random => `4200${text(random, digit, 24)}`,
  random => text(random, digit, 16),
  random => `QN${text(random, digit, 14)}`,
  random => text(random, hex, 24),
  random => `ORD-2024${text(random, digit, 4)}-${text(random, digit, 6)}`,
);

function pem(name: string): (random: Random) => string {
  return random => {
    const lines = Array.from({ length: 5 }, () => base64(64)(random));
    return [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`].join('\n');
  };
}

interface Shape {
  readonly kind: SecretKind;
  readonly make: (random: Random) => string;
  /** Texts with `@@` where the secret goes. */
  readonly contexts: readonly string[];
}

const shapes: readonly Shape[] = [
  {
    kind: 'access-key',
    make: qiniuKey,
    contexts: [
      'Access Key: @@',
      'Secret Key = @@',
      '| AccessKey | @@ |',
      '|SK|@@|',
      'ak:@@,sk:xxx',
      'AK=@@&bucket=a',
      "$accessKey = '@@';",
      'String ACCESS_KEY = "@@";',
      'const mac = new qiniu.auth.digest.Mac("@@", sk)',
      'auth := qbox.NewMac("@@", secretKey)',
      '<accessKey>@@</accessKey>',
      'qiniu:\n  access-key: @@\n  bucket: a',
      'qiniu.secret-key=@@',
      'export QINIU_ACCESS_KEY=@@',
      './qshell account @@ sk name',
      'accesskey是@@，麻烦核实',
      '我的sk泄露了 @@ 需要更换吗',
      '密钥 @@',
      '秘钥:@@',
      '{"ak":"@@"}',
      "{'secret_key': '@@'}",
      'accessKey -> @@',
      'AK\n@@',
      '(@@)',
      '【@@】',
      'q -ak=@@',
    ],
  },
  {
    kind: 'access-key',
    make: cloudKey,
    contexts: ['@@', 'key: @@', '"@@",', '用的是 @@ 这个', 'id=@@&x=1', '`@@`', '<key>@@</key>'],
  },
  {
    kind: 'access-key',
    make: namedKey,
    contexts: [
      'aws_secret_access_key = @@',
      'AccessKeySecret: @@',
      'accessKeySecret="@@"',
      'secretId: @@',
      'app_secret=@@',
      'AppSecret：@@',
      '"client_secret": "@@"',
      'API Key: @@',
      'api-key: @@',
      'x-api-key: @@',
      'apikey=@@',
      'SECRET_KEY="@@"',
      'secret: @@',
      '--secret-key @@',
      '--access-key=@@',
      'Secret Access Key: @@',
      '| SecretKey | @@ |',
      '<SecretKey>@@</SecretKey>',
      'AppKey 是 @@',
      '签名密钥为@@',
      'encryption key: @@',
      'AccountKey=@@;EndpointSuffix=core.windows.net',
    ],
  },
  {
    kind: 'signature',
    make: random => `${qiniuKey(random)}:${sign(random)}`,
    contexts: [
      'Authorization:Qiniu @@',
      'authorization: qbox @@',
      '"Authorization": "UpToken @@"',
      "-H 'Authorization: Qiniu @@' -d ''",
      'req.setHeader("Authorization", "Qiniu @@");',
      '签名后的结果是 @@',
      'https://cdn.acme.cn/a.mp4?e=1730000000&token=@@',
      '?attname=&e=1730000000&token=@@ 打开 401',
      '| Authorization | QBox @@ |',
      'Qiniu\n@@',
      'token:@@',
    ],
  },
  {
    kind: 'signature',
    make: oneOf(
      random => text(random, hex, 32),
      random => text(random, hex, 40),
      random => text(random, hex, 64),
      random => base64(27, '=')(random),
    ),
    contexts: [
      'http://v.acme.cn/a.m3u8?sign=@@&t=67000000',
      '&Signature=@@',
      '"signature": "@@"',
      'X-Amz-Signature=@@',
      'Signature：@@',
      'x-oss-signature=@@',
      'q-signature=@@',
      'auth_key=1730000000-0-0-@@',
      'SignedHeaders=host, Signature=@@',
      'wsSecret=@@&wsTime=1',
      '签名：@@',
      '签名是 @@ 报错 401',
    ],
  },
  {
    kind: 'token',
    make: random =>
      `${qiniuKey(random)}:${sign(random)}:${btoa(
        JSON.stringify({
          scope: `b${between(random, 1, 9)}:a.jpg`,
          deadline: between(random, 1.6e9, 1.9e9),
        }),
      )
        .replaceAll('+', '-')
        .replaceAll('/', '_')}`,
    contexts: [
      'UpToken @@',
      'uptoken: @@',
      '"uploadToken":"@@",',
      'form.append("token", "@@")',
      '<input type="hidden" name="token" value="@@">',
      'token 如下：@@',
      '生成的凭证 @@ 过期了',
      '| token | @@ |',
      'key=a&token=@@&file=1',
      'token:\n@@',
    ],
  },
  {
    kind: 'token',
    make: oneOf(
      random =>
        `eyJhbGciOiJIUzI1NiJ9.eyJzdWIi${text(random, word, 30)}.${text(random, `${word}-_`, 43)}`,
      random => text(random, word, 40),
      random => text(random, hex, 32),
      random =>
        `${text(random, hex, 8)}-${text(random, hex, 4)}-4${text(random, hex, 3)}-a${text(random, hex, 3)}-${text(random, hex, 12)}`,
    ),
    contexts: [
      'access_token=@@',
      '"accessToken": "@@"',
      'refresh_token: @@',
      'Authorization: Bearer @@',
      'authorization: bearer @@',
      'token=@@',
      '登录 token：@@',
      'security-token: @@',
      'X-Auth-Token: @@',
      'Cookie: SESSIONID=@@',
      'sessionToken = "@@"',
    ],
  },
  {
    kind: 'password',
    make: password,
    contexts: [
      '密码:@@',
      '密码 @@',
      '登录密码为@@',
      '密码就是@@',
      '密码已重置为 @@',
      '密码设置成@@了',
      '新密码：@@，旧密码忘了',
      '密码（@@）',
      '密码【@@】',
      '密码「@@」',
      '密码是：“@@”',
      '密码="@@"',
      '用户名：admin，密码：@@',
      '账号admin密码@@',
      '账号：root\n密码：@@',
      '账号/密码：admin/@@',
      'root / @@ 登录不了',
      '口令是 @@',
      '解压密码：@@',
      'my password is @@',
      'Password: @@',
      'pass: @@',
      'passwd @@',
      'pw: @@',
      'PWD=@@;',
      'password was changed to @@',
      'the root password: `@@`',
      'username: admin, password: @@',
      'login with admin/@@',
      'user=root password=@@ host=db',
      '"pwd":"@@"',
      '"rootPassword": "@@"',
      "'passwd' => '@@'",
      'password: "@@"',
      'password : @@',
      '  password: @@\n  port: 3306',
      'MYSQL_ROOT_PASSWORD=@@',
      'export PGPASSWORD=@@',
      'DB_PASS="@@"',
      'REDIS_PASSWORD: @@',
      'spring.redis.password=@@',
      'requirepass @@',
      '<password>@@</password>',
      '<add key="Password" value="@@" />',
      '<property name="password" value="@@"/>',
      'Server=db;User Id=sa;Password=@@;',
      'jdbc:mysql://db.acme.cn/x?user=root&password=@@&useSSL=false',
      'postgres://admin:@@@db.acme.cn:5432/app',
      'redis://:@@@cache.acme.cn:6379/0',
      'ftp://up:@@@ftp.acme.cn/a',
      'https://deploy:@@@git.acme.cn/a.git',
      'mysql -uroot -p@@ -h db',
      'mysql -u root --password=@@',
      'mysqldump -h db -u root -p@@ app > a.sql',
      'sshpass -p @@ ssh root@host',
      "sshpass -p '@@' scp a b",
      'redis-cli -h cache -a @@',
      'curl -u "admin:@@" https://a.acme.cn',
      'curl --user admin:@@ https://a.acme.cn',
      'wget --http-user=a --http-password=@@ http://a.acme.cn',
      'docker login -u admin -p @@ hub.acme.cn',
      'mongo -u admin -p @@ --authenticationDatabase admin',
      "IDENTIFIED BY '@@'",
      "SET PASSWORD = '@@'",
      '| 密码 | @@ |',
      '|password|@@|',
      '| root | @@ | 华东 |\n|---|---|---|'.replace(
        '| root',
        '密码表\n| 用户 | 密码 | 地域 |\n|---|---|---|\n| root',
      ),
      'password = b"@@"',
      'conn = connect(host="db", passwd="@@")',
      'setPassword("@@")',
      'ssh 密码@@进不去',
      '远程桌面密码 @@ 提示错误',
    ],
  },
  {
    kind: 'private-key',
    make: oneOf(
      pem('RSA PRIVATE KEY'),
      pem('EC PRIVATE KEY'),
      pem('ENCRYPTED PRIVATE KEY'),
      pem('PGP PRIVATE KEY BLOCK'),
      pem('DSA PRIVATE KEY'),
      pem('OPENSSH PRIVATE KEY'),
    ),
    contexts: ['@@', '私钥内容：@@', '证书如下\n@@\n请部署', 'privateKey: |\n@@'],
  },
  {
    kind: 'private-key',
    make: random => pem('PRIVATE KEY')(random).replaceAll('\n', '\\n'),
    contexts: ['"private_key": "@@\\n"', 'KEY="@@"'],
  },
  {
    kind: 'private-key',
    make: random => pem('PRIVATE KEY')(random).replaceAll('\n', '\n> '),
    contexts: ['> @@', '引用：\n> @@\n'],
  },
  {
    kind: 'private-key',
    make: random => pem('RSA PRIVATE KEY')(random).replaceAll('\n', ' '),
    contexts: ['私钥 @@', 'key=@@'],
  },
  {
    kind: 'email',
    make: mail,
    contexts: [
      '邮箱@@，请查收',
      '发到@@。',
      '（@@）',
      '“@@”',
      '《@@》',
      '联系人：张三、@@、李四',
      '账号【@@】无法登录',
      '| 邮箱 | @@ |',
      'mail:@@;',
      'From: "Zhang" <@@>',
      '&email=@@&name=a',
      "email='@@'",
      '[@@](mailto:a)',
      '**@@**',
      '账户@@的发票',
      '@@\n',
      'cc @@, thanks',
      'Contact: @@.',
      '<a href="mailto:@@">x</a>',
    ],
  },
  {
    kind: 'phone',
    make: mobile,
    contexts: [
      '手机@@',
      '电话：@@。',
      '联系方式：@@（张先生）',
      '张三，@@',
      '打@@找我',
      '请拨打@@联系',
      '| 电话 | @@ |',
      '"phone":"@@"',
      'phone=@@&code=1',
      'Tel: @@',
      'mobile: @@,',
      '手机号码为@@的账号',
      '短信接收号码 @@ 没收到',
      'tel:@@',
      '【@@】',
      '微信/电话 @@',
      '@@ 张工',
      '回电@@谢谢',
      '<phone>@@</phone>',
      'SMS to @@ failed',
    ],
  },
  {
    kind: 'phone',
    make: random => `1${between(random, 3, 9)}${text(random, digit, 9)}`,
    contexts: [
      '{"mobile":@@}',
      'vx@@',
      'user_@@',
      'tel@@',
      '联系-@@',
      '@@_张三.jpg',
      '/avatar/@@.png',
      'phone:86@@',
    ],
  },
  {
    kind: 'phone',
    make: landline,
    contexts: [
      '电话@@',
      '座机：@@',
      '固定电话 @@',
      '公司电话：@@，地址见附件',
      'Tel：@@',
      'TEL: @@',
      '传真:@@',
      '| 联系电话 | @@ |',
      '"telephone": "@@"',
      '办公电话是@@',
      'Fax @@',
    ],
  },
  {
    kind: 'phone',
    make: random => `${between(random, 2, 8)}${text(random, digit, 7)}`,
    contexts: ['座机：@@', '联系电话：@@', '固话 @@'],
  },
  {
    kind: 'id-number',
    make: idNumber,
    contexts: [
      '身份证：@@',
      '身份证号码是@@',
      '身份证@@实名不通过',
      '证件号：@@',
      '"id_card": "@@"',
      'idNo=@@',
      '| 身份证号 | @@ |',
      '张三，@@，法人',
      '法定代表人 李四 @@',
      'identity number: @@',
      '公民身份号码@@',
    ],
  },
  {
    kind: 'bank-account',
    make: card,
    contexts: [
      '银行卡@@',
      '卡号：@@',
      '打到这张卡 @@ 谢谢',
      '招商银行 @@',
      '退款到 @@',
      '"cardNo":"@@"',
      '| 银行卡号 | @@ |',
      'card number: @@',
      'My credit card @@ was charged twice',
      '尾号不对，完整的是@@',
    ],
  },
  {
    kind: 'bank-account',
    make: oneOf(
      random => text(random, '123456789', 17),
      random => text(random, '123456789', 19),
      random => text(random, '123456789', 12),
      random => text(random, '123456789', 16).replace(/(\d{4})(?=\d)/g, '$1 '),
    ),
    contexts: [
      '开户行：招商银行上海分行，账号：@@',
      '银行账号：@@',
      '对公账号 @@ 工商银行',
      '收款账户：@@（建设银行）',
      '开户银行及账号: 中国银行厦门分行 @@',
      '公户：@@ 农业银行',
      'Bank account: @@',
      'bank account number is @@',
      '"bankAccount": "@@"',
      '| 银行账号 | @@ |',
      '汇款账号@@',
    ],
  },
  {
    kind: 'credit-code',
    make: creditCode,
    contexts: [
      '统一社会信用代码：@@',
      '信用代码@@',
      '税号@@',
      '纳税人识别号：@@，开户行',
      '营业执照号 @@',
      '"creditCode":"@@"',
      '| 税号 | @@ |',
      '社会统一信用代码为@@',
      'Tax ID: @@',
    ],
  },
  {
    kind: 'order-number',
    make: order,
    contexts: [
      '订单号@@已支付未到账',
      '订单编号：@@',
      '订单：@@ 申请退款',
      '订单（@@）扣款了',
      '订单「@@」付款失败',
      '支付宝交易号：@@',
      '微信支付单号 @@',
      '商户订单号:@@',
      '交易流水 @@ 金额 99 元',
      '充值流水号为 @@',
      '退款单 @@ 什么时候到账',
      '转账凭证号：@@',
      '"orderNo":"@@","payAmount":100',
      'out_trade_no=@@&total_amount=10',
      'transaction_id: @@ (paid)',
      'order @@ has been paid but not activated',
      'Order ID: @@, refund please',
      'payment id @@ failed',
      '| 订单号 | @@ | 100 元 |',
      '付款单号@@',
    ],
  },
  {
    kind: 'ip-address',
    make: address,
    contexts: [
      '我的IP：@@',
      'ip是@@，麻烦加白',
      '客户IP @@ 访问超时',
      '源站@@:8080不通',
      '服务器ip(@@)',
      '【@@】',
      'ping @@ 不通',
      'telnet @@ 443',
      'X-Forwarded-For: @@, 10.0.0.1',
      '"remote_ip": "@@"',
      'http://@@:9000/bucket/a',
      '@@ - - [04/Nov/2024:15:50:51 +0800] "GET / HTTP/1.1" 200 5',
      'A 记录 @@',
      'Connecting to @@... failed',
      '| 出口IP | @@ |',
      'ssh root@@@ -p 22',
      'host=@@ port=3306',
      'dial tcp @@:443: i/o timeout',
      '/@@:443',
      '出口IP白名单：@@',
      '\\"ip\\":\\"@@\\"',
      '@@/32',
      'IP地址@@被封',
      'client: @@, server: a.acme.cn',
      'ip_@@',
      '@@。',
    ],
  },
  {
    kind: 'ip-address',
    make: address6,
    contexts: [
      'IPv6：@@',
      '客户端 @@ 访问慢',
      '[@@]:443',
      'http://[@@]/a',
      '"ip":"@@"',
      'AAAA @@',
      'from @@ port 22',
      'ip=@@&t=1',
      '@@/128',
      '我的ip是@@。',
    ],
  },
];
