/** JSON as Python and hand-made exports write it: `NaN` for nothing, commas behind the last. */
export function parseLenient(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const plain = text
      .replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b|,(?=\s*[}\]])/g, found => {
        if (found === ',') return '';
        return found.startsWith('"') ? found : 'null';
      })
      .replace(/,\s*$/, '');
    if (plain === text) throw error;
    return JSON.parse(plain);
  }
}

/** Data-set servers wrap a row: `{"row_idx": 0, "row": {…}}`. */
export function unwrapRow(value: object): object {
  const row: unknown = 'row' in value ? value.row : undefined;
  return typeof row === 'object' && row !== null ? row : value;
}
