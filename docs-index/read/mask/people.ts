import { findByRules, type Rule, type Searched, type Span } from './span';

/** Names of people and postal addresses that are named as such. */
export function findPeople(searched: Searched): Span[] {
  return findByRules(searched, peopleRules);
}

/** Letters of an address, up to the label of whatever follows it without a space. */
const addressPart =
  '(?:(?!联系|电话|手机|邮箱|邮编|收件|税号|开户|公司|账号)[\\p{Script=Han}\\w\\-—#（）()·])';

/** First letters of most Chinese names. */
const surname =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费岑薛雷贺倪汤滕罗毕郝安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房缪解应丁邓洪包左石崔龚程裴陆翁荀甄曲封段侯武刘景龙叶黎白蒲赖卓池乔曾辛聂简关白涂覃邢丛岳桂]';

/** What examples are called, and what stands behind such labels and is no name. */
const nobody =
  /张三|李四|王五|赵六|某|必填|公司|信息|同上|方式|资料|电话|地址|姓名|号码|列表|详情|管理/;

/** Whether a text is a Chinese name: a surname and one or two letters. */
export function isHanName(text: string): boolean {
  return hanName.test(text) && !nobody.test(text);
}

const hanName = new RegExp(
  `^(?:${surname}|欧阳|司徒|上官|诸葛|司马|皇甫|尉迟|公孙|慕容|令狐)[\\p{Script=Han}]{1,2}$`,
  'u',
);

/** A name in Latin letters: two to four words with a capital each. */
const latinName = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}";

/** Patterns of names and postal addresses. */
export const peopleRules: readonly Rule[] = [
  {
    kind: 'name',
    begins: [
      '收件人',
      '收货人',
      '联系人',
      '姓名',
      '法人',
      '法定代表人',
      '户名',
      '负责人',
      '经办人',
      '签收人',
      '称呼',
      '持卡人',
    ],
    pattern:
      /(?:收件人|收货人|联系人|姓名|法人|法定代表人|(?<!用)户名|负责人|经办人|签收人|称呼|持卡人)(?:姓名)?\s{0,4}(?:[:：=是]|为)\s{0,4}([\p{Script=Han}·]{2,4}?)(?=$|[\s\p{P}\d[A-Za-z]|联系|电话|手机|身份证|地址|邮箱|女士|先生|小姐)/dmuy,
    group: 1,
    accept: value => !/必填|公司|无|同上|姓名|信息/.test(value),
  },
  {
    kind: 'name',
    begins: ['[redacted_id_card'],
    pattern:
      /\[REDACTED_ID_CARD(?<=(?:^|[\s\p{P}])([\p{Script=Han}·]{2,4})\s?\[REDACTED_ID_CARD)/dmuy,
    group: 1,
  },
  {
    kind: 'postal-address',
    begins: ['地址', '住址', '寄到', '寄往'],
    pattern: new RegExp(
      `(?:地址|住址|寄到|寄往)(?:\\s{0,4}(?:[:：,，是|｜]|为){1,4}\\s{0,4}|\\s)(${addressPart}{2,40}(?: ${addressPart}{1,40}){0,3})`,
      'duy',
    ),
    group: 1,
    accept: isPostalAddress,
  },
  // Without a mark between: `收货人 吴桂芳 138…`, `我叫赵志强，`.
  {
    kind: 'name',
    begins: [
      ...['收货人', '收件人', '联系人', '法人', '姓名', '户名', '经办人', '我叫', '我是'],
      ...['收货信息', '寄件人', '联络', '紧急联系', '申请人', '报修人', '投保人', '被保人'],
    ],
    pattern: new RegExp(
      `(?:(?:收货人|收件人|联系人|法人|姓名|户名|经办人|收货信息|寄件人|联络人?|紧急联系|申请人|报修人|投保人|被保人)\\s?[:：]?\\s{0,2}|我叫|我是)(${surname}[\\p{Script=Han}]{1,2})(?=\\s{0,2}(?:[\\d,，。、]|电话|手机|身份证|注册|$))`,
      'dmuy',
    ),
    group: 1,
    accept: value => !nobody.test(value),
  },
  {
    kind: 'name',
    begins: [
      ...['contact', 'recipient', 'passenger', 'cardholder', 'consignee', 'attn', 'full name'],
      ...['ansprechpartner', 'empfänger', 'destinatario', 'destinataire', 'kontakt'],
    ],
    pattern: new RegExp(
      `(?:[Cc]ontact(?: [Nn]ame| [Pp]erson)?|[Rr]ecipient(?: [Nn]ame)?|[Pp]assenger|[Cc]ardholder(?: [Nn]ame)?|[Cc]onsignee|[Aa]ttn|[Ff]ull [Nn]ame|Ansprechpartner(?:in)?|Empfänger|Kontakt|[Dd]estinatario|[Dd]estinataire)\\s?:\\s?(${latinName}|[A-Z]{2,20}\\/[A-Z]{2,20}(?: M[RS]S?)?)(?![\\w(])`,
      'duy',
    ),
    group: 1,
    accept: value =>
      !/\b(?:Us|Support|Sales|Team|Center|Service|Name|Person|Info|Email)\b/.test(value),
  },
  {
    kind: 'name',
    begins: ['持卡人', '乘机人', '旅客', '入住人'],
    pattern: /(?:持卡人|乘机人|旅客|入住人)(?:姓名)?\s?:?\s?([A-Z]{2,20}[ /][A-Z]{2,20})(?![\w])/dy,
    group: 1,
  },
  // `Author: Name <mail>`
  {
    kind: 'name',
    begins: ['author:', 'from:', 'to:', 'cc:', 'committer:', 'signed-off-by:', 'co-authored-by:'],
    pattern: new RegExp(
      `(?:[Aa]uthor|[Ff]rom|[Tt]o|[Cc]c|[Cc]ommitter|Signed-off-by|Co-authored-by): {1,4}"?(${latinName})"?(?= <[\\w.+-]{1,64}@)`,
      'duy',
    ),
    group: 1,
    accept: value =>
      !/\b(?:Us|Support|Sales|Team|Center|Service|Name|Person|Info|Email|Bot|Admin|User)\b/.test(
        value,
      ),
  },
  {
    kind: 'name',
    begins: ['realname=', 'real_name=', 'name='],
    pattern: /name=((?:%E[4-9](?:%[89AB][0-9A-F]){2}){2,4})(?=[&\s"']|$)/diy,
    group: 1,
    accept: value => isHanName(decodeURIComponent(value)),
  },
  {
    kind: 'postal-address',
    begins: ['〒'],
    pattern: /〒\s?\d{3}-?\d{4}[ \u3000]?[^\n]{0,80}/duy,
  },
  {
    kind: 'name',
    begins: ['passenger'],
    pattern: /passenger(?:\s?:)? ([A-Z]{2,20}\/[A-Z]{2,20}(?: M[RS]S?)?)(?!\w)/diy,
    group: 1,
  },
  // Below the last greeting of a mail.
  {
    kind: 'name',
    begins: ['regards', 'sincerely', 'cheers', 'iphone', 'android'],
    pattern: new RegExp(
      `(?:[Rr]egards|[Ss]incerely|[Cc]heers|iPhone|Android),?\\s{0,2}\\n{1,2}(?:[-—]{1,3}\\n)?(${latinName})(?=\\n| [·|,-]|$)`,
      'duy',
    ),
    group: 1,
  },
  {
    kind: 'postal-address',
    begins: ['寄送', '送至', '送到', '收货人', '收件人'],
    pattern: new RegExp(
      `(?:寄送(?:至|到)?|送[至到]|收[货件]人[^\\n]{0,24}\\d{4} )\\s{0,2}:?\\s{0,2}(${addressPart}{8,60})`,
      'duy',
    ),
    group: 1,
    accept: isPostalAddress,
  },
  // Behind a mobile number: `王小红，138…，浙江省…`.
  {
    kind: 'postal-address',
    digits: 11,
    pattern: new RegExp(`(?<!\\d)1[3-9]\\d{9}[，,;；、\\s]{1,3}(${addressPart}{8,60})`, 'dgu'),
    group: 1,
    accept: isPostalAddress,
  },
  {
    kind: 'name',
    begins: ['"receiver"', '"consignee"', '"contact"', '"recipient"', '"sender"'],
    pattern:
      /"(?:receiver|consignee|contact|recipient|sender)"\s?:\s?\{\s{0,8}"name"\s?:\s?"([\p{Script=Han}·]{2,4})"/duy,
    group: 1,
    accept: value => !nobody.test(value),
  },
  {
    kind: 'postal-address',
    begins: ['"detail'],
    pattern: new RegExp(`"detail(?:ed)?\\w{0,12}"\\s?:\\s?"(${addressPart}{8,60})`, 'duy'),
    group: 1,
    accept: isPostalAddress,
  },
  // Of other countries: a number and a street or a code, behind its label.
  {
    kind: 'postal-address',
    begins: ['address', 'adresse', 'dirección', 'direccion', 'endereço', 'indirizzo'],
    pattern:
      /(?:address|adresse|direcci[oó]n|endereço|indirizzo)[\p{L} ]{0,16}(?::\s{0,2}|\n)((?=[^\n]{0,60}\d)[\p{L}\d][\p{L}\dº°ª .,'#/-]{9,90}?)(?=\n|$| [—–-] )/diuy,
    group: 1,
    accept: isStreet,
  },
];

/** A place in a town, with a street or number; 回调地址, 图片地址 and the like have none. */
function isPostalAddress(value: string): boolean {
  return (
    value.length >= 8 &&
    /[省市区县州旗镇乡]/.test(value) &&
    /\d+\s*(?:号|弄|栋|幢|楼|室|层|单元|座)|[路街道巷村][\p{Script=Han}\d]/u.test(value)
  );
}

/** A street by its name's last word, or a town behind its code. */
function isStreet(value: string): boolean {
  return (
    /\b(?:st|street|rd|road|ave|avenue|dr|drive|lane|ln|close|blvd|boulevard|way|court|ct|square|place|calle|avenida|rue|via|rua|plaza|piazza|chemin|paseo)\b|(?:stra(?:ß|ss)e|str\.|allee|weg|platz)\b/i.test(
      value,
    ) &&
    /\d/.test(value) &&
    !/https?:|\d+\.\d+\.\d+/.test(value)
  );
}
