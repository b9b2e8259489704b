import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { redact } from '../../../../docs-index/read/mask/redact';

test('YAML with blocks of text stays YAML around what is masked in and beside them', () => {
  const { text } = redact(
    [
      'db:',
      '  url: mysql://root:S3cr3tPw9@db.internal:3306/app',
      '  hint: |',
      '    Log in with password: Tr0ub4dor&3x today,',
      '    and then: (nothing).',
      '',
      '  steps:',
      '    - >-',
      '      Call 13800138000',
      '    - password: Qw3rty!9zLamp',
      '  size: 3',
    ].join('\n'),
  );
  expect(parse(text)).toEqual({
    db: {
      url: 'mysql://root:[masked: password]@db.internal:3306/app',
      hint: 'Log in with password: [masked: password] today,\nand then: (nothing).\n',
      steps: ['Call [masked: phone]', { password: '[masked: password]' }],
      size: 3,
    },
  });
});
