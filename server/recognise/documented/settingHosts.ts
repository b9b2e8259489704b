/** Settings that hold the host a form is sent to: `Config.UP_HOST`, `this.uploadHost`. */
import type { Endpoint } from '../../../docs-index/reference';
import type { Mention } from './mention';
import type { EndpointTable } from './pathFit';

/** Endpoints that are a host alone, by what a setting of that host may be called. */
type Settings = readonly (readonly [name: RegExp, endpoints: readonly Endpoint[]])[];

// A cache and no state: one table has the same hosts always.
const known = new WeakMap<EndpointTable, Settings>();

/** Hosts without a path, where a setting by their first label stands for them in text[start, end). */
export function settingMentions(
  table: EndpointTable,
  text: string,
  start: number,
  end: number,
): Mention[] {
  const settings = known.get(table) ?? settingsOf(table);
  known.set(table, settings);
  if (settings.length === 0) return [];
  return holderEnds(text, start, end).flatMap(to => {
    const before = text.slice(Math.max(0, to - longest), to);
    return settings.flatMap(([name, endpoints]) => {
      const length = name.exec(before)?.[0].length;
      if (length === undefined) return [];
      const range = { start: to - length, end: to };
      const run = { ...range, parts: [], isOpen: false, host: '' };
      return [{ ...range, run, endpoints, literals: 0, isWhole: true, isHost: true }];
    });
  });
}

const holders = ['host', 'domain', 'url', 'endpoint', 'addr'].flatMap(casesOf);
/** Characters a setting's name is looked at. */
const longest = 40;

/** Where the words for a host end that end a name. */
function holderEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  for (const holder of holders) {
    for (let at = text.indexOf(holder, start); at >= 0 && at < end;) {
      const to = at + holder.length;
      if (!/[\w"'`]/.test(text.charAt(to))) ends.push(to);
      at = text.indexOf(holder, to);
    }
  }
  return ends;
}

function settingsOf({ byDomain }: EndpointTable): Settings {
  const byLabel = new Map<string, Endpoint[]>();
  for (const endpoint of [...byDomain.values()].flat()) {
    const label = /^(?:https?:\/\/)?([a-z]{2,12})\b/.exec(endpoint.host ?? '')?.[1];
    if (label === undefined || label === 'api' || label === 'www') continue;
    byLabel.set(label, [...(byLabel.get(label) ?? []), endpoint]);
  }
  return [...byLabel].map(([label, endpoints]) => [settingBy(label), endpoints]);
}

/** `upHost`, `UP_HOST`, `upload_url` of the label `up`, at the end of a text. */
function settingBy(label: string): RegExp {
  const [, title = ''] = casesOf(label);
  const first = `(?:(?<![A-Za-z])(?:${casesOf(label).join('|')})|(?<=[a-z])${title})(?:load|LOAD)?`;
  return new RegExp(`${first}_?(?:${holders.join('|')})$`);
}

function casesOf(word: string): string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}
