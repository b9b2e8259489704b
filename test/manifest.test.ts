/** package.json and the code say the same: settings, commands, views, texts in both languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  articleScheme,
  commandIds,
  contextKeys,
  extensionId,
  linkCommands,
  mcpProviderId,
  restrictedSettings,
  toolNames,
  viewIds,
} from '../client/ids';
import * as settings from '../server/settings';
import { agentTools, inputSchema } from '../server/tools/agentTools';

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription: string;
  readonly scope: string;
  readonly order: number;
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

interface MenuItem {
  readonly command?: string;
  readonly when?: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly modelDescription: string;
      readonly inputSchema: object;
    }[];
    readonly mcpServerDefinitionProviders: readonly { readonly id: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
// Files of our own, whose form is what this test pins.
const manifest = JSON.parse(read('package.json')) as Manifest;
const english = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const chinese = JSON.parse(read('package.nls.zh-cn.json')) as Readonly<Record<string, string>>;
const { contributes } = manifest;
const { properties } = contributes.configuration;

test('the version is the newest of the changelog, and the lock file has it too', () => {
  const [, newest] = /^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$/m.exec(read('CHANGELOG.md')) ?? [];
  const lock = JSON.parse(read('package-lock.json')) as { readonly version: string };
  expect([newest, lock.version]).toEqual([manifest.version, manifest.version]);
});

describe('settings', () => {
  const known = flatten(settings.defaultSettings);

  test('the manifest lists exactly the settings the code reads, with the same defaults', () => {
    const listed = Object.entries(properties).map(([key, property]) => [key, property.default]);
    expect(Object.fromEntries(listed)).toEqual(known);
  });

  test('enum values are those the code takes, in the same order', () => {
    const enums = Object.entries(properties).flatMap(([key, property]) =>
      property.enum ? [[key, property.enum] as const] : [],
    );
    expect(Object.fromEntries(enums)).toEqual({
      'supportDocs.search.place': settings.searchPlaces,
      'supportDocs.hover.level': settings.hoverLevels,
      'supportDocs.examples.form': settings.insertForms,
      'supportDocs.agentTools.offeredAs': settings.agentOffers,
      'supportDocs.trace.server': settings.traceLevels,
    });
    for (const [key, values] of enums) {
      for (const value of values) expect(readBack(key, value)).toBe(value);
      expect(readBack(key, 'no such value')).toBe(known[key]);
    }
  });

  test('levels of hovers by kind: what the manifest offers is what the code takes', () => {
    const offered = properties['supportDocs.hover.kinds']?.properties ?? {};
    expect(Object.keys(offered)).toEqual(settings.hoverKinds);
    for (const { enum: levels } of Object.values(offered))
      expect(levels).toEqual(settings.hoverLevels);
    const given = { hover: { kinds: { 'error-code': 'compact', endpoint: 'loud', other: 'off' } } };
    expect(settings.readSettings(given).hover.kinds).toEqual({ 'error-code': 'compact' });
  });

  test('each has a description, a scope and a place of its own', () => {
    const orders = Object.values(properties).map(property => property.order);
    expect(new Set(orders).size).toBe(orders.length);
    for (const [key, property] of Object.entries(properties)) {
      expect(property.markdownDescription, key).toMatch(/^%.+%$/);
      expect(property.scope, key).toMatch(/^(?:window|machine|machine-overridable|resource)$/);
      expect(property.enumDescriptions?.length, key).toBe(property.enum?.length);
    }
  });

  test('what leads out of a source is no word of a workspace', () => {
    expect(properties['supportDocs.followOutsideLinks']?.scope).toBe('machine');
  });

  test('settings that name paths are restricted to trusted workspaces', () => {
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(
      restrictedSettings.map(name => `${settings.settingsSection}.${name}`),
    );
  });

  test('whatever a client sends, every field has a value of its type', () => {
    for (const value of [undefined, null, 7, 'x', [], { hover: null, search: [], sources: 'x' }]) {
      expect(settings.readSettings(value)).toEqual(settings.defaultSettings);
    }
  });

  function readBack(key: string, value: unknown): unknown {
    const path = key.split('.').slice(1);
    const given = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
    return flatten(settings.readSettings(given))[key];
  }
});

describe('tools for agents', () => {
  test('the manifest offers those of the server, word for word', () => {
    const offered = contributes.languageModelTools.map(tool => ({
      name: tool.name,
      description: tool.modelDescription,
      schema: tool.inputSchema,
    }));
    const known = agentTools.map(tool => ({
      name: tool.name,
      description: tool.description,
      schema: inputSchema(tool),
    }));
    expect(offered).toEqual(known);
    expect(toolNames).toEqual(known.map(tool => tool.name));
  });

  test('each can be named in a prompt, has texts in both languages and one condition', () => {
    for (const tool of contributes.languageModelTools) {
      expect(tool).toMatchObject({
        toolReferenceName: tool.name,
        canBeReferencedInPrompt: true,
        displayName: `%tool.${tool.name}.name%`,
        userDescription: `%tool.${tool.name}.description%`,
        when:
          'config.supportDocs.agentTools.enabled && ' +
          '(supportDocs.inBrowser || ' +
          "config.supportDocs.agentTools.offeredAs == 'languageModelTools')",
      });
    }
    expect(contributes.mcpServerDefinitionProviders.map(({ id }) => id)).toEqual([mcpProviderId]);
  });
});

describe('commands and views', () => {
  const contributed = contributes.commands.map(({ command }) => command);

  test('the manifest contributes exactly the commands the code names', () => {
    expect([...contributed].sort()).toEqual(Object.values(commandIds).sort());
  });

  test('menus and keys lead to commands that exist', () => {
    const items = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command } of items) expect(contributed).toContain(command);
  });

  test('links in the texts lead to commands that exist', () => {
    const views = Object.values(viewIds).map(id => `${id}.focus`);
    for (const text of [...Object.values(english), ...Object.values(chinese)]) {
      const named = [...text.matchAll(/\(command:(supportDocs\.[\w.]+)/g)].map(match => match[1]);
      for (const id of named) expect([...contributed, ...views]).toContain(id);
    }
  });

  test('links in hovers run only commands that check what they are given', () => {
    expect([...linkCommands].sort()).toEqual([
      'supportDocs.insertExample',
      'supportDocs.openArticle',
      'supportDocs.search',
    ]);
  });

  test('views and their container are those the code names', () => {
    expect(contributes.viewsContainers.activitybar.map(({ id }) => id)).toEqual([
      viewIds.container,
    ]);
    expect(contributes.views[viewIds.container]?.map(({ id }) => id)).toEqual([
      viewIds.search,
      viewIds.browse,
    ]);
  });

  test('conditions name our own views and keys as the code does', () => {
    const ours = new Set<string>([...Object.values(viewIds), ...Object.values(contextKeys)]);
    const conditions = Object.values(contributes.menus).flatMap(items =>
      items.map(({ when = '' }) => when),
    );
    const named = conditions.flatMap(when => when.match(/supportDocs\.\w+/g) ?? []);
    for (const name of named) expect(ours).toContain(name);
  });

  test('the extension is woken for its articles, and links name it rightly', () => {
    expect(manifest.activationEvents).toContain(`onFileSystem:${articleScheme}`);
    expect(`${manifest.publisher}.${manifest.name}`).toBe(extensionId);
  });
});

describe('texts', () => {
  test('every text of the manifest exists, in English and in Chinese, and none is left over', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(match => match[1] ?? '');
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  test('every text of the code has a Chinese one with the same holes, and none is left over', () => {
    const bundle = JSON.parse(read('client/l10n/bundle.l10n.zh-cn.json')) as Readonly<
      Record<string, string>
    >;
    expect(Object.keys(bundle).sort()).toEqual([...textsOfCode()].sort());
    for (const [text, translated] of Object.entries(bundle)) {
      expect(holes(translated), text).toEqual(holes(text));
    }
  });

  test('icons and pictures the manifest names are made by the build', () => {
    const named = [...read('package.json').matchAll(/"dist\/media\/([^"]+)"/g)];
    for (const [, name] of named)
      expect(existsSync(`${root}/client/media/${name?.replace(/\.js$/, '.ts')}`), name).toBe(true);
  });
});

/** `{hover: {level: 'full'}}` as `{'supportDocs.hover.level': 'full'}`. */
function flatten(value: object, path: string = settings.settingsSection): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
      // An empty object is the default of a setting that is an object.
      typeof inner === 'object' &&
      inner !== null &&
      Object.keys(inner).length > 0 &&
      !Array.isArray(inner)
        ? Object.entries(flatten(inner, `${path}.${name}`))
        : [[`${path}.${name}`, inner]],
    ),
  );
}

/** The texts passed to `l10n.t` in the client's sources. */
function textsOfCode(): ReadonlySet<string> {
  const files = readdirSync(`${root}/client`, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  );
  const calls = files.flatMap(name => [
    ...read(`client/${name}`).matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g),
  ]);
  return new Set(calls.map(call => (call[1] ?? '').replaceAll("\\'", "'")));
}

function holes(text: string): readonly string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}
