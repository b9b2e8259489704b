/**
 * Runs in the editor's Markdown preview: an article opened at a section begins with a link to it,
 * and the preview is moved there once. The preview of one file takes no fragment in its address.
 */
const moved = new Set<string>();

/** The link to the section; its title is ours: see client/article/articleMarkdown.ts. */
function sectionLink(): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>('a[title="support-docs:section"]');
}

function goToSection(): void {
  const anchor = sectionLink()?.getAttribute('href') ?? '';
  if (!moved.has(anchor) && showPlace(anchor)) moved.add(anchor);
}

/** Scrolls to what an anchor `#name` means, out of a block that is folded; false if it is not there. */
function showPlace(anchor: string): boolean {
  if (!anchor.startsWith('#')) return false;
  const place = document.getElementById(decodeURIComponent(anchor.slice(1)));
  if (place === null) return false;
  const block = place.closest('details');
  if (block !== null) block.open = true;
  place.scrollIntoView();
  return true;
}

/** The preview goes to its own place first. */
const settleMs = 100;

function goSoon(): void {
  setTimeout(goToSection, settleMs);
}

if (document.readyState === 'complete') goSoon();
else window.addEventListener('load', goSoon);
window.addEventListener('vscode.markdown.updateContent', goSoon);
// The preview follows the link as well, but does not unfold what it leads into.
document.addEventListener('click', ({ target }) => {
  const link = sectionLink();
  if (link !== null && target instanceof Node && link.contains(target)) {
    showPlace(link.getAttribute('href') ?? '');
  }
});
