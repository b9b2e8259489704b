import type { SearchQuestion, ViewCommand, ViewStatus } from '../search/searchMessages';
import { element, fill } from './dom';
import type { Filter } from './facetBar';
import type { SearchStrings } from './strings';
import { shownCount } from './shownCount';

/** A way out that a notice offers. */
interface Way {
  readonly label: string;
  readonly press: () => void;
}

/**
 * What the view says of a server that is not simply ready, or before there is anything to list;
 * undefined while there is nothing to say.
 */
export function statusNotice(
  strings: SearchStrings,
  parts: {
    readonly status: ViewStatus;
    readonly run: (command: ViewCommand) => void;
    /** Nothing else is shown: say what can be searched. */
    readonly isEmpty: boolean;
  },
): HTMLElement | undefined {
  const { status, run, isEmpty } = parts;
  const number = (value: number): string => value.toLocaleString(document.documentElement.lang);
  const addSource = { label: strings.addSource, press: () => run('addSource') };
  switch (status.state) {
    case 'starting':
      return isEmpty ? notice([strings.starting]) : undefined;
    case 'indexing':
      return notice([fill(strings.indexing, number(status.articles))]);
    case 'failed':
      return notice(
        [strings.failed, ...(status.message === undefined ? [] : [status.message])],
        [
          { label: strings.restart, press: () => run('restartServer') },
          { label: strings.showLog, press: () => run('showLog') },
        ],
      );
    case 'ready': {
      const problems = fill(strings.problems, number(status.problems));
      const showProblems = { label: problems, press: () => run('showProblems') };
      const { stoppedAt } = status;
      const readRest = { label: strings.readRest, press: () => run('readRest') };
      const lines = [
        ...(stoppedAt === undefined ? [] : [fill(strings.stopped, stoppedAt)]),
        ...(isEmpty ? [fill(strings.welcome, number(status.articles))] : []),
      ];
      const ways = [
        ...(stoppedAt === undefined ? [] : [readRest]),
        ...(isEmpty ? [addSource] : []),
        ...(status.problems > 0 ? [showProblems] : []),
      ];
      return lines.length + ways.length > 0 ? notice(lines, ways) : undefined;
    }
  }
}

/** How many results a search has, as a screen reader is told. */
export function countText(
  strings: SearchStrings,
  {
    total,
    query,
    isEstimated,
  }: { readonly total: number; readonly query: string; readonly isEstimated: boolean },
): string {
  if (total === 0) return fill(strings.noResults, query);
  return total === 1
    ? strings.oneResult
    : fill(strings.manyResults, shownCount(total, isEstimated));
}

/** A search that went wrong, in the place of its results. */
export function failedNotice(strings: SearchStrings, message: string): HTMLElement {
  return notice([fill(strings.searchFailed, message)]);
}

/** Nothing found: other words, and the same search without its filters. */
export function nothingNotice(
  strings: SearchStrings,
  parts: {
    readonly question: SearchQuestion;
    readonly suggestions: readonly string[];
    readonly search: (words: string) => void;
    readonly setFilter: (filter: Filter) => void;
  },
): HTMLElement {
  const { question, suggestions, search, setFilter } = parts;
  const { kinds } = question;
  const category = question.categories[0] ?? '';
  const without = (name: string, filter: Filter): Way => ({
    label: fill(strings.withoutFilter, name),
    press: () => setFilter(filter),
  });
  const ways: readonly Way[] = [
    ...suggestions.map(words => ({
      label: `${strings.didYouMean} ${words}`,
      press: () => search(words),
    })),
    ...(kinds.length > 0
      ? [without(kinds.map(kind => strings[kind]).join(', '), { kinds: [], category })]
      : []),
    ...(category === '' ? [] : [without(category, { kinds, category: '' })]),
  ];
  return notice([fill(strings.noResults, question.query), strings.hint], ways);
}

function notice(lines: readonly string[], ways: readonly Way[] = []): HTMLElement {
  const buttons = ways.map(({ label, press }) => {
    const button = element('button', {
      class: 'link',
      text: label,
      attributes: { type: 'button' },
    });
    button.addEventListener('click', press);
    return button;
  });
  return element('div', {
    class: 'notice',
    children: [...lines.map(text => element('p', { text })), ...buttons],
  });
}
