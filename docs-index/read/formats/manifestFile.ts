import { manifestFileName, readManifest } from '../../manifest';
import type { DocumentReader } from '../reader';

/** A pack's `support-docs.yaml`, known by its name. It holds no articles. */
export const manifestReader: DocumentReader = {
  format: 'manifest',
  recognises: ({ name }) => name.split('/').at(-1) === manifestFileName,
  read: ({ text, path }) => ({ articles: [], ...readManifest(text, path) }),
};
