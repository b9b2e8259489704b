// Makes the tokens with which phones upload straight to the bucket.
import * as qiniu from 'qiniu';

const mac = new qiniu.auth.digest.Mac(process.env.QINIU_ACCESS_KEY, process.env.QINIU_SECRET_KEY);

export function uploadToken(album: string, phone: string): string {
  const putPolicy = new qiniu.rs.PutPolicy({
    scope: `photos:${album}/`,
    isPrefixalScope: 1,
    expires: 3600,
    endUser: phone,
    fsizeLimit: 20 * 1024 * 1024,
    mimeLimit: 'image/*',
    callbackUrl: 'https://photos.example.com/uploaded',
    callbackBody: '{"key":"$(key)","size":$(fsize)}',
    callbackBodyType: 'application/json',
  });
  return putPolicy.uploadToken(mac);
}

/** Says to a person what the upload server answered. */
export function explain(status: number): string {
  const qiniuErrors: Record<number, string> = {
    401: 'bad token',
    413: 'the photo is too large',
    579: 'uploaded, but our callback failed',
    614: 'there is such a photo already',
  };
  return qiniuErrors[status] ?? 'try again later';
}
