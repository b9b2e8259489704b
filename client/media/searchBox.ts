import { element } from './dom';
import { icon } from './icons';
import type { SearchStrings } from './strings';

export interface SearchBoxEvents {
  /** The words changed and are whole: never while an input method is still composing them. */
  readonly query: (words: string) => void;
  readonly enter: (toSide: boolean) => void;
  readonly down: () => void;
  /** Escape in an empty box. */
  readonly leave: () => void;
}

export interface SearchBox {
  readonly element: HTMLElement;
  readonly words: () => string;
  readonly setWords: (words: string) => void;
  /** Puts the cursor at the end of the words. */
  readonly focus: () => void;
  /** Whether the list that the box leads to is shown. */
  readonly setExpanded: (isExpanded: boolean) => void;
  /** Selects the words, so that typing replaces them. */
  readonly select: () => void;
}

/** The box one types in. Keys that an input method uses are left to it. */
export function createSearchBox(strings: SearchStrings, events: SearchBoxEvents): SearchBox {
  const input = element('input', {
    attributes: {
      type: 'search',
      placeholder: strings.search,
      'aria-label': strings.search,
      role: 'combobox',
      'aria-controls': 'results',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      spellcheck: 'false',
      autocomplete: 'off',
    },
  });
  const clear = element('button', {
    class: 'clear',
    attributes: { type: 'button', title: strings.clear, 'aria-label': strings.clear },
    children: [icon('clear')],
  });
  const box = element('div', { class: 'box', children: [icon('search'), input, clear] });
  const changed = (): void => {
    clear.hidden = input.value === '';
    events.query(input.value);
  };
  const setWords = (words: string): void => {
    input.value = words;
    changed();
  };
  input.addEventListener('input', event => {
    if (!(event instanceof InputEvent && event.isComposing)) changed();
  });
  input.addEventListener('compositionend', changed);
  input.addEventListener('keydown', event => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') events.enter(event.ctrlKey || event.metaKey);
    else if (event.key === 'ArrowDown') events.down();
    else if (event.key === 'Escape' && input.value !== '') setWords('');
    else if (event.key === 'Escape') events.leave();
    else return;
    event.preventDefault();
  });
  clear.addEventListener('click', () => {
    setWords('');
    input.focus();
  });
  clear.hidden = true;
  return {
    element: box,
    words: () => input.value,
    setWords,
    focus: () => {
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    },
    setExpanded: isExpanded => input.setAttribute('aria-expanded', String(isExpanded)),
    select: () => {
      input.focus();
      input.select();
    },
  };
}

/** Whether a key belongs to an input method. Some browsers tell it by the key code 229 alone. */
export function isComposing(event: KeyboardEvent): boolean {
  // `keyCode` is deprecated, and still the only sign of it for the first key of a composition.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}
