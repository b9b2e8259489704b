import { element } from './dom';
import { isComposing } from './searchBox';

/** One line of the list: what it looks like and what opening it does. */
export interface Row {
  readonly element: HTMLElement;
  readonly open: (toSide: boolean) => void;
  /** The article the row's actions and its menu act on; undefined where there is none. */
  readonly articleId?: string;
  /** Anchor of its section that answers. */
  readonly section?: string;
}

/** Rows under a heading; without one, rows that stand for themselves. */
export interface Group {
  readonly heading?: string;
  readonly rows: readonly Row[];
}

export interface ListEvents {
  /** The row that is active changed, or moved. */
  readonly active: (row: Row | undefined) => void;
  /** Up from the first row, or a key that types. */
  readonly returnToBox: () => void;
  readonly escape: () => void;
}

export interface List {
  readonly element: HTMLElement;
  readonly show: (groups: readonly Group[]) => void;
  /** Adds rows at the end of the last group. */
  readonly append: (rows: readonly Row[]) => void;
  readonly active: () => Row | undefined;
  readonly activeIndex: () => number;
  readonly activate: (index: number) => void;
  readonly focus: () => void;
  readonly rowAt: (target: EventTarget | null) => Row | undefined;
}

/**
 * A listbox with one row active: the first at once, so that Enter in the box opens the best answer.
 * Arrow keys move it, and the focus with it when the list has the focus.
 */
export function createList(label: string, events: ListEvents): List {
  const box = element('div', {
    class: 'list',
    attributes: { id: 'results', role: 'listbox', 'aria-label': label },
  });
  let rows: readonly Row[] = [];
  let current = -1;
  const mark = (index: number): void => {
    rows[current]?.element.setAttribute('aria-selected', 'false');
    rows[current]?.element.setAttribute('tabindex', '-1');
    current = index;
    rows[current]?.element.setAttribute('aria-selected', 'true');
    rows[current]?.element.setAttribute('tabindex', '0');
    events.active(rows[current]);
  };
  const moveTo = (index: number): void => {
    mark(Math.max(0, Math.min(rows.length - 1, index)));
    rows[current]?.element.focus();
    rows[current]?.element.scrollIntoView({ block: 'nearest' });
  };
  const rowAt = (target: EventTarget | null): Row | undefined =>
    target instanceof Node ? rows.find(row => row.element.contains(target)) : undefined;
  box.addEventListener('keydown', event => {
    if (isComposing(event)) {
      events.returnToBox();
      return;
    }
    handleKey(event, { rows, current, moveTo, events });
  });
  box.addEventListener('focusin', event => {
    const row = rowAt(event.target);
    if (row !== undefined && row !== rows[current]) mark(rows.indexOf(row));
  });
  box.addEventListener('click', event => rowAt(event.target)?.open(event.ctrlKey || event.metaKey));
  return {
    element: box,
    show: groups => {
      const hadFocus = box.contains(document.activeElement);
      rows = groups.flatMap(group => group.rows);
      box.replaceChildren(...groups.flatMap(groupElements));
      box.hidden = rows.length === 0;
      current = -1;
      mark(rows.length > 0 ? 0 : -1);
      // A row that goes takes the focus with it.
      if (hadFocus && rows[current] === undefined) events.returnToBox();
      else if (hadFocus) rows[current]?.element.focus();
    },
    append: added => {
      rows = [...rows, ...added];
      box.append(...added.map(row => row.element));
    },
    active: () => rows[current],
    activeIndex: () => current,
    activate: index => {
      if (rows[index] === undefined) return;
      const hasFocus = box.contains(document.activeElement);
      mark(index);
      if (hasFocus) rows[index].element.focus();
    },
    focus: () => moveTo(Math.max(0, current)),
    rowAt,
  };
}

interface Keys {
  readonly rows: readonly Row[];
  readonly current: number;
  readonly moveTo: (index: number) => void;
  readonly events: ListEvents;
}

function handleKey(event: KeyboardEvent, { rows, current, moveTo, events }: Keys): void {
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  const page = 8;
  switch (event.key) {
    case 'ArrowDown':
      moveTo(current + 1);
      break;
    case 'ArrowUp':
      if (current <= 0) events.returnToBox();
      else moveTo(current - 1);
      break;
    case 'PageDown':
      moveTo(current + page);
      break;
    case 'PageUp':
      moveTo(current - page);
      break;
    case 'Home':
      moveTo(0);
      break;
    case 'End':
      moveTo(rows.length - 1);
      break;
    case 'Enter':
      rows[current]?.open(event.ctrlKey || event.metaKey);
      break;
    case 'Escape':
      events.escape();
      break;
    default:
      // What types is typed in the box: it takes the focus now, and this very key.
      if (!isModified && (event.key.length === 1 || event.key === 'Backspace')) {
        events.returnToBox();
      }
      return;
  }
  event.preventDefault();
}

function groupElements({ heading, rows }: Group, place: number): readonly HTMLElement[] {
  const options = rows.map(row => row.element);
  if (heading === undefined) return options;
  const id = `heading-${place}`;
  const title = element('div', {
    class: 'heading',
    text: heading,
    attributes: { id, role: 'presentation' },
  });
  return [
    element('div', {
      class: 'group',
      attributes: { role: 'group', 'aria-labelledby': id },
      children: [title, ...options],
    }),
  ];
}
