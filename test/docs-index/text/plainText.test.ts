import { expect, test } from 'vitest';
import { plainLine, sentencesOf } from '../../../docs-index/text/plainText';

test.each([
  ['[![State! of it](a.svg)](https://example.com/x?y) Works.', 'Works.'],
  [
    '**Bold** and [what is it?](#what) for &lt;pots&gt; &amp; pans',
    'Bold and what is it? for <pots> & pans',
  ],
  ['The \\<Glaze\\> verb, not <b>bold</b>', 'The <Glaze> verb, not bold'],
  ['`a &amp; <b>` stays', 'a &amp; <b> stays'],
  ['Pots &copy; 2031 &nbsp; kiln', 'Pots &copy; 2031 kiln'],
])('%s is shown as %s', (line, text) => {
  expect(plainLine(line)).toBe(text);
});

test.each([
  ['Stir it! Sieve it? 过筛。好', ['Stir it!', ' Sieve it?', ' 过筛。', '好']],
  [
    'See [Why? How!](https://example.com/a?b;c) now; stop',
    ['See [Why? How!](https://example.com/a?b;c) now;', ' stop'],
  ],
  ['[![A! b](c?d)](e;f) g', ['[![A! b](c?d)](e;f) g']],
  ['A [bracket? that] is no link', ['A [bracket?', ' that] is no link']],
  ['', []],
])('%s is cut at the ends of its sentences, not within links', (line, sentences) => {
  expect(sentencesOf(line)).toEqual(sentences);
  expect(sentencesOf(line).join('')).toBe(line);
});
