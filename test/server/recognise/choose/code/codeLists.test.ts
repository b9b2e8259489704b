/** Numbers in lists and maps: codes, or anything else. */
import { expect, test } from 'vitest';
import { symbolAt } from '../../../../../server/recognise/symbolAt';
import { loadNimbus } from '../../../../nimbus';

const docs = await loadNimbus();

function look(marked: string): string {
  const text = `import 'nimbus-sdk'\n${marked}`;
  const offset = text.indexOf('¦');
  const params = { text: text.replace('¦', ''), offset, languageId: 'javascript', uri: 'a.js' };
  return symbolAt(params, docs)?.key ?? 'nothing';
}

test.each([
  ['const retryCodes = [502, 7¦42]', '742'],
  ['const errorTexts = { 7¦42: "gone" }', '742'],
  ['// status codes of the drawers\nconst t = { 7¦42: "gone", 403: "stale" }', '742'],
  ['const KODE_STATUS = { NimbusStatus: 7¦42 }', '742'],
  ['const widths = [7¦42, 403]', 'nothing'],
  ['const rooms = { 7¦42: "Library", 743: "Hall" }', 'nothing'],
  ['const ids = [7¦42, 8000]', 'nothing'],
  ['rooms.includes(7¦42)', 'nothing'],
])('%j', (marked, expected) => {
  expect(look(marked)).toBe(expected);
});
