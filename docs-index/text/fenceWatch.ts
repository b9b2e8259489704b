/** Follows fences down the lines of a text, so that marks in code are left alone. */
export interface FenceWatch {
  /** True for a line inside a fence, and for the fence's own lines. */
  isCode(line: string): boolean;
}

/** Starts at the top of a text, outside of code. */
export function watchFences(): FenceWatch {
  let fence: string | undefined;
  return {
    isCode(line) {
      const mark = /^[\s>]*(`{3,}|~{3,})(.*)/s.exec(line);
      if (fence !== undefined) {
        const [, ticks, rest = ''] = mark ?? [];
        if (ticks?.startsWith(fence) === true && rest.trim() === '') fence = undefined;
        return true;
      }
      const [, ticks, info = ''] = mark ?? [];
      if (ticks === undefined || (ticks.startsWith('`') && info.includes('`'))) return false;
      fence = ticks;
      return true;
    },
  };
}
