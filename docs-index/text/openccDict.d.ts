/** The dictionaries of opencc-js ship without types: `from to|from to|...`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
