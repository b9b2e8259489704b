/** What a name says of a number: `statusCode` holds a code, `width` measures, `exitCode` is another's. */
import { wordsOf } from '../../text/words';

/** What a name says of the number it governs. */
export type Verdict = 'code' | 'measure';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that hold a code whatever stands before them. */
const codeWords = words(
  `errno err errs error errors exception exceptions ret retcode resp response http fail failed failure
  reason retry retries retryable retriable fatal transient recoverable fault exc ecode rc ec st expect expected`,
);
/** Words that hold one only alone or behind a word that speaks of answers: `keyCode` does not. */
const openWords = words('code codes status statuses state states');
const answerWords = words(
  `status state error errors err http https response resp res result results ret return returned biz api
  server service remote upstream upload uploader download put get post fetch request req retry expected
  expect actual last my the our their original inner outer body info failed failure success fail ok bad
  known unknown allowed ignored ignore skip skipped fatal transient permanent is has no not json reply
  answer reason e ex exc sub raw real final no such file bucket object exists callback token vendor cloud
  storage oss cdn default valid invalid special handled client sdk business own list table map set of on when if`,
);
const measureWords = words(
  `width height size sizes length len count counts total limit offset max min maximum minimum timeout
  timeouts delay interval duration ms msec msecs millis sec secs second seconds minute minutes hour hours day
  days ttl expire expires expiry expiration deadline port ports quality dpi fps bitrate rate page pages
  index idx row rows col cols column columns x y z w h left top right bottom radius margin padding font
  weight line lines num number uid user order version year month price amount balance age score threshold
  capacity memory cpu thread threads worker workers concurrency attempts times chunk block blocks part buffer
  batch sample frequency step seed mode chmod perm zip postcode phone area bank bytes bits kb mb gb px pixels
  rect frame crop resize scale thumbnail rand random randint range alloc fill repeat sleep wait array token
  fsize filesize datalen partsize blocksize temperature level depth priority scroll zoom speed`,
);

/** Whether a name is a counter or coordinate of a letter or two, and not `rc` or `ec`. */
export function isCounter(name: string): boolean {
  const lower = name.toLowerCase();
  return name.length < 3 && !codeWords.has(lower);
}

/** Verdict of a name by its last telling word: `errorCount` measures, `retryStatus` is a code. */
export function judgeName(name: string): Verdict | undefined {
  const parts = wordsOf(name);
  for (let at = parts.length - 1; at >= 0; at--) {
    const word = parts[at] ?? '';
    if (openWords.has(word)) return isOfAnswer(parts[at - 1]) ? 'code' : 'measure';
    if (codeWords.has(word)) return 'code';
    if (measureWords.has(word) || /(?:size|width|height|time|(?<!ac)count|length)$/.test(word))
      return 'measure';
  }
  return undefined;
}

/** Whether a name has a word that may hold a code: `FREEZE_CODE_LIST`, `exitCode`. */
export function isOpen(name: string): boolean {
  return wordsOf(name).some(word => openWords.has(word));
}

function isOfAnswer(before: string | undefined): boolean {
  return before === undefined || answerWords.has(before) || codeWords.has(before);
}

const owners = words(
  `res resp response responses result results ret r rsp reply answer err error errors e ex exc exception x
  t info it self this body data json payload reason failure cause http request req that output outcome
  detail details message msg stat status meta headers header inner obj o v value client sdk uploader
  upload callback api server service`,
);

/** Whether what bears a status may be an answer or an error: `err.status`, and not `order.status`. */
export function mayAnswer(owner: string): boolean {
  const last = wordsOf(owner).at(-1);
  if (/^(?:base|super|self|this)$/.test(owner)) return true;
  return last === undefined || owners.has(last) || codeWords.has(last) || openWords.has(last);
}

/** Words of constants that name errors: `TOO_MANY`, `NotFound`. */
const errorNames =
  /^(?:not|no|found|exist|exists|existed|existing|such|missing|fail|failed|failure|invalid|illegal|expired?|timeout|limit|limited|exceed(?:ed)?|denied|forbidden|bad|mismatch|unmatched?|duplicate|conflict|frequent|frequency|many|large|unsupported|unavailable|unauthori[sz]ed|deleted|cancell?ed|partial(?:ly)?|unknown|out|wrong|error|err|overload|disabled|frozen|unavailable)$/;

/** Whether a constant's name says what went wrong. */
export function namesError(name: string): boolean {
  return wordsOf(name).some(word => errorNames.test(word));
}

const textWords =
  /^(?:messages?|msgs?|texts?|tips?|hints?|descs?|descriptions?|reasons?|meanings?|explanations?|notices?|warnings?|labels?|zh|cn|en)$/;

/** Whether a map by this name holds texts for codes: `tips`, `errorMessages`. */
export function namesTexts(name: string): boolean {
  return wordsOf(name).some(word => textWords.test(word));
}
