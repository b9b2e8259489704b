import { attributeValue } from './label';
import { isBareSecret, isLetteredSecret, isQuotedSecret } from './passwordValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Passwords in addresses (`user:password@host`), on command lines, in SQL and in XML. */
export function findCommandPasswords(searched: Searched): Span[] {
  return findByRules(searched, commandRules);
}

/** Patterns of passwords in commands and settings. */
export const commandRules: readonly Rule[] = [
  // `lftp -u user,…`
  {
    kind: 'password',
    begins: [' -u '],
    pattern: / -u ["']?[\w.@-]{1,40},([^\s"']{4,64})/diy,
    group: 1,
    accept: isBareSecret,
  },
  // A network and its key.
  {
    kind: 'password',
    begins: ['ssid', 'wifi', 'wi-fi', 'wlan', 'hotspot'],
    pattern:
      /(?:ssid|wi-?fi|wlan|hotspot)[^\n]{0,60}?\b(?:key|pw|psk)\s?[:=]?\s?(?:is )?["']?([!#-&*-;=?-Z^_a-~][!-~]{5,63})/diy,
    group: 1,
    accept: isLetteredSecret,
  },
  {
    kind: 'password',
    begins: ['://'],
    pattern: /:\/\/[^\s:/@"'<>]{0,64}:([^\s/"'<>]{3,64})@[\w.[-]+/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['passwd'],
    begins: ['echo'],
    pattern: /\becho\s+["']?(?:\w+:)?([!#-&(-~]{6,64})["']?\s*\|\s*(?:sudo\s+)?(?:ch)?passwd\b/dy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['identified'],
    pattern: /\bIDENTIFIED\s+(?:WITH\s+\w+\s+)?BY\s+["']([^"'\n]{4,64})["']/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['setpassw', 'getpassw', 'passw'],
    pattern: /\b(?:set|get)?Passw(?:or)?d\(\s{0,2}["']([^"'\n]{4,64})["']\s{0,2}\)/diy,
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    words: ['pass', 'pwd'],
    begins: ['<'],
    pattern:
      /<[\w:.-]{0,40}(?:passw(?:or)?d|pwd|passphrase)[\w-]{0,10}(?:\s[^<>\n]{0,120})?>\s{0,4}(?:<!\[CDATA\[)?([^<\n]{4,64}?)\s{0,4}<\//diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['value'],
    pattern: new RegExp(
      `${attributeValue('passw(?:or)?d|pwd|passphrase')}([^"'\\n]{4,64})["']`,
      'dgi',
    ),
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['sqlplus', 'expdp', 'impdp', 'sqlldr'],
    pattern: /\b(?:sqlplus|expdp|impdp|sqlldr)\s+[\w.]{1,30}\/["']?([^\s@"']{4,40})@/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['pass', 'pwd'],
    pattern: /(?:pass\w{0,10}|pwd)\s?=\s?(?:MD5|PASSWORD|SHA[12]?)\(\s?['"]([^'"\n]{4,64})['"]/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['wifi:'],
    pattern: /WIFI:[^\n]{0,80}?\bP:([^;\n]{4,63});/dy,
    group: 1,
  },
  {
    kind: 'password',
    begins: ['psk '],
    pattern: /\bPSK ["']([^"'\n]{6,64})["']/dy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['snmp-server community', 'enable secret', 'enable password'],
    pattern: /(?:snmp-server community|enable (?:secret|password)(?: \d)?)\s+([!-~]{4,64})/diy,
    group: 1,
    accept: (value, place) => isBareSecret(value, place) && !/^(?:public|private)$/i.test(value),
  },
  {
    kind: 'password',
    begins: ['ss://'],
    pattern: /ss:\/\/([A-Za-z0-9+/=_-]{12,200})@/dy,
    group: 1,
  },
  {
    kind: 'password',
    words: ['sudo -s'],
    begins: ['echo'],
    pattern: /\becho\s+["']?([!#-&(-~]{4,64})["']?\s*\|\s*sudo\s+-S/dy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    begins: ['password is generated for'],
    pattern: /password is generated for [\w@.-]{1,60}: (\S{6,64})/diy,
    group: 1,
  },
  // A field of a form in parts, and JSON in an address.
  {
    kind: 'password',
    begins: ['name="pass', 'name="pwd'],
    pattern: /name="(?:pass\w{0,8}|pwd)"\n\n([^\n]{4,64})(?=\n)/diy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['%22%3a%22'],
    begins: ['password%22', 'passwd%22', 'pwd%22'],
    pattern: /(?:password|passwd|pwd)%22%3A%22([\w.~%!*-]{4,100}?)%22/diy,
    group: 1,
  },
  // `- name: JWT_KEY` and its value in the next line.
  {
    kind: 'password',
    words: ['value:'],
    begins: ['name:'],
    pattern:
      /name:[ ]?\w{0,40}(?:KEY|SECRET|TOKEN|PASSWORD|PASS|PWD)\n[ -]{0,20}value:[ ]?["']?([^\s"'$]{8,200})/dy,
    group: 1,
    accept: isBareSecret,
  },
];
