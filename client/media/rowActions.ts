import type { ViewAction } from '../search/searchMessages';
import { element } from './dom';
import { icon, type IconName } from './icons';
import type { Row } from './list';
import type { SearchStrings } from './strings';

export interface RowActions {
  readonly element: HTMLElement;
  /** Puts the buttons at a row's end, beside its title's line or below it, or away. */
  readonly showAt: (row: Row | undefined) => void;
  readonly setFavourites: (ids: ReadonlySet<string>) => void;
}

const buttons: readonly (readonly [ViewAction, IconName])[] = [
  ['openToSide', 'toSide'],
  ['copyLink', 'link'],
  ['insertExample', 'insert'],
  ['toggleFavourite', 'star'],
];

/**
 * The actions on a result, in one toolbar that lies over the row they are for: at the end of the line
 * that can spare most, which makes room. It stands after the list, because an option of a listbox may
 * hold no buttons of its own; Tab leads from one to the other.
 */
export function createRowActions(
  strings: SearchStrings,
  act: (action: ViewAction, articleId: string, section?: string) => void,
): RowActions {
  let articleId: string | undefined;
  let section: string | undefined;
  let shownAt: HTMLElement | undefined;
  let favourites: ReadonlySet<string> = new Set();
  const bar = element('div', {
    class: 'actions',
    attributes: { role: 'toolbar', 'aria-label': strings.actions },
  });
  const made = buttons.map(([action, name]) => {
    const button = element('button', { attributes: { type: 'button' }, children: [icon(name)] });
    button.addEventListener('click', () => {
      if (articleId !== undefined) act(action, articleId, section);
    });
    return { action, button };
  });
  bar.append(...made.map(({ button }) => button));
  const name = (): void => {
    const isFavourite = articleId !== undefined && favourites.has(articleId);
    for (const { action, button } of made) {
      const title = titleOf(strings, action, isFavourite);
      button.title = title;
      button.setAttribute('aria-label', title);
      button.classList.toggle('on', action === 'toggleFavourite' && isFavourite);
    }
  };
  bar.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = made.findIndex(({ button }) => button === document.activeElement);
    if (step === undefined || at < 0) return;
    made[(at + step + made.length) % made.length]?.button.focus();
    event.preventDefault();
  });
  bar.hidden = true;
  return {
    element: bar,
    showAt: row => {
      articleId = row?.articleId;
      section = row?.section;
      bar.hidden = articleId === undefined;
      const next = bar.hidden ? undefined : row?.element;
      if (next !== shownAt) shownAt?.classList.remove('acted');
      shownAt = next;
      shownAt?.classList.add('acted');
      const line = shownAt?.querySelector<HTMLElement>('.meta') ?? shownAt;
      if (line !== undefined) bar.style.top = `${line.offsetTop + line.offsetHeight}px`;
      name();
    },
    setFavourites: ids => {
      favourites = ids;
      name();
    },
  };
}

function titleOf(strings: SearchStrings, action: ViewAction, isFavourite: boolean): string {
  switch (action) {
    case 'toggleFavourite':
      return isFavourite ? strings.removeFavourite : strings.addFavourite;
    case 'copyLink':
      return strings.copyLink;
    case 'insertExample':
      return strings.insertExample;
    case 'open':
    case 'openToSide':
      return strings.openToSide;
  }
}
