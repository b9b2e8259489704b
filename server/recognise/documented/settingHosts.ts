/** Settings that hold the host a form is sent to: `Config.UP_HOST`, `this.uploadHost`. */
import type { Mention } from './mention';
import type { EndpointTable } from './pathFit';
import { wordsOf } from '../text/words';

const setting = /(?:host|domain|url|endpoint|addr)(?![\w"'`])/gi;
const nameBefore = /(?<![\w"'`/])[A-Za-z_]\w{0,40}$/;

/** Hosts without a path, where a setting by their first label stands for them in text[start, end). */
export function settingMentions(
  { byDomain }: EndpointTable,
  text: string,
  start: number,
  end: number,
): Mention[] {
  if (byDomain.size === 0) return [];
  const endpoints = [...byDomain.values()].flat();
  return [...text.slice(start, end).matchAll(setting)].flatMap(({ 0: word, index }) => {
    const to = start + index + word.length;
    const name = nameBefore.exec(text.slice(Math.max(start, to - 42), to))?.[0] ?? '';
    const [first = ''] = wordsOf(name).filter(part => !holders.has(part));
    const own = endpoints.filter(({ host = '' }) => isLabel(first, host));
    if (own.length === 0) return [];
    const range = { start: to - name.length, end: to };
    const run = { ...range, parts: [], isOpen: false, host: '' };
    return [{ ...range, run, endpoints: own, literals: 0, isWhole: true, isHost: true }];
  });
}

const holders = new Set(['default', 'config', 'conf', 'the', 'm', 's', 'k', 'base']);

/** Whether a word is the first label of a host, or that word written out: `up` and `upload`. */
function isLabel(word: string, host: string): boolean {
  const label = /^(?:https?:\/\/)?([a-z]{2,12})\b/.exec(host)?.[1];
  return label !== undefined && (word === label || word === `${label}load`);
}
