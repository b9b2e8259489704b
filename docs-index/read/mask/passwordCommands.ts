import { attributeValue } from './label';
import { isBareSecret, isQuotedSecret } from './passwordValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Passwords in addresses (`user:password@host`), on command lines, in SQL and in XML. */
export function findCommandPasswords(searched: Searched): Span[] {
  return findByRules(searched, commandRules);
}

/** Patterns of passwords in commands and settings. */
export const commandRules: readonly Rule[] = [
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
    begins: ['mysql'],
    pattern: /\bmysql\w{0,10}\b[^\n]{0,80}?\s-p(["']?)([!#-&(-,.-~][!#-&(-~]{3,40})/dy,
    group: 2,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    words: ['sshpass', 'redis-cli', 'login', 'mongo'],
    begins: ['sshpass', 'redis-cli', 'docker', 'helm', 'podman', 'mongo'],
    pattern:
      /(?:\bsshpass\s+-p|\bredis-cli\b[^\n]{0,60}?\s-a|\b(?:docker|helm|podman)\b[^\n]{0,40}login[^\n]{0,60}?\s-p|\bmongo(?:sh|dump|restore)?\b[^\n]{0,80}?\s-p)\s{0,2}["']?([!#-&(-~]{4,40})/dy,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['curl', 'wget', 'http '],
    begins: ['curl', 'wget', 'http'],
    pattern:
      /\b(?:curl|wget|http)\b[^\n]{0,200}?\s(?:-u|--user|-a|--auth)[ =]?["']?[^\s:"']{1,64}:([!#-&(-~]{4,64})/dy,
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
      /<[\w:.-]{0,40}(?:passw(?:or)?d|pwd|passphrase)[\w-]{0,10}>\s{0,4}(?:<!\[CDATA\[)?([^<\n]{4,64}?)\s{0,4}<\//diy,
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
];
