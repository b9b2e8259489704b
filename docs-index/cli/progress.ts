import { counted } from './counted';
import type { CliIo } from './io';
import { styleMark } from './terminal';

const quietMs = 500;

/** Progress of reading, told on stderr from half a second on: counts, rate, and the file. */
export interface Progress {
  tell(articles: number, path: string): void;
  end(): void;
}

/** Starts the clock. On a terminal one line is rewritten; elsewhere a line comes every ten. */
export function startProgress(io: CliIo): Progress {
  const started = performance.now();
  const interval = io.stderr.isTTY === true ? quietMs : 10 * quietMs;
  let next = started + interval;
  let shown = false;
  return {
    tell(articles, path) {
      const now = performance.now();
      if (now < next) return;
      next = now + interval;
      const rate = Math.round(articles / ((now - started) / 1000));
      const name = path.replace(/\s+/g, ' ');
      const text = `${counted(articles, 'article')}, ${rate.toLocaleString('en')}/s: ${name}`;
      io.stderr.write(
        io.stderr.isTTY === true ? `${styleMark('1G')}${styleMark('K')}${text}` : `${text}\n`,
      );
      shown = true;
    },
    end() {
      if (shown && io.stderr.isTTY === true) io.stderr.write(styleMark('1G') + styleMark('K'));
    },
  };
}
