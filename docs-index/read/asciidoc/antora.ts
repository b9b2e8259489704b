/** What Antora knows of a page beside its text: the attributes of its component (`{product}`). */
import { componentOf } from '../contents/component';
import { parsedData } from '../contents/contentsFiles';
import { asData, asText } from '../plainData';
import type { AntoraPage } from './pageReferences';

/** What is known of the component of a page, and from which files. */
export interface Component {
  readonly attributes: Readonly<Record<string, string>>;
  readonly uses: readonly string[];
}

/** Ids of sections as Antora's sites are mostly set up to make them. */
const usual = { idprefix: '', idseparator: '-' };

/**
 * Attributes from `antora.yml`, and the files that were read for them; none for a page that is of no
 * component. A value that is itself markup of a site's decoration says nothing.
 */
export async function antoraAttributes({ name, neighbour }: AntoraPage): Promise<Component> {
  const component = componentOf(name);
  if (component === undefined) return { attributes: {}, uses: [] };
  const file = `${component.root}antora.yml`;
  const text = await neighbour(file);
  if (text === undefined) return { attributes: usual, uses: [] };
  const data = asData(parsedData(text));
  const own = Object.entries(asData(asData(data['asciidoc'])['attributes'])).flatMap(
    ([key, value]) => {
      const said = asText(value).replace(/@$/, '');
      return said === '' || /^(?:image|icon):/.test(said) ? [] : [[key, said] as const];
    },
  );
  const version = asText(data['version']);
  const known = [
    ['page-component-title', asText(data['title'])],
    ['page-component-version', version],
    ['page-version', version],
  ] as const;
  const attributes = { ...usual, ...Object.fromEntries([...known, ...own]) };
  return { attributes, uses: [file] };
}
