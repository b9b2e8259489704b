import { isComposing } from './searchBox';

/** Where the page's keys go while nothing else of it has the focus. */
export interface FocusPlaces {
  /** Whether a row of the list had the focus last. */
  readonly isInList: (element: Element | null) => boolean;
  readonly focusBox: () => void;
  readonly focusRow: () => void;
}

/**
 * Keeps the focus of the page on something that takes keys. The editor gives the focus to a webview
 * and not to anything in it, and a browser forgets what had it before: whoever comes back finds the
 * row they were on, else the cursor in the box. The key that comes first counts, too.
 */
export function keepFocus(places: FocusPlaces): void {
  let wasInList = false;
  const isNowhere = (): boolean =>
    document.activeElement === null || document.activeElement === document.body;
  const restore = (): void => {
    if (!isNowhere()) return;
    if (wasInList) places.focusRow();
    // A list that is empty by now has no row to give it to.
    if (isNowhere()) places.focusBox();
  };
  document.addEventListener('focusin', ({ target }) => {
    wasInList = target instanceof Element && places.isInList(target);
  });
  // What a click or the Tab key aims at has it by then.
  window.addEventListener('focus', () => setTimeout(restore));
  document.addEventListener('keydown', event => {
    if (!isNowhere() || isComposing(event) || isModifier(event)) return;
    restore();
    // The key itself went to nothing; one that types is typed where the focus is now.
    const { key } = event;
    if (key.length === 1 || key === 'Tab') return;
    event.preventDefault();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
  });
}

function isModifier({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || /^(?:Shift|Control|Alt|Meta)$/.test(key);
}
