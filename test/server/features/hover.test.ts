/** What a hover shows: key first, at most thirty lines, links that run nothing but our commands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { condense } from '../../../server/features/hover/condense';
import { hoverAt, mostHoverLines, type HoverOptions } from '../../../server/features/hover';
import { hoverCommands, hoverLinks } from '../../../server/features/hover/hoverLinks';
import { symbolAt } from '../../../server/recognise/symbolAt';
import { loadNimbus } from '../../nimbus';

const docs = await loadNimbus();
const full: HoverOptions = { level: 'full', hasLinks: true };

function hover(marked: string, options: HoverOptions = full, explicit = false): string {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const params = { text, offset, languageId: 'javascript', uri: 'a.js', explicit };
  return hoverAt(params, docs, options)?.markdown ?? 'nothing';
}

const code = `import 'nimbus-sdk'\nif (err.code === 7¦42) go()`;
const value = `const m = await get(\`\${H}/api/nb/v1/machine/\${i}\`)\nif (m.data.status === 'Aw¦ake') go()`;

describe('hover', () => {
  test('a code: key, meaning, cause, fix, messages, source and links', () => {
    const lines = hover(code).split('\n');
    expect(lines[0]).toContain('`742`');
    expect(lines.length).toBeLessThanOrEqual(mostHoverLines);
    for (const part of [
      '**Meaning**',
      '**Cause**',
      '**Fix**',
      '`lost drawer`',
      '[Open article](',
    ]) {
      expect(lines.join('\n')).toContain(part);
    }
  });

  test('a value: its field, and the allowed values with the one in the text first', () => {
    const shown = hover(value);
    expect(shown.split('\n')[0]).toContain('`Awake`');
    expect(shown.indexOf('- **`Awake`')).toBeLessThan(shown.indexOf('- `Booting`'));
    expect(shown).toContain('[Insert example](command:supportDocs.insertExample?');
  });

  test('levels, in general and by kind', () => {
    const compact = hover(code, { ...full, level: 'compact' });
    expect(compact.split('\n').length).toBeLessThan(8);
    expect(compact).not.toContain('**Cause**');
    expect(hover(code, { ...full, level: 'off' })).toBe('nothing');
    expect(hover(code, { ...full, kinds: { 'error-code': 'off' } })).toBe('nothing');
    expect(hover(value, { ...full, kinds: { 'error-code': 'off' } })).not.toBe('nothing');
  });

  test('a client that runs no commands gets none', () => {
    const shown = hover(code, { level: 'full', hasLinks: false });
    expect(shown).not.toContain('command:');
    expect(shown).toContain('Article: 742');
  });

  test('a guess says that it is one, below the key', () => {
    const lines = hover('if (err.code === 7¦42) go()', full, true).split('\n');
    expect(lines[0]).toContain('`742`');
    expect(lines[2]).toContain('guess');
  });

  test('silence is no empty hover', () => {
    expect(hover('const wid¦th = 742')).toBe('nothing');
  });
});

describe('links', () => {
  test('whatever an id holds, links run only our commands and end where they should', () => {
    const text = code.replace('¦', '');
    const found = symbolAt(
      { text, offset: text.indexOf('742'), languageId: 'javascript', uri: '' },
      docs,
    );
    if (found === undefined) throw new Error('the code is documented');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), articleId => {
        const links = hoverLinks({ ...found, articleId, key: articleId }, docs, true);
        const rest = links.replace(
          /\[[A-Z][\w ()]*\]\(command:([\w.]+)\?[\w%.-]*\)/g,
          (_, name: string) => {
            expect(hoverCommands).toContain(name);
            return '';
          },
        );
        expect(rest.replace(/[ ·]/g, '')).toBe('');
      }),
    );
  });
});

describe('condense', () => {
  test('every section keeps its share, and no text becomes longer than asked', () => {
    const text = ['**A**', '', 'a1', 'a2', 'a3', '', '**B**', '', '- b1', '- b2', '- b3'].join(
      '\n',
    );
    const short = condense(text, 8);
    expect(short).toContain('a1');
    expect(short).toContain('- b1');
    const block = fc.constantFrom('**H**', 'text', '- a\n- b\n- c', '~~~text\nx\n\ny\n~~~', 'p\nq');
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 12 }),
        fc.integer({ min: 4, max: 30 }),
        (blocks, room) => {
          const cut = condense(blocks.join('\n\n'), room);
          expect(cut.split('\n').length).toBeLessThanOrEqual(room);
          expect(cut.split('\n').filter(line => line.startsWith('~~~')).length % 2).toBe(0);
        },
      ),
    );
  });
});
