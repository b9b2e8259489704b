/** The extension in a browser's worker, in a VS Code of files alone, as vscode.dev is one. */
import { openStatic, testOn } from './webBench';
import { testEverything } from './webCases';

// The preview that shows articles is an extension which npm does not ship for browsers.
testEverything(testOn(openStatic), { hasPreview: false });
