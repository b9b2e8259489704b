import type { Cues } from './cues';

/**
 * Keys that are known by their form alone, as their makers document it so that leaks can be found:
 * clouds (Alibaba, Tencent, Volcano, Amazon, Google, DigitalOcean), code hosts, package
 * registries, payment, mail, chat and model providers.
 */
const formats = [
  'LTAI[A-Za-z0-9]{12,26}',
  'AKID[A-Za-z0-9]{16,36}',
  'AKLT[A-Za-z0-9_-]{20,60}={0,2}',
  'A[KS]IA[A-Z0-9]{16}',
  'JDC_[A-Z0-9]{25,40}',
  'AIza[\\w-]{35}',
  'ya29\\.[\\w-]{30,}',
  'GOCSPX-[\\w-]{24,}',
  'gh[pousr]_\\w{36,}',
  'github_pat_\\w{40,}',
  'gl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\\w-]{20,}',
  'ATBB[\\w]{24,}',
  '(?:npm|hf)_[A-Za-z0-9]{30,}',
  'pypi-[\\w-]{40,}',
  'dckr_pat_[\\w-]{20,}',
  '(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,}',
  'sk-[A-Za-z0-9-]{0,16}[\\w-]{20,}',
  'whsec_[A-Za-z0-9+/=]{24,}',
  'xox[abeoprs]-[\\w-]{10,}',
  'xapp-[\\w-]{20,}',
  'SG\\.[\\w-]{16,}\\.[\\w-]{20,}',
  'key-[0-9a-f]{32}',
  'do[opr]_v1_[0-9a-f]{40,}',
  'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}',
  'EAA[A-Za-z0-9]{40,}',
  'IAM-[\\w-]{36,}',
  'AGE-SECRET-KEY-1[0-9A-Z]{50,}',
  'hv[sbr]\\.[\\w-]{24,}',
  '\\d{8,10}:AA[\\w-]{32,34}',
  'AAAA[\\w-]{7}:[\\w-]{100,}',
  'GR1348941[\\w-]{16,}',
  'sntry[su]_[\\w+/=-]{30,}',
  'sk-ant-[\\w-]{20,}',
  '(?:gsk|xai|fw|r8|pcsk|lin_api|ntn|secret|figd|nfp|sbp|pscale_(?:tkn|pw)|rubygems|duffel_live|shippo_live|rzp_live|lsv2_pt|lsv2_sk|tfp|bkua|pnu|sq[upa]|glsa|glc)_[\\w-]{24,}',
  '(?:pplx|tvly|xkeysib|tskey-(?:auth|api|client)|NRAK|NRJS|PMAK|CFPAT|HRKU|FLWSECK|pul|sq0atp|sq0csp|pat-[a-z]{2}\\d)-[\\w=-]{20,}',
  'AT[AC]TT3[\\w=-]{20,}',
  'SWMTKN-1-[\\w-]{40,}',
  'dapi[0-9a-f]{32}(?:-\\d)?',
  'dp\\.(?:pt|st|ct|sa)\\.[\\w.-]{30,}',
  'dt0[a-z]\\d\\d\\.[\\w.]{40,}',
  'pat[A-Za-z0-9]{14}\\.[0-9a-f]{60,}',
  'AQVN[\\w-]{35,}',
  '(?:pk|sk)\\.eyJ[\\w-]{20,}(?:\\.[\\w-]{10,})?',
  'CCIPAT_[\\w-]{20,}',
  '[0-9a-f]{32}-us\\d{1,2}',
];

/** One of the known forms, with nothing of a longer word on either side. */
export const keyOfKnownForm = new RegExp(
  `(?<![\\w-])(?=[\\w.:-]{16})(?:${formats.join('|')})(?![\\w-])`,
  'g',
);

/** What each of these forms begins or is joined with, in lower case. */
export const keyMarks: readonly string[] = [
  ...['ltai', 'akid', 'aklt', 'akia', 'asia', 'jdc_', 'aiza', 'ya29.', 'gocspx-', 'ghp_', 'gho_'],
  ...['ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-'],
  ...['glft-', 'glsoat-', 'atbb', 'npm_', 'hf_', 'pypi-', 'dckr_pat_', 'k_live_', 'k_test_', 'sk-'],
  ...['whsec_', 'xox', 'xapp-', 'sg.', 'key-', 'dop_v1_', 'doo_v1_', 'dor_v1_', 'shpat_', 'shpca_'],
  ...['shppa_', 'shpss_', 'eaa', 'iam-', 'age-secret-key-', 'hvs.', 'hvb.', 'hvr.', ':aa', 'aaaa'],
  ...['gr1348941', 'sntrys_', 'sntryu_', 'gsk_', 'xai_', 'fw_', 'r8_', 'pcsk_', 'lin_api_', 'ntn_'],
  ...['secret_', 'figd_', 'nfp_', 'sbp_', 'pscale_', 'rubygems_', 'duffel_live_', 'shippo_live_'],
  ...['rzp_live_', 'lsv2_', 'tfp_', 'bkua_', 'pnu_', 'squ_', 'sqp_', 'sqa_', 'glsa_', 'glc_'],
  ...['pplx-', 'tvly-', 'xkeysib-', 'tskey-', 'nrak-', 'nrjs-', 'pmak-', 'cfpat-', 'atatt3'],
  ...['atctt3', 'hrku-', 'flwseck-', 'pul-', 'sq0atp-', 'sq0csp-', 'pat-', 'dapi', 'dp.pt.'],
  ...[
    'dp.st.',
    'dp.ct.',
    'dp.sa.',
    'dt0',
    'pat',
    'aqvn',
    'pk.eyj',
    'sk.eyj',
    'ccipat_',
    '-us',
    'swmtkn-',
  ],
];

/** Whether a text that holds one of the marks holds it in one of its few long words. */
export function holdKeyMark({ longWords }: Cues): boolean {
  const lower = longWords.join(' ').toLowerCase();
  return lower !== '' && keyMarks.some(mark => lower.includes(mark));
}
