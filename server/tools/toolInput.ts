import { ToolInputError, type AgentTool, type ToolInput, type ToolParameter } from './tool';

/** Longer texts are cut: a pasted log is asked for by what stands at its beginning. */
const mostCharacters = 4000;

/**
 * Checks what a model gave: names it invents are taken for the parameter they mean, everything else
 * that is wrong is told by name with a valid example. Throws ToolInputError.
 */
export function readInput(tool: AgentTool, given: unknown): ToolInput {
  const values = Object.entries(readObject(tool, given)).map(([name, value]) => {
    const known = parameterNamed(tool, name);
    return [known, readValue(tool, known, value)] as const;
  });
  const input: ToolInput = Object.fromEntries(values);
  for (const [name, { isRequired = false }] of Object.entries(tool.inputs)) {
    if (isRequired && (input[name] === undefined || input[name] === '')) {
      throw wrong(tool, `The parameter "${name}" is missing.`);
    }
  }
  return input;
}

/** JSON Schema of one parameter. */
type ParameterSchema = Record<string, string | number | string[]>;

/** The parameters as JSON Schema, for the hosts. */
export function inputSchema({ inputs }: AgentTool): {
  type: 'object';
  properties: Record<string, ParameterSchema>;
  required: string[];
  additionalProperties: false;
} {
  const all = Object.entries(inputs);
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([name, parameter]) => [name, schemaOf(parameter)])),
    required: all.filter(([, { isRequired }]) => isRequired === true).map(([name]) => name),
    additionalProperties: false,
  };
}

function schemaOf({ type, description, choices, range }: ToolParameter): ParameterSchema {
  return {
    type,
    description,
    ...(choices && { enum: [...choices] }),
    ...(range && { minimum: range[0], maximum: range[1] }),
  };
}

function readObject(tool: AgentTool, given: unknown): object {
  if (given === undefined || given === null) return {};
  // A single text can only be meant for the one thing a tool is asked by.
  if (typeof given === 'string') return { [Object.keys(tool.inputs)[0] ?? '']: given };
  if (typeof given === 'object' && !Array.isArray(given)) return given;
  throw wrong(tool, 'The input must be an object.');
}

function parameterNamed(tool: AgentTool, name: string): string {
  if (Object.hasOwn(tool.inputs, name)) return name;
  const lower = name.toLowerCase();
  const meant = Object.entries(tool.inputs).find(
    ([own, { aliases = [] }]) =>
      own.toLowerCase() === lower || aliases.some(alias => alias.toLowerCase() === lower),
  );
  if (meant) return meant[0];
  const names = Object.keys(tool.inputs).join(', ');
  throw wrong(tool, `There is no parameter "${shown(name)}"; the parameters are ${names}.`);
}

function readValue(tool: AgentTool, name: string, value: unknown): string | number | undefined {
  const { type, choices, range } = tool.inputs[name] ?? { type: 'string' };
  if (value === undefined || value === null) return undefined;
  if (type === 'integer') return readInteger(tool, name, value, range);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw wrong(tool, `The parameter "${name}" must be a string.`);
  const text = value.slice(0, mostCharacters).trim();
  if (choices === undefined || text === '') return text;
  const choice = choices.find(known => known === text.toLowerCase());
  if (choice !== undefined) return choice;
  throw wrong(tool, `The parameter "${name}" is one of ${choices.join(', ')}.`);
}

function readInteger(
  tool: AgentTool,
  name: string,
  value: unknown,
  [least, most]: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER],
): number {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number)) {
    return Math.max(least, Math.min(number, most));
  }
  throw wrong(tool, `The parameter "${name}" must be a whole number from ${least} to ${most}.`);
}

function wrong({ name, inputs }: AgentTool, message: string): ToolInputError {
  const example = Object.entries(inputs)
    .filter(([, { isRequired }]) => isRequired === true)
    .map(([parameter, { example: value }]) => [parameter, value]);
  const call = JSON.stringify(Object.fromEntries(example));
  return new ToolInputError(`${message} Call ${name} like this: ${call}`);
}

function shown(name: string): string {
  return name.replace(/[^\w.-]/g, '?').slice(0, 40);
}
