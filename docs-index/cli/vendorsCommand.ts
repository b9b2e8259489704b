import { stringify } from 'yaml';
import { UserError } from '../article';
import { proposeVendors } from '../derive/readReference';
import type { VendorEvidence } from '../manifest';
import type { Reference } from '../reference';
import { type CliIo, printJson } from './io';
import type { Options } from './options';
import { printProblems, readDocs } from './readDocs';

/** Prints the vendors that documents speak of, as the part of a manifest that one saves and edits. */
export async function vendorsCommand(options: Options, io: CliIo): Promise<number> {
  const references: Reference[] = [];
  const take = (batch: readonly { readonly reference: Reference }[]) =>
    void references.push(...batch.map(({ reference }) => reference));
  const report = await readDocs(options.operands, options, { io, take });
  if (report.articles === 0) {
    printProblems(io, report.problems);
    throw new UserError(`No documents were found in ${options.operands.join(', ')}.`);
  }
  const vendors = proposeVendors(references).map(withoutEmpty);
  if (options.json) printJson(io, { vendors });
  else if (vendors.length > 0) io.stdout.write(stringify({ vendors }));
  else io.stderr.write('The documents name no host that requests go to.\n');
  return 0;
}

function withoutEmpty(vendor: VendorEvidence): Partial<VendorEvidence> {
  const entries = Object.entries(vendor).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return Object.fromEntries(entries);
}
