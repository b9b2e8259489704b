/** What the records of a segment look like, for whoever reads what others packed. */
import { articleKinds } from '../../article';
import { nameRoles } from '../../docName';
import { hoverRules } from '../../reference';
import { byName, count, flag, list, oneOf, orElse, pair, record, text, webAddress } from './fit';

const anyText = orElse(text, '');
const texts = orElse(list(text), []);
const line = orElse(count, 1);
const position = oneOf(['path', 'query', 'header', 'body', 'form', 'response', 'callback']);
const values = orElse(list(record({ value: text, meaning: anyText })), []);
const placed = { articleId: text, line };

/** All of an article but its text. */
export const headShape = orElse(
  record(
    {
      id: anyText,
      title: anyText,
      kind: orElse(oneOf(articleKinds), 'kb'),
      category: anyText,
      breadcrumb: texts,
      source: orElse(record({ path: anyText, line }), { path: '', line: 1 }),
    },
    {
      number: count,
      url: webAddress,
      updated: text,
      tags: list(text),
      errors: record(
        { codes: texts, messages: texts },
        { product: text, hover: oneOf(hoverRules) },
      ),
      operation: record({}, { name: text, endpoint: text, host: text }),
      names: record({ role: oneOf(nameRoles), languages: texts }),
    },
  ),
  { id: '', title: '', kind: 'kb', category: '', breadcrumb: [], source: { path: '', line: 1 } },
);

/** The text of an article. */
export const bodyShape = orElse(
  record(
    { body: anyText },
    {
      ticket: record(
        {
          question: anyText,
          answers: texts,
          conversation: orElse(
            list(record({ role: orElse(oneOf(['customer', 'agent']), 'customer'), text })),
            [],
          ),
        },
        { rootCause: text },
      ),
    },
  ),
  { body: '' },
);

const endpoint = record(
  { key: text, method: anyText, path: anyText, title: anyText, ...placed },
  { host: text, name: text },
);

const field = record(
  {
    ...{ key: text, name: text, position, type: anyText, description: anyText },
    ...{ enumValues: values, ...placed },
  },
  {
    ...{ struct: text, api: text, typeStruct: text, required: flag, value: text },
    ...{ default: text, section: text },
  },
);

const errorDoc = record(
  { messages: texts, title: anyText, description: anyText, ...placed },
  {
    ...{ code: text, httpStatus: text, product: text, notes: byName(text) },
    ...{ origin: oneOf(['declared', 'documented', 'ticket']), hover: oneOf(hoverRules) },
  },
);

const example = record(
  { kind: oneOf(['request', 'response']), headers: orElse(list(pair), []), ...placed },
  { api: text, method: text, path: text, body: text },
);

const argument = record({
  ...{ name: anyText, value: anyText, isRepeated: flag, required: flag, description: anyText },
  values,
});

const docName = record(
  { key: text, role: oneOf(nameRoles), description: anyText, ...placed },
  { languages: list(text), api: text, arguments: list(argument) },
);

/** All that one article documents. */
export const referenceShape = orElse(
  record(
    {
      endpoints: orElse(list(endpoint), []),
      fields: orElse(list(field), []),
      structs: orElse(list(record({ name: text, title: anyText, ...placed }, { api: text })), []),
      errors: orElse(list(errorDoc), []),
      examples: orElse(list(example), []),
    },
    {
      names: list(docName),
      category: text,
      values: record(
        {
          category: anyText,
          rows: orElse(list(record({ scene: anyText, values: byName(values) })), []),
        },
        { url: text },
      ),
      packages: list(text),
      hosts: list(text),
      auths: list(text),
      mentions: list(record({ code: text, articleId: text })),
    },
  ),
  { endpoints: [], fields: [], structs: [], errors: [], examples: [] },
);
