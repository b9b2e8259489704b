/** Diagnostics, code actions and examples at a place, asked of the real server. */
import { expect, test } from 'vitest';
import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  PublishDiagnosticsNotification,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/protocol';
import { connect } from './connect';
import { albumPage } from '../docs-index/answer/examples/albumPage';
import { temporaryFolder } from '../temporaryFolder';

const request =
  'POST https://api.photos.example/photo/v2/spaces/7/albums\nAuthorization: Photo a:b\n\n{"album_nam": "a"}\n';

/** Resolves with the next diagnostics that fit. */
function nextDiagnostics(
  client: ProtocolConnection,
  fits: (params: PublishDiagnosticsParams) => boolean,
): Promise<PublishDiagnosticsParams> {
  return new Promise(resolve => {
    const listener = client.onNotification(PublishDiagnosticsNotification.type, params => {
      if (!fits(params)) return;
      listener.dispose();
      resolve(params);
    });
  });
}

test('requests are checked only when asked for, and what was told is taken back', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage });
  const { client, status, open, change } = await connect({
    initializationOptions: { sources: [folder] },
  });
  await status(({ state, articles }) => state === 'ready' && articles === 1);
  const uri = open('request.http', 'http', request);
  const set = (enabled: boolean) =>
    client.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { supportDocs: { diagnostics: { enabled } } },
    });

  const told = nextDiagnostics(client, params => params.diagnostics.length > 0);
  await set(true);
  const { diagnostics } = await told;
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'missing-field',
    'missing-field',
    'unknown-field',
  ]);

  const mended = nextDiagnostics(client, params => params.diagnostics.length === 0);
  change(
    uri,
    request.replace('{"album_nam": "a"}', '{"album_name": "a", "storage_class": "archive"}'),
  );
  expect((await mended).uri).toBe(uri);

  const again = nextDiagnostics(client, params => params.diagnostics.length > 0);
  change(uri, request);
  await again;
  const off = nextDiagnostics(client, params => params.diagnostics.length === 0);
  await set(false);
  expect((await off).uri).toBe(uri);
});

test('a request can be completed, and examples fit the place they are asked for', async () => {
  const folder = temporaryFolder({ 'album.md': albumPage });
  const { client, status, open, greeting } = await connect({
    initializationOptions: { sources: [folder] },
  });
  expect(greeting.capabilities.codeActionProvider).toBeTruthy();
  await status(({ state, articles }) => state === 'ready' && articles === 1);
  const uri = open('request.http', 'http', request);
  const position = { line: 3, character: 2 };
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  expect(actions?.map(({ title }) => title)).toEqual(['Complete required fields']);

  const script = open('list.js', 'javascript', 'function f() {\n\n}\n');
  const { examples } = await client.sendRequest(protocol.examplesRequest, {
    ...{ languageId: 'javascript', query: 'album' },
    ...{ textDocument: { uri: script }, position: { line: 1, character: 0 } },
  });
  expect(examples.map(({ form }) => form)).toEqual(['minimal', 'full']);
  expect(examples[0]?.snippet).toMatch(/^\(async \(\) => \{\n/);
});
