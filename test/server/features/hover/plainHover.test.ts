import { expect, test } from 'vitest';
import { plainHover } from '../../../../server/features/hover/plainHover';

test('marks, fences and links of Markdown are gone, code stays as it is', () => {
  const markdown =
    '`742` **drawer is gone**\n\n**Cause**\n\n- moved to `a_*b*`\n\n```json\n{ "a": 1 }\n```\n\n[Open](command:x)';
  expect(plainHover(markdown)).toBe('742 drawer is gone\nCause\nmoved to a_*b*\n{ "a": 1 }\nOpen');
});
