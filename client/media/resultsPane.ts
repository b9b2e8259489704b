import type { Hit } from '../../server/protocol';
import type { Home, ViewAction } from '../search/searchMessages';
import { element } from './dom';
import { hitRow, type HitRowParts } from './hitRow';
import { homeGroups } from './homeGroups';
import { createList, type Row } from './list';
import { createRowActions } from './rowActions';
import type { SearchStrings } from './strings';

/** Where a person is in the results. */
export interface Place {
  readonly active: number;
  readonly scrolled: number;
}

export interface ResultsEvents {
  readonly act: (action: ViewAction, articleId: string, section?: string) => void;
  /** A search of before was chosen. */
  readonly search: (words: string) => void;
  readonly returnToBox: () => void;
  readonly escape: () => void;
  readonly moved: (place: Place) => void;
  /** The list has rows now, or none any more. */
  readonly shown: (hasRows: boolean) => void;
  /** The end of the list comes into sight. */
  readonly nearEnd: () => void;
}

export interface ResultsPane {
  readonly element: HTMLElement;
  readonly showHits: (hits: readonly Hit[]) => void;
  readonly append: (hits: readonly Hit[]) => void;
  readonly showHome: (home: Home) => void;
  /** Lines above the list, or in its place; undefined takes them away. */
  readonly showNotice: (notice: HTMLElement | undefined) => void;
  readonly setFavourites: (ids: ReadonlySet<string>) => void;
  readonly openActive: (toSide: boolean) => void;
  readonly focus: () => void;
  /** Whether an element is one of the rows. */
  readonly isInList: (element: Element | null) => boolean;
  readonly goTo: (place: Place) => void;
}

/** The part below the box: what was found, or what the empty box offers. */
export function createResultsPane(strings: SearchStrings, events: ResultsEvents): ResultsPane {
  const notices = element('div', { class: 'notices' });
  const actions = createRowActions(strings, events.act);
  const tell = (): void => events.moved({ active: list.activeIndex(), scrolled: pane.scrollTop });
  const list = createList(strings.results, {
    active: row => {
      events.shown(row !== undefined);
      actions.showAt(row);
      tell();
    },
    returnToBox: events.returnToBox,
    escape: events.escape,
  });
  const place = element('div', { class: 'place', children: [list.element, actions.element] });
  const pane = element('main', { class: 'results', children: [notices, place] });
  place.addEventListener('mouseover', event => {
    const row = list.rowAt(event.target);
    if (row !== undefined) actions.showAt(row);
  });
  place.addEventListener('mouseleave', () => actions.showAt(list.active()));
  pane.addEventListener('scroll', () => {
    tell();
    if (pane.scrollTop + pane.clientHeight > pane.scrollHeight - 600) events.nearEnd();
  });
  const open: HitRowParts['open'] = (id, toSide, section) =>
    events.act(toSide ? 'openToSide' : 'open', id, section);
  const rowsOf = (hits: readonly Hit[]): readonly Row[] =>
    hits.map(hit => hitRow(hit, { strings, open }));
  return {
    element: pane,
    showHits: hits => {
      pane.scrollTop = 0;
      list.show([{ rows: rowsOf(hits) }]);
    },
    append: hits => list.append(rowsOf(hits)),
    showHome: home => {
      pane.scrollTop = 0;
      list.show(homeGroups(home, { strings, open, search: events.search }));
    },
    showNotice: notice => notices.replaceChildren(...(notice === undefined ? [] : [notice])),
    setFavourites: actions.setFavourites,
    openActive: toSide => list.active()?.open(toSide),
    focus: list.focus,
    isInList: element => list.rowAt(element) !== undefined,
    goTo: ({ active, scrolled }) => {
      list.activate(active);
      pane.scrollTop = scrolled;
    },
  };
}
