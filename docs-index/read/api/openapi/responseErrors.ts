/** The codes and messages that error responses name: in examples, and in the enum of a code. */
import { isData } from '../../plainData';
import type { ApiError } from '../apiOperation';
import { codeName, errorsIn, isCode } from '../errorCodes';
import type { Documents } from './references';
import { flatSchema } from './schema';
import { enumValuesOf } from './schemaFields';

export interface ErrorResponse {
  readonly status: string;
  readonly schema: unknown;
  /** Bodies as text. */
  readonly examples: readonly string[];
  readonly description: string;
}

/** Each code once, with its message; a number that only repeats the status is none. */
export function errorsOf(documents: Documents, response: ErrorResponse): ApiError[] {
  const shown = response.examples.flatMap(example => errorsIn(parsed(example), response));
  return [...shown, ...listedCodes(documents, response)];
}

function parsed(example: string): unknown {
  try {
    return JSON.parse(example);
  } catch {
    return undefined;
  }
}

/** The closed list of a field named `code`, where it is the error's. */
function listedCodes(documents: Documents, { schema, status }: ErrorResponse): ApiError[] {
  if (!isData(schema)) return [];
  const root = flatSchema(documents, schema);
  const inner = [...root.properties]
    .filter(([name]) => /^(?:error|errors|fault)$/i.test(name))
    .map(([, property]) => flatSchema(documents, property))
    .map(flat => (flat.items === undefined ? flat : flatSchema(documents, flat.items)));
  return [root, ...inner].flatMap(flat =>
    [...flat.properties]
      .filter(([name]) => codeName.test(name) && !/^type$/i.test(name))
      .flatMap(([, property]) => enumValuesOf(flatSchema(documents, property).own))
      .filter(({ value }) => isCode(value, status))
      .map(({ value, meaning }) => ({ code: value, description: meaning })),
  );
}
