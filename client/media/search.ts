/** Entry of the search view's page. */
import { connectHost } from './host';
import { SearchApp } from './searchApp';
import { readStrings } from './strings';

new SearchApp({ host: connectHost(), strings: readStrings(document.body) }).start(document.body);
