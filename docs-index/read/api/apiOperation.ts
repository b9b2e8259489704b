/** One operation over HTTP as an API description states it, whichever tool wrote the description. */
import type { EnumValue, FieldPosition } from '../../reference';

/** A parameter, header, field of a body or of a response. */
export interface ApiField {
  /** Dotted path, `[]` for the members of a list: `items[].grams`. */
  readonly key: string;
  readonly position: FieldPosition;
  /** e.g. `string`, `object[]`; '' if not said. */
  readonly type: string;
  readonly required?: boolean;
  /** Markdown on any number of lines. */
  readonly description: string;
  readonly enumValues?: readonly EnumValue[];
  readonly default?: string;
  /** The one value that may be sent, e.g. the form of an Authorization header. */
  readonly value?: string;
}

/** What comes back with one status. */
export interface ApiResponse {
  /** `200`, `4XX`, `default`; '' if the description does not say. */
  readonly status: string;
  readonly description: string;
  readonly fields: readonly ApiField[];
  /** Example bodies as text, JSON indented. */
  readonly examples: readonly string[];
}

/** An error that the service tells by a code of its own. */
export interface ApiError {
  readonly code?: string;
  readonly message?: string;
  /** Markdown. */
  readonly description: string;
}

/** An example of the request. */
export interface ApiRequestExample {
  readonly path?: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
}

export interface ApiOperation {
  readonly title: string;
  /** In capitals; '' for a call that the service makes (a webhook). */
  readonly method: string;
  /** From the host on, with the base path of the service. */
  readonly path: string;
  /** With scheme, if it is known. */
  readonly host?: string;
  /** Name of the operation, e.g. its `operationId`. */
  readonly name?: string;
  /** Markdown. */
  readonly description: string;
  readonly isDeprecated?: boolean;
  /** Where it is filed, from the product down. */
  readonly category: readonly string[];
  readonly tags?: readonly string[];
  /** Of the request alone. */
  readonly fields: readonly ApiField[];
  /** What the body of the request is, if the description says so. */
  readonly bodyDescription?: string;
  readonly responses: readonly ApiResponse[];
  readonly errors?: readonly ApiError[];
  readonly requestExamples: readonly ApiRequestExample[];
  readonly updated?: string;
  readonly url?: string;
  /** 1-based line of the file where it begins. */
  readonly line: number;
}

/** Statuses that tell of an error; `default` is what comes else, which is an error too. */
export function isFailure(status: string): boolean {
  return /^(?:[45]|default$)/i.test(status);
}
