/** The extension in a browser's worker, beside a VS Code server. */
import { openWebHost, testOn } from './webBench';
import { testEverything } from './webCases';

testEverything(testOn(openWebHost), { hasPreview: true });
