/** JSON of a value, with every control, direction and invisible character escaped. */
export function terminalJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]/gu,
    char => Array.from({ length: char.length }, (_, at) => escaped(char.charCodeAt(at))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
