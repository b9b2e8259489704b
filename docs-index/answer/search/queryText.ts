/** What was typed or pasted → what of it tells: ids, times, addresses and hex of logs are left out. */
import { plainQuery } from '../names/namesIn';

export interface QueryText {
  readonly text: string;
  /** The same before anything was left out: the id in a path stands for a documented variable. */
  readonly typed: string;
}

/** A pasted log is read this far; what went wrong stands at its start or is repeated. */
const longestQuery = 2000;

/** Parts that differ from one occurrence of a failure to the next. */
const noise: readonly RegExp[] = [
  // 2024-10-25T18:42:22.088+08:00, 2024/10/25 18:42:22,088
  /\b\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?/g,
  /\b\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?\b/g,
  // "reqid":"s7EAAAA3yBDQlwIY", X-Reqid: …, traceId=…
  /\b(?:x-)?(?:req(?:uest)?|trace|span|session)[-_]?id["']?\s{0,2}[:=]\s{0,2}["']?[\w.+/=-]{6,}/gi,
  // 1b4e28ba-2fa1-11d2-883f-0016d3cca427
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /@[0-9a-f]{5,16}\b|\b0x[0-9a-f]+\b/gi,
  /\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}\b/gi,
  // 148.153.0.1:80
  /\b\d{1,3}(?:\.(?:\d{1,3}|\*)){3}(?::\d{1,5})?\b/g,
  // File.java:429, error.ts:13:5
  /(?<=\.[a-z]{1,5}):\d{1,6}(?::\d{1,5})?\b/gi,
  /\b\d{7,}\b/g,
  /\*{3,}/g,
];

/** What numbers a question where it was copied: `3. `, `(2)`, `Q1: `, `问：`. */
const numbering =
  /^(?:[([（【]?\d{1,2}(?:[)\]）】]|[.)、．:：](?!\d))|(?:Q\d{0,3}|问)\s{0,2}[:：.、])\s{0,9}(?=\S{2})/i;

/** The same without a mark, before Chinese: `4 身份认证`, but `4 个` and `4 GB` count something. */
const bareNumber =
  /^\d{1,2}\s{1,3}(?![个年月天日号分秒时小次条台元块倍位种级核张份万千百]|(?:[kmgtshd]|[kmgt]i?b(?:ps)?|[kmg]?hz|ms|px|[qt]ps|bits?|v?cpus?|cores?)\b)(?=\S{2})/i;

function withoutNumber(query: string): string {
  const text = query.replace(numbering, '');
  return /\p{Script=Han}/u.test(text) ? text.replace(bareNumber, '') : text;
}

/** Reads a query of any length and origin; never throws. */
export function readQuery(query: string): QueryText {
  const typed = plainQuery(query.slice(0, longestQuery)).trim();
  let text = withoutNumber(typed);
  for (const pattern of noise) text = text.replace(pattern, ' ');
  // Somebody may look for exactly such an id.
  if (!/[\p{L}\p{N}]/u.test(text)) text = typed;
  return { text: text.replace(/\s+/g, ' ').trim(), typed };
}
