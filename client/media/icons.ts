/** Our own icons, drawn as strokes on a 16 × 16 grid in the colour of the text around them. */
const paths = {
  kb: 'M3.5 2.5h7l2 2v9h-9zM10.5 2.5v2h2M5.5 7h5M5.5 9.25h5M5.5 11.5h3',
  ticket: 'M2.5 3.5h11v7.5h-6l-3 2.5V11h-2zM5 6.25h6M5 8.5h4',
  qa: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2M8 11.2v.3',
  reference:
    'M6 2.5c-2 0-2 .8-2 2.5S3.5 7.5 2.5 8c1 .5 1.5 1.3 1.5 3s0 2.5 2 2.5M10 2.5c2 0 2 .8 2 2.5s.5 2.5 1.5 3c-1 .5-1.5 1.3-1.5 3s0 2.5-2 2.5',
  search: 'M11 6.75a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0zM10 10l3.5 3.5',
  clear: 'M4 4l8 8M12 4l-8 8',
  toSide: 'M2.5 3h11v10h-11zM8 3v10M10.5 6.5h1.5',
  link: 'M7 9a2.5 2.5 0 0 0 3.7.3l2-2a2.5 2.5 0 0 0-3.6-3.6l-.8.8M9 7a2.5 2.5 0 0 0-3.7-.3l-2 2a2.5 2.5 0 0 0 3.6 3.6l.8-.8',
  insert: 'M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5M9 3.5l-2 9',
  star: 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z',
  history: 'M3 8a5 5 0 1 1 1.5 3.6M2.5 12v-2.5H5M8 5v3.2l2 1.3',
  code: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.8v4M8 10.8v.4',
  warning: 'M8 2.5L14 13.5H2zM8 6.5v3.5M8 11.5v.3',
} as const;

export type IconName = keyof typeof paths;

/** An icon that says nothing to a screen reader; what it means stands in text beside it. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
