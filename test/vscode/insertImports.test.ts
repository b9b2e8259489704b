/** An example that needs imports: where they go, and that one undo takes back the whole of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { clickText } from './moves/editor';
import { openNew, savedText, takeAllFields } from './moves/insertion';
import { choose, runCommand } from './moves/quickInput';
import { test } from './workbench';

/** A function with a mark where the example goes, below what the file imports already. */
const files = [
  {
    name: 'purge.go',
    text: 'package main\n\nimport (\n\t"fmt"\n)\n\nfunc purge() {\n\tfmt.Println(1)\n}\n',
    at: 'Println(1)',
    imports: ['"net/http"', '"strings"'],
    head: /^package main\n\nimport/,
  },
  {
    name: 'purge.swift',
    text: 'import UIKit\n\nfunc purge() {\n    print(1)\n}\n',
    at: 'print(1)',
    imports: ['import Foundation'],
    head: /^import /,
  },
  {
    name: 'purge.dart',
    text: "import 'dart:io';\n\nvoid purge() async {\n  print(1);\n}\n",
    at: 'print(1)',
    imports: ["import 'package:http/http.dart' as http;"],
    head: /^import /,
  },
  {
    name: 'purge.m',
    text: '#import <UIKit/UIKit.h>\n\nvoid purge(void) {\n    NSLog(@"1");\n}\n',
    at: 'NSLog',
    imports: ['#import <Foundation/Foundation.h>'],
    head: /^#import /,
  },
];

test.for(files)('$name', async ({ name, text, at, imports, head }, { workbench }) => {
  const { page, folder } = workbench;
  await openNew(workbench, name, text);
  await clickText(page, at);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+S');
  const read = (): string => readFileSync(join(folder, name), 'utf8');
  await expect.poll(read).not.toBe(text);
  const before = read();
  await runCommand(page, 'supportDocs.insertExample');
  await choose(page, '/v2/tune/refresh', 'POST /v2/tune/refresh');
  await takeAllFields(page);
  const after = await savedText(workbench, name, '/v2/tune/refresh');
  const body = after.indexOf(at);
  expect(after).toMatch(head);
  for (const one of imports) {
    expect(after.split(one)).toHaveLength(2);
    expect(after.indexOf(one)).toBeLessThan(body);
  }
  expect(after.indexOf('/v2/tune/refresh')).toBeGreaterThan(body);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+S');
  await expect.poll(read).toBe(before);
});
