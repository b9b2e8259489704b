// Keeps the photos of an album in object storage.
const qiniu = require('qiniu');

class PhotoStore {
  constructor({ accessKey, secretKey, bucket }) {
    const mac = new qiniu.auth.digest.Mac(accessKey, secretKey);
    this.bucket = bucket;
    this.objects = new qiniu.rs.BucketManager(mac, new qiniu.conf.Config());
  }

  /** Whether there is a photo of that name. */
  has(name, done) {
    this.objects.stat(this.bucket, name, (error, body, info) => {
      if (error) return done(error);
      if (info.statusCode === 612) return done(null, false);
      done(null, info.statusCode === 200);
    });
  }

  /** Renames a photo, but never over another one. */
  rename(from, to, done) {
    this.objects.move(this.bucket, from, this.bucket, to, { force: false }, (error, body, info) => {
      switch (info.statusCode) {
        case 200:
          return done(null, to);
        case 614:
          return done(new Error(`there is a photo ${to} already`));
        case 631:
          return done(new Error(`no such bucket: ${this.bucket}`));
        default:
          return done(error);
      }
    });
  }

  /** Asks the server to fetch a photo from the web by itself. */
  async fetchFrom(url, token) {
    const answer = await fetch('https://api.qiniuapi.com/sisyphus/fetch', {
      method: 'POST',
      headers: { Authorization: token, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        url,
        bucket: this.bucket,
        ignore_same_key: true,
        callbackurl: 'https://photos.example.com/fetched',
      }),
    });
    return answer.json();
  }
}

module.exports = { PhotoStore };
