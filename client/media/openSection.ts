/**
 * Runs in the editor's Markdown preview: an article opened at a section begins with a link to it,
 * and the preview is moved there once. The preview of one file takes no fragment in its address.
 */
const moved = new Set<string>();

function goToSection(): void {
  // The title of the link is ours: see client/article/articleMarkdown.ts.
  const link = document.querySelector<HTMLAnchorElement>('a[title="support-docs:section"]');
  const anchor = link?.getAttribute('href') ?? '';
  if (!anchor.startsWith('#') || moved.has(anchor)) return;
  const heading = document.getElementById(decodeURIComponent(anchor.slice(1)));
  if (heading === null) return;
  moved.add(anchor);
  heading.scrollIntoView();
}

/** The preview goes to its own place first. */
const settleMs = 100;

function goSoon(): void {
  setTimeout(goToSection, settleMs);
}

if (document.readyState === 'complete') goSoon();
else window.addEventListener('load', goSoon);
window.addEventListener('vscode.markdown.updateContent', goSoon);
