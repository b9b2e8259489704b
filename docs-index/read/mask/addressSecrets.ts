/** Secrets in addresses: whoever knows the whole address may post, read or sign in. */
import { isMadeUp } from './madeUp';
import { isQuotedSecret } from './passwordValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Addresses of chat robots, calendars and the like, and keys in place of a user. */
export function findAddressSecrets(searched: Searched): Span[] {
  return findByRules(searched, addressRules);
}

/** Hosts with what leads to the secret part of their paths, or of their queries. */
const places: readonly (readonly [host: string, lead: string])[] = [
  ['hooks.slack.com', '/(?:services|workflows|triggers)/(?=[\\w/+]{20})'],
  ['discord.com', '/api/(?:v\\d+/)?webhooks/\\d+/'],
  ['discordapp.com', '/api/webhooks/\\d+/'],
  ['webhook.office.com', '/webhookb2/'],
  ['outlook.office.com', '/webhook/'],
  ['chat.googleapis.com', '/v1/spaces/[\\w-]+/messages\\?key='],
  ['qyapi.weixin.qq.com', '/cgi-bin/webhook/send\\?key='],
  ['open.feishu.cn', '/open-apis/bot/v2/hook/'],
  ['open.larksuite.com', '/open-apis/bot/v2/hook/'],
  ['maker.ifttt.com', '/trigger/[\\w-]{1,60}/(?:json/)?with/key/'],
  ['hooks.zapier.com', '/hooks/catch/\\d+/(?=\\w{6})'],
  ['sctapi.ftqq.com', '/'],
  ['sc.ftqq.com', '/'],
  ['api.day.app', '/(?=[A-Za-z0-9]*\\d)(?=[A-Za-z0-9]{20})'],
  ['hc-ping.com', '/'],
  ['ntfy.sh', '/(?=\\w*\\d\\w*)(?=\\w{14})'],
  ['webhook.site', '/'],
  ['calendar.google.com', '/calendar/ical/[^\\s/]{1,100}/private-'],
  ['api.telegram.org', '/(?:file/)?bot'],
  ['make.com', '/'],
  ['pipedream.net', '/'],
];

const placeRules: readonly Rule[] = places.map(([host, lead]) => ({
  kind: 'token',
  begins: [host],
  pattern: new RegExp(
    `${host.replace(/\./g, '\\.')}(?::\\d+)?${lead}([\\w+:@%-]{6,}(?:/[\\w+@%-]{6,}){0,4})`,
    'diy',
  ),
  group: 1,
  accept: value => /\d/.test(value) && !/X{6}|0{8}|x{6}|\{|^(?:token|key|your)/i.test(value),
}));

/** Patterns of such addresses. */
export const addressRules: readonly Rule[] = [
  ...placeRules,
  // `https://KEY@host`, and `"https://api:KEY"`, where the line ends before the host.
  {
    kind: 'token',
    begins: ['://'],
    pattern: /:\/\/(?:[A-Za-z_][\w.-]{0,64}:)?([\w+=~-]{16,200})@/dy,
    group: 1,
    accept: value => isMadeUp(value),
  },
  {
    kind: 'token',
    begins: ['://'],
    pattern: /:\/\/[A-Za-z_][\w-]{0,64}:([\w+/=~-]{16,200})["'](?=\s*[\\+.])/dy,
    group: 1,
    accept: value => !/^\d{1,5}\//.test(value) && isMadeUp(value),
  },
  // The entry of a server's panel is a secret path.
  {
    kind: 'token',
    begins: ['面板', 'panel'],
    pattern:
      /(?:面板|panel)[^\n]{0,16}?https?:\/\/[\w.[\]-]{4,60}:\d{2,5}\/([\da-z]{6,16})(?![\w./-])/diy,
    group: 1,
    accept: value => /\d/.test(value) && /[a-z]/.test(value),
  },
  // `--user 'api:KEY'` on a line of its own, and a key in place of the user.
  {
    kind: 'token',
    begins: ['-u', '--user', '--proxy-user', 'auth'],
    pattern: /(?:(?<![\w-])-u|--(?:proxy-)?user)[ =]?["']?([\w.-]{16,128}):/dy,
    group: 1,
    accept: value => isMadeUp(value),
  },
  {
    kind: 'password',
    begins: ['-u', '--user', '--proxy-user'],
    pattern:
      /(?:(?<![\w-])-u|--(?:proxy-)?user)[ =]?(["'])[^\s:"'$]{1,64}:((?:(?!\1)[!-~]){4,128})\1/dy,
    group: 2,
    accept: isQuotedSecret,
  },
];
