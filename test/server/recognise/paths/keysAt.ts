import { keySpots } from '../../../../server/recognise/paths/keySpot';
import { readSpot } from '../../../../server/recognise/spot';
import { loadNimbus } from '../../../nimbus';

const docs = await loadNimbus();

/**
 * What the cursor, `¦`, may be on, the likeliest first: the path of a key with `[]` behind each list,
 * ` = value` behind it on a value, and the variable, type or call that holds it all in front.
 */
export function keysAt(languageId: string, marked: string): readonly string[] {
  const [before = '', after, ...more] = marked.split('¦');
  if (after === undefined || more.length > 0) throw new Error(`Not exactly one cursor: ${marked}`);
  const text = before + after;
  const offset = before.length;
  const spot = readSpot({ text, offset, languageId, uri: 'a.txt' }, docs);
  return keySpots(spot).map(({ path, value }) => {
    const { segments, root, typeName } = path;
    const names = segments.map(({ name, isArray }) => `${name}${isArray ? '[]' : ''}`).join('.');
    const holder = typeName ?? ('name' in root ? root.name : root.kind === 'call' ? '()' : '');
    return `${holder && `${holder}: `}${names}${value === undefined ? '' : ` = ${value}`}`;
  });
}
