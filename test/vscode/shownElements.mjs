// Functions that run in VS Code's pages, and tell what documents have put there.

/**
 * Names of the elements below some elements, and of their attributes that run scripts; each once.
 * @param {readonly Element[]} places
 * @returns {string[]}
 */
export function elementNames(places) {
  const all = places.flatMap(place => [...place.querySelectorAll('*')]);
  const attributes = all.flatMap(one => one.getAttributeNames().filter(name => /^on/.test(name)));
  return [...new Set([...all.map(one => one.localName), ...attributes])];
}

/**
 * Where links lead, as the page would follow them.
 * @param {readonly Element[]} links
 * @returns {string[]}
 */
export function linkTargets(links) {
  return links.map(one => one.getAttribute('data-href') || one.getAttribute('href') || '');
}
