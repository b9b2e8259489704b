import { expect, test } from 'vitest';
import { docsOf } from '../../../docsOf';

const page = `---
title: Persist what was uploaded
operation: pfop
endpoint: POST /pfop/<jobName>
codes: ['6120']
messages: ['no such pipeline']
---

## Parameters

| Name          | Type   | In   | Required | Description |
| ------------- | ------ | ---- | -------- | ----------- |
| persistentOps | string | form | yes      | what to do  |
| notify_url    | string | form | no       | whom to tell |
`;

test.for([
  ['persistantOp', 'persistentOps'],
  ['notifyUrl', 'notify_url'],
  ['jobNam', 'POST /pfop/<jobName>'],
  ['such pipline', 'no such pipeline'],
  ['61200', '6120'],
])('near %s is %s', async ([typed = '', near]) => {
  const index = await docsOf({ 'pfop.md': page });
  expect(index.nearNames(typed, 3)[0]).toBe(near);
});

test('near to nothing is nothing', async () => {
  const index = await docsOf({ 'pfop.md': page });
  expect(index.nearNames('zzzzzz', 3)).toEqual([]);
  expect(index.nearNames('', 3)).toEqual([]);
});
