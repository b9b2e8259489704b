/** The codes and messages that the example of an error response names. */
import { asText, isData, type Data } from '../plainData';
import type { ApiError } from './apiOperation';

/** What is said of the whole response. */
export interface ErrorContext {
  readonly status: string;
  readonly description: string;
}

/** Names under which errors say their code. */
export const codeName =
  /^(?:(?:error|err|biz|sub|business)[_-]?)?(?:code|errno|no)$|^error$|^type$|^reason$/i;
const messageName = /^(?:(?:error|err)[_-]?)?(?:message|msg|description|detail|title)$/i;

const deepest = 4;

/**
 * Errors in an example body, wherever in it they stand: `{"error": {"code": …}}`, `{"errors": [{…}]}`.
 * A number that only repeats the status is none.
 */
export function errorsIn(value: unknown, context: ErrorContext, depth = 0): ApiError[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) {
    return value.slice(0, 20).flatMap(item => errorsIn(item, context, depth + 1));
  }
  if (!isData(value)) return [];
  const inner = Object.entries(value)
    .filter(([name]) => /^(?:errors?|fault|data|detail|Response|Error)$/i.test(name))
    .flatMap(([, part]) => errorsIn(part, context, depth + 1));
  const own = errorIn(value, context);
  return own === undefined ? inner : [own, ...inner];
}

function errorIn(value: Data, { status, description }: ErrorContext): ApiError | undefined {
  const names = Object.keys(value);
  const codeKey = names.find(name => codeName.test(name) && isCode(value[name], status));
  const messageKey = names.find(name => messageName.test(name));
  const message = messageKey === undefined ? '' : asText(value[messageKey]).trim();
  if (codeKey === undefined) return undefined;
  return {
    code: asText(value[codeKey]),
    // Words that a person wrote for the example are a message only if they are one line.
    ...(message === '' || message.length > 200 || message.includes('\n') ? {} : { message }),
    description,
  };
}

/** `DEPOT_FULL`, `card.declined`, 40012, `-1021`; neither a sentence nor the status itself. */
export function isCode(value: unknown, status: string): boolean {
  const text = asText(value);
  if (text === status || /^(?:0|[45]\d\d|true|false)$/.test(text)) return false;
  if (/^-?\d{1,9}$/.test(text)) return true;
  return (
    /^[A-Za-z][\w.:-]{2,80}$/.test(text) &&
    /[A-Z_.-]/.test(text) &&
    !/^(?:string|https?:.*)$/i.test(text)
  );
}
