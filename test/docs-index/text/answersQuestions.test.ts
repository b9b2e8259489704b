import { expect, test } from 'vitest';
import { answersQuestions } from '../../../docs-index/text/answersQuestions';

test.each([
  ['Billing FAQs', true],
  ['Frequently asked questions', true],
  ['Troubleshooting the oar', true],
  ['船桨常见问题', true],
  ['下水故障排查', true],
  ['Ask for an oar', false],
  ['问题单', false],
])('%s: %s', (title, expected) => expect(answersQuestions(title)).toBe(expected));
