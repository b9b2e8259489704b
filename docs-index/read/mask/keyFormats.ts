import type { Cues } from './cues';

/** Forms of keys that share what follows their beginnings. */
interface KeyForm {
  /** What they begin with; case counts. */
  readonly begin: readonly string[];
  /** Source text of a pattern of the rest. */
  readonly rest: string;
}

/** Without a bound of its own a repeat ends here, so that many beginnings cost no square. */
const longest = 400;

function form(begin: string, rest: string): KeyForm {
  return { begin: begin.split(' '), rest: rest.replace(/,\}/g, `,${longest}}`) };
}

/**
 * Keys that are known by their form alone, as their makers document it so that leaks can be found:
 * clouds, code hosts, package registries, payment, mail, chat and model providers, tools that watch
 * or deploy. The same facts as the tables of the scanners gitleaks and secretlint hold.
 */
const forms: readonly KeyForm[] = [
  // Clouds.
  form('LTAI', '[A-Za-z0-9]{12,26}'),
  form('AKID', '[A-Za-z0-9]{16,36}'),
  form('AKLT', '[A-Za-z0-9_-]{20,60}={0,2}'),
  form('ALTAK', '[A-Za-z0-9-]{18,30}'),
  form('AKIA ASIA ABIA ACCA AKSA AROA AIDA', '[A-Z0-9]{16}'),
  form('ABSK', '[\\w+/]{100,300}={0,2}'),
  form('bedrock-api-key-', '[\\w+/=-]{20,}'),
  form('JDC_', '[A-Z0-9]{25,40}'),
  form('AIza', '[\\w-]{35}'),
  form('ya29.', '[\\w-]{30,}'),
  form('GOCSPX-', '[\\w-]{24,}'),
  form('do', '[opr]_v1_[0-9a-f]{40,}'),
  form('t1.', '[\\w-]{8,}={0,2}\\.[\\w-]{86}={0,2}'),
  form('AQVN', '[\\w-]{35,}'),
  form('YC', '[A-Za-z0-9_-]{38}'),
  form('v1.0-', '[0-9a-f]{24}-[0-9a-f]{100,}'),
  form('cfk_ cfut_ cfat_', '[A-Za-z0-9]{40,}'),
  form('fo1_', '[\\w-]{43}'),
  form('fm1a_ fm1r_ fm2_', '[\\w+/]{80,2000}={0,3}'),
  form('vcp_ vci_ vca_ vcr_ vck_', '[A-Za-z0-9]{20,60}'),
  form('HRKU-', '[\\w-]{20,}'),
  form('tk-us-', '[\\w-]{48}'),
  form('nfp_', '[\\w-]{24,}'),
  form('sbp_', '[\\w-]{24,}'),
  form('4b1d', '[A-Za-z0-9]{38}'),
  form('pscale_tkn_ pscale_pw_ pscale_oauth_', '[\\w.=-]{24,}'),
  // Code hosts, registries, builds.
  form('ghp_ gho_ ghu_ ghs_ ghr_', '\\w{36,}(?:\\.[\\w-]+){0,2}'),
  form('github_pat_', '\\w{40,}'),
  form(
    'glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glffct- glimt- glagent- gloas-',
    '[\\w-]{20,}(?:\\.[0-9a-z]{2,20})*',
  ),
  form('GR1348941', '[\\w-]{16,}'),
  form('ATBB', '[\\w]{24,}'),
  form('ATATT3 ACTCT3 ATCTT3', '[\\w=-]{20,}'),
  form('npm_ hf_ api_org_', '[A-Za-z0-9]{30,}'),
  form('pypi-', '[\\w-]{40,1000}'),
  form('rubygems_', '[0-9a-f]{24,}'),
  form('CLOJARS_', '[A-Za-z0-9]{40,}'),
  form('dckr_pat_', '[\\w-]{20,}'),
  form('AKCp', '[A-Za-z0-9]{60,}'),
  form('cmVmd', '[A-Za-z0-9]{55,}'),
  form('sgp_', '(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40}'),
  form('CCIPAT_', '[\\w-]{20,}'),
  form('bkua_', '[\\w-]{24,}'),
  form('squ_ sqp_ sqa_', '[\\w-]{24,}'),
  form('API-', '(?=[A-Z]*\\d)[A-Z0-9]{26}'),
  form('pul-', '[0-9a-f]{32,}'),
  form('pnu_', '[A-Za-z0-9]{24,}'),
  form('ico-', '[A-Za-z0-9]{32}'),
  form('dp.pt. dp.st. dp.ct. dp.sa. dp.scim.', '[\\w.-]{30,}'),
  form('pat. sat.', '[\\w-]{20,24}\\.[A-Za-z0-9]{20,26}\\.[A-Za-z0-9]{16,24}'),
  form('hvs. hvb. hvr.', '[\\w-]{24,}'),
  form('AGE-SECRET-KEY-1', '[0-9A-Z]{50,}'),
  form('ops_eyJ', '[\\w+/-]{80,1500}={0,3}'),
  form('A3-', '[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}'),
  form('dnkey-', '[\\w=-]{26}-[\\w=-]{52}'),
  form('tskey-', '[a-z]{2,20}-[\\w-]{20,}'),
  form('SWMTKN-1-', '[\\w-]{40,}'),
  form('sha256~', '[\\w-]{43}'),
  form('dapi', '[0-9a-fA-F]{32}(?:-\\d)?'),
  // Payment and trade.
  form('sk_ rk_ pk_', '(?:live|test|prod)_[A-Za-z0-9]{10,}'),
  form('whsec_', '[A-Za-z0-9+/=]{24,}'),
  form('shpat_ shpca_ shppa_ shpss_', '[0-9a-zA-Z]{32,64}'),
  form('EAAA', '[\\w-]{22,}'),
  form('sq0atp- sq0csp- sq0idp-', '[\\w-]{20,}'),
  form('rzp_live_ rzp_test_', '[\\w-]{14,}'),
  form('shippo_live_ shippo_test_', '[0-9a-fA-F]{40}'),
  form('duffel_live_ duffel_test_', '[\\w=-]{24,}'),
  form('FLWSECK- FLWSECK_TEST- FLWPUBK_TEST-', '[\\w-]{12,}'),
  form('EZAK EZTK', '[A-Za-z0-9]{54}'),
  form('access-', '(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'),
  form('live_ test_', '(?:pub_)?[0-9a-f]{31,35}'),
  form('live_', '(?=[a-z]*\\d)[A-Za-z0-9_=-]{40}'),
  // Mail, chat, forms.
  form('xoxa- xoxb- xoxe- xoxo- xoxp- xoxr- xoxs- xoxe.xoxb- xoxe.xoxp-', '[\\w-]{10,}'),
  form('xapp-', '[\\w-]{20,}'),
  form('SG.', '[\\w=-]{8,}\\.[\\w=.-]{16,}'),
  form('key- pubkey-', '[0-9a-f]{32}'),
  form('xkeysib-', '[\\w-]{20,}'),
  form('EAA', '[A-Za-z0-9]{40,}'),
  form('AAAA', '[\\w-]{7}:[\\w-]{100,}'),
  form('tfp_', '[\\w.=-]{24,}'),
  form('rdme_', '[\\w-]{40,}'),
  form('fio-u-', '[\\w=-]{40,}'),
  form('figd_ figu_', '[\\w-]{24,}'),
  form('pat-', '[a-z]{2}\\d-[\\w-]{20,}'),
  form('secret_ ntn_ lin_api_ lin_oauth_', '[\\w-]{24,}'),
  form('p8e-', '[A-Za-z0-9]{32}'),
  form('CFPAT-', '[\\w-]{20,}'),
  form('PMAK-', '[\\w-]{20,}'),
  form('s-s4t2', '(?:ud|af)-[0-9a-f]{64}'),
  // Models, maps, watching.
  form('sk-', '[A-Za-z0-9-]{0,16}[\\w-]{20,}'),
  form('gsk_ xai_ fw_ r8_ pcsk_ lsv2_pt_ lsv2_sk_', '[\\w-]{24,}'),
  form('pplx- tvly-', '[\\w-]{20,}'),
  form('pk.eyJ sk.eyJ', '[\\w-]{20,}(?:\\.[\\w-]{10,})?'),
  form('NRAK- NRJS- NRII-', '[\\w-]{19,}'),
  form('glsa_ glc_', '[\\w+/-]{24,600}={0,2}'),
  form('eyJrIjoi', '[A-Za-z0-9]{60,600}={0,3}'),
  form('sntrys_ sntryu_', '[\\w+/=-]{30,}'),
  form('dt0', '[a-z]\\d\\d\\.[\\w.]{40,}'),
  form('sm_aat_ sm_pat_ sm_sat_', '[A-Za-z0-9]{16}'),
  form(
    'sc_ ext_ scauth_ authress_',
    '[a-z0-9]{5,30}\\.[a-z0-9]{4,6}\\.acc[_-][\\w-]{10,32}\\.[\\w+/=-]{30,}',
  ),
  form('IAM-', '[\\w-]{36,}'),
  form('ZXlK', '[A-Za-z0-9+/]{60,2000}={0,2}'),
];

/** Forms that are known by something in their middle or at their end, with that. */
const inside: readonly (readonly [mark: string, source: string])[] = [
  [':a', '\\d{8,10}:A[\\w-]{33,36}'],
  ['pat', 'pat[A-Za-z0-9]{14}\\.[0-9a-f]{60,}'],
  ['-us', '[0-9a-f]{32}-us\\d{1,2}'],
  ['_mmk', '[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk'],
  ['.atlasv1.', '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w=-]{40,}'],
  ['q~', '[\\w.~]{3}\\dQ~[\\w.~-]{30,36}'],
];

const edge = '(?<![\\w-])';

/** One of the known forms from its beginning, with nothing of a longer word on either side. */
export const keyFromBeginning = `${edge}(?:${forms
  .map(({ begin, rest }) => `(?:${begin.map(escaped).join('|')})${rest}`)
  .join('|')})(?![\\w-])`;

/** What each of these forms begins with, in lower case. */
export const keyBeginnings: readonly string[] = [
  ...new Set(forms.flatMap(({ begin }) => begin.map(word => word.toLowerCase()))),
];

/** One of the forms that are known by another part. */
export const keyByPart = `${edge}(?:${inside.map(([, source]) => source).join('|')})(?![\\w-])`;

/** Those parts, in lower case. */
export const keyParts: readonly string[] = inside.map(([mark]) => mark);

/** Whether such a part stands where one of these forms has it: a look that costs little. */
export function holdKeyPart({ longWords, hasAny }: Cues): boolean {
  return hasAny(tilde) || longWords.some(word => partInWord.test(word));
}

/** `~` is in no such word. */
const tilde = ['q~'];
const partInWord = /\d:A[\w-]{33}|\bpat\w{14}\.|[0-9a-f]{32}-us\d|_mmk\b|\.atlasv1\./;

/** Whether a key of a known form is one that somebody has, no sample and no name in code. */
export function isOwnKey(value: string): boolean {
  const isSample = /x{4,}|\*{3}|example|placeholder|(\w)\1{7,}|1234567|abcdefg/i.test(value);
  return !isSample && (/\d/.test(value) || /^(?:hf|api_org)_/.test(value));
}

function escaped(text: string): string {
  return text.replace(/[.~]/g, '\\$&');
}
