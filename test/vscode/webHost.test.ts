/** The extension in a browser's worker, beside a VS Code server. */
import { openWebHost, testOn } from './webBench';
import { testCoding } from './webCodingCases';
import { testPage } from './webPageCases';
import { testReading } from './webReadingCases';

const test = testOn(openWebHost);

testReading(test);
testCoding(test);
testPage(test);
