/** Documents of a made-up vendor: pages, an API, a code, and tickets in Chinese and English. */

/** What no index may hold: an access key and a phone number of nobody. */
export const planted = ['AKIAQ7KLMNP5TRWX2ZYV', '13912345678'];

const topics = [
  '证书过期',
  '域名解析',
  '回源超时',
  '上传失败',
  '账单核对',
  '缓存刷新',
  '图片缩放',
  '日志下载',
];

export const harbourDocs: Readonly<Record<string, string>> = {
  'errors/hb-4711.md': [
    '---\ntitle: HB-4711 泊位已满\ncategory: 港口 / 错误码\nkind: reference',
    "codes: ['HB-4711']\nmessages: ['berth <name> is full']\n---",
    '## Meaning\n\nThe berth has no room left.\n\n## Fix\n\nChoose another berth, or wait.\n',
  ].join('\n'),
  'apis/reserve.md': [
    '---\ntitle: 预订泊位 reserve a berth\ncategory: 港口 / API\nkind: reference',
    'endpoint: POST /berths/<id>/reservations\nhost: https://api.harbour.example\noperation: reserve-berth\n---',
    '## Parameters\n\n| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |',
    '| id | string | path | yes | the berth |\n| draughtMetres | number | body | no | depth of the ship |\n',
  ].join('\n'),
  'guide/lights.md': [
    '---\ntitle: Leading lights\ncategory: 港口 / 指南\n---',
    '# Leading lights\n\nSee [reserve](../apis/reserve.md) first.\n\n## Night\n',
    'At night the leading lights are switched on by the pilot. '.repeat(14),
    '\n\n## Fog\n\nIn fog the foghorn sounds every minute, and 引航员 stays on board. ',
    'Ships wait outside until the pilot says that the channel is free. '.repeat(10),
  ].join('\n'),
  'support-docs.yaml': [
    'name: Harbour handbook\nvendors:\n  - id: harbour\n    names: [harbourctl]',
    '    hosts: [api.harbour.example]\nsynonyms:\n  - [泊位, berth, mooring]\n',
  ].join('\n'),
  'notes.md': `# Notes\n\nKey ${planted[0] ?? ''} and call ${planted[1] ?? ''} 联系电话.\n`,
  ...Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [
      `tickets/t${at}.md`,
      [
        `---\ntitle: ${topics[at % topics.length] ?? ''}的第${at}个问题\nkind: qa`,
        `category: ${at % 2 === 0 ? '港口 / 问答' : '码头 / 问答'}\nupdated: 2026-0${(at % 9) + 1}-11\n---`,
        `客户在 ${at} 号码头遇到${topics[(at * 3) % topics.length] ?? ''}，客服建议先查看日志再重试。`,
        `request-${at} returned status ${200 + (at % 7)} from channelGate.`,
      ].join('\n'),
    ]),
  ),
};

/** Queries of every kind: words, one character, full width, traditional, mixed, codes, paths, typos. */
export const harbourQueries = [
  '证书过期怎么办',
  '域',
  'ＨＢ－４７１１',
  '證書過期',
  'HB-4711',
  'berth north is full',
  'POST /berths/17/reservations',
  'draughtMetres',
  'leading lights at night',
  '上传 失败 request-7',
  'channelGate 204 账单核对',
  'zhengshu',
  'foghron',
  'mooring',
  '回源超时 日志',
];
