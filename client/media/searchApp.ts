import type { SearchQuestion, ToSearchView, ViewStatus } from '../search/searchMessages';
import { createAnnouncer } from './announcer';
import { element } from './dom';
import { createFacetBar } from './facetBar';
import type { Host, PageState } from './host';
import { keepFocus } from './keepFocus';
import { countText, failedNotice, nothingNotice } from './notices';
import { createQuestions } from './questions';
import { createResultsPane } from './resultsPane';
import { createSearchBox } from './searchBox';
import { createStartPage } from './startPage';
import type { SearchStrings } from './strings';

type Results = Extract<ToSearchView, { kind: 'results' }>;

/** More than a side bar shows at once; the rest is loaded as one scrolls. */
const pageSize = 15;

/** The search view's page as a whole: what is asked, shown and remembered is one state, and changes as one. */
export class SearchApp {
  readonly #host: Host;
  readonly #strings: SearchStrings;
  readonly #announcer = createAnnouncer();
  readonly #top = element('header', { class: 'top' });
  readonly #questions;
  readonly #box;
  readonly #facets;
  readonly #pane;
  readonly #startPage;
  #state: PageState;
  /** The state to come back to, until the first answer after loading is shown. */
  #restoring: PageState | undefined;
  /** Enter was pressed before the answer was there. */
  #opening: { readonly toSide: boolean } | undefined;

  constructor({ host, strings }: { readonly host: Host; readonly strings: SearchStrings }) {
    this.#host = host;
    this.#strings = strings;
    this.#state = host.saved();
    this.#restoring = this.#state.words === '' ? undefined : this.#state;
    this.#questions = createQuestions({
      send: question => host.post({ kind: 'search', question }),
      waiting: isWaiting => this.#top.classList.toggle('waiting', isWaiting),
    });
    this.#box = createSearchBox(strings, {
      query: () => this.#ask(pageSize),
      enter: toSide => this.#enter(toSide),
      down: () => this.#pane.focus(),
      leave: () => host.post({ kind: 'leave' }),
    });
    this.#facets = createFacetBar(strings, {
      initial: this.#state.filter,
      changed: () => this.#ask(pageSize),
    });
    this.#pane = createResultsPane(strings, {
      act: (action, articleId, section = '') =>
        host.post({ kind: 'act', action, articleId, section, query: this.#box.words().trim() }),
      search: words => this.#search(words),
      returnToBox: () => this.#box.focus(),
      escape: () => this.#search(''),
      moved: place => this.#save(place),
      shown: hasRows => this.#box.setExpanded(hasRows),
      nearEnd: () => this.#questions.more(pageSize),
    });
    this.#startPage = createStartPage(strings, {
      pane: this.#pane,
      run: command => host.post({ kind: 'run', command }),
    });
  }

  start(root: HTMLElement): void {
    this.#top.append(
      element('h1', { class: 'unseen', text: document.title }),
      this.#box.element,
      this.#facets.element,
      element('div', { class: 'progress', attributes: { 'aria-hidden': 'true' } }),
    );
    root.append(this.#top, this.#pane.element, this.#announcer.element);
    keepFocus({
      isInList: this.#pane.isInList,
      focusBox: () => this.#box.focus(),
      focusRow: () => this.#pane.focus(),
    });
    this.#host.listen(message => this.#receive(message));
    this.#host.post({ kind: 'ready' });
    this.#box.setWords(this.#state.words);
    this.#box.focus();
  }

  #receive(message: ToSearchView): void {
    switch (message.kind) {
      case 'results':
        if (this.#questions.isNewest(message.question)) this.#showResults(message);
        break;
      case 'failed':
        if (this.#questions.isNewest(message.question)) this.#showFailure(message.message);
        break;
      case 'home':
        this.#startPage.setHome(message.home);
        if (this.#questions.newest() === undefined) this.#startPage.show();
        break;
      case 'status':
        this.#showStatus(message.status);
        break;
      case 'options':
        document.body.classList.toggle('brief', !message.options.passages);
        break;
      case 'favourites':
        this.#pane.setFavourites(new Set(message.ids));
        break;
      case 'ask':
        if (message.query !== '') this.#box.setWords(message.query);
        this.#box.select();
        break;
    }
  }

  #search(words: string): void {
    this.#box.setWords(words);
    this.#box.focus();
  }

  /** Asks for what the box and the filters say now, from the first result on. */
  #ask(limit: number): void {
    const query = this.#box.words().trim();
    this.#opening = undefined;
    if (query === '') {
      this.#questions.drop();
      this.#facets.hide();
      this.#host.post({ kind: 'home' });
      this.#startPage.show();
      return;
    }
    const { kinds, category } = this.#facets.filter();
    const categories = category === '' ? [] : [category];
    const wanted = Math.max(limit, this.#restoring?.loaded ?? 0);
    this.#questions.put({ query, kinds, categories, offset: 0, limit: wanted });
  }

  #enter(toSide: boolean): void {
    if (this.#questions.isAnswered()) this.#pane.openActive(toSide);
    else this.#opening = { toSide };
  }

  #showResults(results: Results): void {
    const { question, hits, total, facets, isEstimated, suggestions } = results;
    this.#questions.answered(results);
    this.#facets.show(facets, isEstimated);
    if (question.offset > 0) {
      this.#pane.append(hits);
      return;
    }
    const place = this.#restoring;
    this.#restoring = undefined;
    this.#pane.showHits(hits);
    this.#pane.showNotice(hits.length > 0 ? undefined : this.#nothing(question, suggestions));
    if (place !== undefined) this.#pane.goTo(place);
    this.#announcer.say(countText(this.#strings, { total, query: question.query, isEstimated }));
    if (this.#opening !== undefined) this.#pane.openActive(this.#opening.toSide);
    this.#opening = undefined;
  }

  #nothing(question: SearchQuestion, suggestions: readonly string[]): HTMLElement {
    return nothingNotice(this.#strings, {
      question,
      suggestions,
      search: words => this.#search(words),
      setFilter: filter => this.#facets.setFilter(filter),
    });
  }

  #showFailure(message: string): void {
    this.#questions.failed();
    // A server that is down has told so already, with a way out.
    if (this.#startPage.status().state === 'failed') return;
    this.#pane.showNotice(failedNotice(this.#strings, message));
  }

  #showStatus(status: ViewStatus): void {
    const before = this.#startPage.status();
    this.#startPage.setStatus(status);
    this.#top.classList.toggle('indexing', status.state === 'indexing');
    const isNews = status.state === 'ready' && JSON.stringify(before) !== JSON.stringify(status);
    const asked = this.#questions.newest();
    if (asked === undefined || status.state === 'failed') {
      this.#startPage.showStatus();
    } else if (isNews) {
      // What is shown came from an index that has changed since. The box is not asked: an input
      // method may be composing in it.
      this.#restoring ??= { ...this.#state, loaded: this.#questions.loaded() };
      const limit = Math.max(pageSize, this.#restoring.loaded);
      this.#questions.put({ ...asked, offset: 0, limit });
    }
  }

  #save(place: { readonly active: number; readonly scrolled: number }): void {
    if (this.#restoring !== undefined) return;
    const [words, filter] = [this.#box.words(), this.#facets.filter()];
    this.#state = { words, filter, loaded: this.#questions.loaded(), ...place };
    this.#host.save(this.#state);
  }
}
