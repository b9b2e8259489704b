/** What browsers load has nothing of Node in it, and is one file each. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { builtFile } from './startServer';

const readers = readdirSync(builtFile('readers')).map(name => `readers/${name}`);

/** Modules each file may ask for: the editor's API, and the reader that others share. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'web/extension.js': ['vscode'],
  'web/server.js': [],
};

test.for(['web/extension.js', 'web/server.js', ...readers])('%s', name => {
  const text = readFileSync(builtFile(name), 'utf8');
  const { modules, names } = leansOn(text);
  const expected = allowed[name] ?? ['./markup.js'];
  expect(modules.filter(module => !expected.includes(module))).toEqual([]);
  expect(names).toEqual([]);
});

test('two files are all there is', () => {
  expect(readdirSync(builtFile('web')).sort()).toEqual(['extension.js', 'server.js']);
});

test('the check sees what it should', () => {
  expect(leansOn('require("fs"); import("node:path")').modules).toEqual(['fs', 'node:path']);
  expect(leansOn('process.cwd(); Buffer.from(a); __dirname; global.x').names).toEqual([
    ...['process', 'Buffer', '__dirname', 'global'],
  ]);
  expect(leansOn('state.process(a); b = { process: 1 }; class C { process() {} }').names).toEqual(
    [],
  );
  expect(leansOn('function f(process) { return process; }').names).toEqual([]);
});

/** Names that Node alone has. */
const nodeNames = new Set(['process', 'Buffer', '__dirname', '__filename', 'global']);

/** Modules that are asked for, and names of Node that are used without being declared. */
function leansOn(text: string): { readonly modules: string[]; readonly names: string[] } {
  const source = ts.createSourceFile('a.js', text, ts.ScriptTarget.ESNext, true);
  const modules: string[] = [];
  const names: string[] = [];
  const visit = (node: ts.Node, declared: ReadonlySet<string>): void => {
    const here = ts.isFunctionLike(node) ? withParameters(node, declared) : declared;
    if (ts.isCallExpression(node)) {
      const { expression, arguments: given } = node;
      const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
      const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
      const [module] = given;
      if ((isRequire || isImport) && module) modules.push(module.getText().slice(1, -1));
    }
    const isName = ts.isIdentifier(node) && nodeNames.has(node.text) && !here.has(node.text);
    if (isName && isUse(node) && !ts.isTypeOfExpression(node.parent)) names.push(node.text);
    ts.forEachChild(node, child => visit(child, here));
  };
  visit(source, new Set());
  return { modules, names };
}

function withParameters(
  { parameters }: ts.SignatureDeclaration,
  declared: ReadonlySet<string>,
): ReadonlySet<string> {
  const own = parameters.map(({ name }) => name.getText()).filter(name => nodeNames.has(name));
  return own.length > 0 ? new Set([...declared, ...own]) : declared;
}

/** Whether an identifier stands for a variable, and not for the member of something. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  const isNamed =
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isParameter(parent);
  return !(isNamed && parent.name === node);
}
