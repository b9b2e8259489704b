/**
 * Stands in for what the protocol's library brings for JSON Schema, a compiler larger than the rest
 * of it: it is used for answers of people to forms, which this server never asks for.
 */
export { default as process } from 'node:process';

/** Named as the library's own; it is made with each server, and never asked. */
export class DefaultJsonSchemaValidator {
  /** Throws: nothing is validated by a schema here, the tools check their input themselves. */
  getValidator(): never {
    throw new Error('Support Docs asks for no forms.');
  }
}
