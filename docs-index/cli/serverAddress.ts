import { readCredentials } from '../node/credentials';
import { readRegularText } from '../node/readRegular';
import type { ServerAddress } from '../serverAddress';
import type { CliIo } from './io';

/** Where the server is by the options, and who asks by the environment. */
export async function serverAddress(
  { server, alias, ca }: { readonly server: string; readonly alias: string; readonly ca?: string },
  { environment = {} }: CliIo,
): Promise<ServerAddress> {
  const credentials = readCredentials(environment, server);
  return {
    url: server,
    alias,
    ...(credentials && { credentials }),
    ...(ca !== undefined && { ca: await readRegularText(ca) }),
  };
}
