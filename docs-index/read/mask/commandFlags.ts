/** Options of command lines that take a password, by the programs that know them. */
import { isMadeUp } from './madeUp';
import { isBareSecret, isQuotedSecret } from './passwordValue';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Passwords and keys in options and places of command lines. */
export function findFlags(searched: Searched): Span[] {
  return findByRules(searched, flagRules);
}

/** Programs with the options, or the words before, behind which a password stands. */
const programs: readonly (readonly [names: string, option: string])[] = [
  ['mysql mysqldump mysqladmin mysqlimport mysqlsh mysqlpump mariadb mariadb-dump', '-p(?=\\S)'],
  ['sshpass cqlsh mongo mongosh mongodump mongorestore mongoexport mongoimport', '-p\\s?'],
  [
    'docker podman helm skopeo buildah oras nerdctl az cf oc',
    'login\\s(?:[^\\n|;]{0,120}?\\s)??-p\\s',
  ],
  ['redis-cli memcli kvrocks-cli', '(?:-a|--pass)\\s'],
  ['http https httpie xh', '(?:-a|--auth)[ =]?["\']?[^\\s:"\']{1,64}:'],
  ['curl wget', '(?:-u|--user|-U|--proxy-user)[ =]?["\']?[^\\s:"\']{1,64}:'],
  ['ldapsearch ldapadd ldapmodify ldapdelete ldapwhoami ldappasswd', '-w\\s?'],
  ['psexec psexec64 rdesktop beeline', '-p\\s?'],
  ['plink pscp putty', '-pw\\s'],
  ['sqlcmd bcp osql isql mosquitto_pub mosquitto_sub ipmitool unzip zip', '-P\\s?'],
  ['xfreerdp wfreerdp mstsc', '/p:'],
  ['smbclient rpcclient', '(?:-U|--user)[ =]?["\']?[^\\s%]{1,64}%'],
  ['7z 7za 7zz rar unrar', '-h?p(?=\\S)'],
  ['openssl', '(?:-k\\s|-pass(?:in|out)?\\s+pass:)'],
  ['gpg gpg2', '--passphrase[ =]'],
  [
    'keytool jarsigner apksigner',
    '-{1,2}(?:store|key|new|src|dest)[a-z]{0,8}pass(?:wd)?\\s+(?:pass:)?',
  ],
  ['snmpget snmpwalk snmpset', '-[AX]\\s?'],
  ['htpasswd', '-[a-zA-Z]{0,4}b[a-zA-Z]{0,4}\\s+\\S{1,80}\\s+\\S{1,64}\\s'],
  ['wpa_passphrase', '\\S{1,40}\\s'],
  ['rabbitmqctl', '(?:add_user|change_password|authenticate_user)\\s+\\S{1,64}\\s'],
  ['etcdctl', '--user[ =][\\w.-]{1,40}:'],
  ['cmdkey', '/pass:'],
  ['net', 'user\\s+[\\w.-]{1,30}\\s'],
  ['nmcli', 'password\\s'],
  ['sonar-scanner mvn gradle', '-D[\\w.]{0,40}(?:login|token|password|passphrase|secret)='],
];

const own = '["\'`]?([!#-&(-~][!#-&(-~]{3,64})';

const programRules: readonly Rule[] = programs.map(([names, option]) => ({
  kind: 'password',
  begins: names.split(' '),
  pattern: new RegExp(
    `(?<![\\w/-])(?:${names.replace(/\./g, '\\.').split(' ').join('|')})(?:\\.exe)?\\s(?:[^\\n|;]{0,200}?\\s)??${option}${own}`,
    'diy',
  ),
  group: 1,
  accept: isQuotedSecret,
}));

/** Patterns of secrets in options. */
export const flagRules: readonly Rule[] = [
  ...programRules,
  // Of any program: `--auth-token X`, `--client-secret=X`, `-token X`.
  {
    kind: 'token',
    begins: ['--', ' -'],
    words: ['token', 'key', 'secret', 'auth', 'credential'],
    pattern:
      /(?:(?<![\w-])--| -)(?=[a-z])[\w-]{0,30}(?:token|key|secret|auth|credentials?)(?:[ =]|\s{1,3})["']?([\w./+=~:-]{8,400})/diy,
    group: 1,
    accept: value => isMadeUp(value, 10),
  },
  {
    kind: 'password',
    begins: ['--', ' -'],
    words: ['pass', 'pwd'],
    pattern:
      /(?:(?<![\w-])--| -)(?=[a-z])[\w-]{0,30}(?:pass(?:word|wd|phrase)?|pwd)(?:[ =]|\s{1,3})["']?([!#-&(-~][!#-&(-~]{3,64})/diy,
    group: 1,
    accept: isBareSecret,
  },
  // `vault login X`, `ngrok authtoken X`, `ossutil config -i … -k X`.
  {
    kind: 'token',
    begins: ['vault login', 'authtoken', 'auth-token', 'heroku auth', 'rclone obscure'],
    pattern: /(?:vault login|auth-?token|rclone obscure)\s{1,3}["']?([\w.-]{16,200})(?![\w(])/diy,
    group: 1,
    accept: value => isMadeUp(value, 16),
  },
  {
    kind: 'access-key',
    begins: ['ossutil', 'coscmd', 'qshell', 's3cmd', 'mc ', 'obsutil', 'tccli', 'aws configure'],
    pattern:
      /(?:ossutil(?:64)?|coscmd|qshell|s3cmd|mc|obsutil|tccli|aws configure)\s[^\n]{0,200}?\s["']?(?<![\w/.])([A-Za-z0-9][\w+/-]{19,64}=?)(?![\w(.:/])/diy,
    group: 1,
    accept: value => isMadeUp(value, 20),
  },
];
