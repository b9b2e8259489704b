import { element } from './dom';

/** Says things to screen readers without moving the focus. */
export interface Announcer {
  readonly element: HTMLElement;
  /** Says a text once the person has stopped typing; a newer text takes its place. */
  readonly say: (text: string) => void;
}

/** Long enough that a count is heard once per search and not once per key. */
const restMs = 700;

export function createAnnouncer(): Announcer {
  const region = element('div', {
    class: 'unseen',
    attributes: { role: 'status', 'aria-live': 'polite' },
  });
  let waiting: number | undefined;
  return {
    element: region,
    say: text => {
      clearTimeout(waiting);
      waiting = setTimeout(() => (region.textContent = text), restMs);
    },
  };
}
