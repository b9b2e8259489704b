/** What a name says of a number: `statusCode` holds a code, `width` measures. */
import { wordsOf } from '../../text/requestMethod';

/** What a name says of the number it governs. */
export type Verdict = 'code' | 'measure';

const codeWords = new Set(
  `code codes status statuses errno err errs error errors exception exceptions ret retcode resp response
  http fail failed failure reason retry retries retryable kind fault exc ecode rc ec st expect expected`.split(
    /\s+/,
  ),
);
const measureWords = new Set(
  `width height size sizes length len count counts total limit offset max min maximum minimum timeout
  timeouts delay interval duration ms msec msecs millis sec secs second seconds minute minutes hour hours day
  days ttl expire expires expiry expiration deadline port ports quality dpi fps bitrate rate page pages
  index idx row rows col cols column columns x y z w h left top right bottom radius margin padding font
  weight line lines num number uid user order version year month price amount balance age score threshold
  capacity memory cpu thread threads worker workers concurrency attempts times chunk block blocks part buffer
  batch sample frequency step seed mode chmod perm zip postcode phone area bank bytes bits kb mb gb px pixels
  rect frame crop resize scale thumbnail rand random randint range alloc fill repeat sleep wait array token
  fsize filesize datalen partsize blocksize temperature level depth priority scroll zoom speed`.split(
    /\s+/,
  ),
);

/** Whether a name is a counter or coordinate of a letter or two, and not `rc` or `ec`. */
export function isCounter(name: string): boolean {
  return name.length < 3 && !codeWords.has(name.toLowerCase());
}

/** Verdict of a name by its last telling word: `errorCount` measures, `retryStatus` is a code. */
export function judgeName(name: string): Verdict | undefined {
  for (const word of wordsOf(name).reverse()) {
    if (codeWords.has(word)) return 'code';
    if (measureWords.has(word) || /(?:size|width|height|time|(?<!ac)count|length)$/.test(word))
      return 'measure';
  }
  return undefined;
}
