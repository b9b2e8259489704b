import { attributeValue } from './label';
import { isBareSecret, isQuotedSecret } from './passwordValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Passwords in addresses (`user:password@host`), on command lines, in SQL and in XML. */
export function findCommandPasswords(searched: Searched): Span[] {
  return findByRules(searched, rules);
}

const rules: readonly Rule[] = [
  {
    kind: 'password',
    words: ['://'],
    pattern: /:\/\/[^\s:/@"'<>]{0,64}:([^\s/"'<>]{3,64})@[\w.[-]+/dgi,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['passwd'],
    pattern: /\becho\s+["']?(?:\w+:)?([!#-&(-~]{6,64})["']?\s*\|\s*(?:sudo\s+)?(?:ch)?passwd\b/dg,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['mysql'],
    pattern: /\bmysql\w{0,10}\b[^\n]{0,80}?\s-p(["']?)([!#-&(-,.-~][!#-&(-~]{3,40})/dg,
    group: 2,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    words: ['sshpass', 'redis-cli', 'login', 'mongo'],
    pattern:
      /(?:\bsshpass\s+-p|\bredis-cli\b[^\n]{0,60}?\s-a|\b(?:docker|helm|podman)\b[^\n]{0,40}login[^\n]{0,60}?\s-p|\bmongo(?:sh|dump|restore)?\b[^\n]{0,80}?\s-p)\s{0,2}["']?([!#-&(-~]{4,40})/dg,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['curl', 'wget', 'http '],
    pattern:
      /\b(?:curl|wget|http)\b[^\n]{0,200}?\s(?:-u|--user|-a|--auth)[ =]?["']?[^\s:"']{1,64}:([!#-&(-~]{4,64})/dg,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['identified'],
    pattern: /\bIDENTIFIED\s+(?:WITH\s+\w+\s+)?BY\s+["']([^"'\n]{4,64})["']/dgi,
    group: 1,
    accept: isQuotedSecret,
  },
  {
    kind: 'password',
    words: ['pass'],
    pattern: /\b(?:set|get)?Passw(?:or)?d\(\s{0,2}["']([^"'\n]{4,64})["']\s{0,2}\)/dgi,
    group: 1,
    accept: isBareSecret,
  },
  {
    kind: 'password',
    words: ['pass', 'pwd'],
    pattern:
      /<[\w:.-]{0,40}(?:passw(?:or)?d|pwd|passphrase)[\w-]{0,10}>\s{0,4}([^<\n]{4,64}?)\s{0,4}<\//dgi,
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
