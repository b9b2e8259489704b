import type { ArticleKind, Facets } from '../../server/protocol';
import { element } from './dom';
import { shownCount } from './shownCount';
import type { SearchStrings } from './strings';

const kinds: readonly ArticleKind[] = ['kb', 'reference', 'qa', 'ticket'];

/** What the results are narrowed to; '' is every category. */
export interface Filter {
  readonly kinds: readonly ArticleKind[];
  readonly category: string;
}

export interface FacetBar {
  readonly element: HTMLElement;
  readonly filter: () => Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly show: (facets: Facets, isEstimated: boolean) => void;
  readonly hide: () => void;
}

/** Kinds as buttons one can press together, and a list of categories, each with its count. */
export function createFacetBar(
  strings: SearchStrings,
  { initial, changed }: { readonly initial: Filter; readonly changed: () => void },
): FacetBar {
  let filter = initial;
  let facets: Facets = { kinds: {}, categories: {} };
  let isEstimated = false;
  const chips = element('div', {
    class: 'chips',
    attributes: { role: 'group', 'aria-label': strings.kinds },
  });
  const select = element('select', { attributes: { 'aria-label': strings.category } });
  const bar = element('div', { class: 'facets', children: [chips, select] });
  const draw = (): void => {
    drawChips(chips, { strings, facets, isEstimated, filter, press });
    drawCategories(select, { strings, facets, isEstimated, filter });
  };
  const press = (kind: ArticleKind | undefined): void => {
    filter = { ...filter, kinds: kind === undefined ? [] : toggled(filter.kinds, kind) };
    draw();
    changed();
  };
  select.addEventListener('change', () => {
    filter = { ...filter, category: select.value };
    changed();
  });
  bar.hidden = true;
  return {
    element: bar,
    filter: () => filter,
    setFilter: next => {
      filter = next;
      draw();
      changed();
    },
    show: (next, isNextEstimated) => {
      facets = next;
      isEstimated = isNextEstimated;
      bar.hidden = false;
      draw();
    },
    hide: () => {
      bar.hidden = true;
    },
  };
}

interface Drawing {
  readonly strings: SearchStrings;
  readonly facets: Facets;
  readonly isEstimated: boolean;
  readonly filter: Filter;
}

/** Redraws the buttons, keeping the focus on the one that has it. */
function drawChips(
  chips: HTMLElement,
  parts: Drawing & { readonly press: (kind: ArticleKind | undefined) => void },
): void {
  const { strings, facets, isEstimated, filter, press } = parts;
  const focused = chips.contains(document.activeElement) ? document.activeElement : null;
  const focusedKind = focused instanceof HTMLElement ? focused.dataset['kind'] : undefined;
  const all = Object.values(facets.kinds).reduce((sum, count) => sum + count, 0);
  const shown = kinds.filter(kind => (facets.kinds[kind] ?? 0) > 0 || filter.kinds.includes(kind));
  chips.replaceChildren(
    chip({
      kind: '',
      label: strings.allKinds,
      count: shownCount(all, isEstimated),
      pressed: filter.kinds.length === 0,
    }),
    ...shown.map(kind => {
      const count = shownCount(facets.kinds[kind] ?? 0, isEstimated);
      return chip({ kind, label: strings[kind], count, pressed: filter.kinds.includes(kind) });
    }),
  );
  chips.hidden = shown.length < 2 && filter.kinds.length === 0;
  for (const button of chips.querySelectorAll('button')) {
    const kind = kinds.find(one => one === button.dataset['kind']);
    button.addEventListener('click', () => press(kind));
    if (button.dataset['kind'] === focusedKind) button.focus();
  }
}

function chip(parts: {
  readonly kind: ArticleKind | '';
  readonly label: string;
  readonly count: string;
  readonly pressed: boolean;
}): HTMLButtonElement {
  const button = element('button', {
    class: 'chip',
    attributes: { type: 'button', 'aria-pressed': String(parts.pressed) },
    children: [
      element('span', { text: parts.label }),
      element('span', { class: 'count', text: parts.count }),
    ],
  });
  button.dataset['kind'] = parts.kind;
  return button;
}

function drawCategories(
  select: HTMLSelectElement,
  { strings, facets, isEstimated, filter }: Drawing,
): void {
  const counted = Object.entries(facets.categories)
    .filter(([name, count]) => name !== '' && count > 0)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const isMissing = filter.category !== '' && !(filter.category in facets.categories);
  if (isMissing) counted.unshift([filter.category, 0]);
  select.replaceChildren(
    element('option', { text: strings.allCategories, attributes: { value: '' } }),
    ...counted.map(([name, count]) => {
      const text = `${name} (${shownCount(count, isEstimated)})`;
      return element('option', { text, attributes: { value: name } });
    }),
  );
  select.value = filter.category;
  select.hidden = counted.length < 2 && filter.category === '';
}

function toggled(kinds: readonly ArticleKind[], kind: ArticleKind): readonly ArticleKind[] {
  return kinds.includes(kind) ? kinds.filter(one => one !== kind) : [...kinds, kind];
}
