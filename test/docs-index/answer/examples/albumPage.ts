/** A page of a made-up vendor, whose one endpoint has a bit of everything. */
import { emptyManifest, type PackManifest } from '../../../../docs-index/manifest';

export const albumPage = `---
title: Create an album
category: Photos
operation: create-album
endpoint: POST /photo/v2/spaces/:space_id/albums
host: https://api.photos.example
---

## Request parameters

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| space_id | string | path | yes | Where the album goes |
| Authorization | string | header | yes | \`Photo <AccessKey>:<Sign>\` |
| notify | string | query | no | One of: \`all\` \`none\` |
| album_name | string | body | yes | Shown to visitors |
| storage_class | string | body | yes | One of: \`standard\` \`archive\` |
| keep_days | int | body | no | Days after which pictures go, default is 30 |
| tags | []string | body | no | Words to find it by |

## Request example

\`\`\`http
POST /photo/v2/spaces/3cd9b7f8-f346-484a-b4d9-a2f89353a01e/albums?notify=none HTTP/1.1
Host: api.photos.example
Authorization: Photo QWxhZGRpbjpvcGVuIHNl:c2VzYW1l=

{"album_name": "Summer's \${best} \\\\ \\"days\\"", "storage_class": "archive", "tags": ["sea", "sun"]}
\`\`\`
`;

export const albumManifest: PackManifest = {
  ...emptyManifest,
  vendors: [
    {
      ...{ id: 'photos', names: ['photos'], hosts: ['photos.example'] },
      ...{ packages: [], logShapes: [], hints: [] },
      environmentPrefix: 'PHOTO',
      signing: { Photo: { python: 'photos.sign(access_key, secret_key)' } },
    },
  ],
};
