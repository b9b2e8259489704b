/** The text of a JSON or YAML file as plain data. */
import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * Parses JSON, or YAML where the text is none. Dates stay text; YAML's aliases share what they
 * name, so that no small file becomes a huge one. Throws what the parser says of a broken file.
 */
export function parseDescription(text: string): unknown {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // Flow style YAML begins with a bracket, too.
    }
  }
  return load(text, { schema: CORE_SCHEMA, json: true });
}
