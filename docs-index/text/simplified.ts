/** Traditional characters and the simplified ones that are written for them. */
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** `憑` → `凭`, by UTF-16 units; pairs outside the basic plane are left out. */
export const simplifiedUnits: ReadonlyMap<number, number> = new Map(
  traditionalToSimplified.split('|').flatMap(pair => {
    const [from = '', to = ''] = pair.split(' ');
    const isUnit = from.length === 1 && to.length === 1;
    return isUnit ? [[from.charCodeAt(0), to.charCodeAt(0)] as const] : [];
  }),
);
