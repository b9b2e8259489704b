package com.example.photos;

import com.qiniu.common.QiniuException;
import com.qiniu.storage.BucketManager;
import com.qiniu.util.StringMap;

/** Deletes and describes photos; absent ones are no error. */
public final class BucketClient {
    private final BucketManager objects;
    private final String bucket;

    BucketClient(BucketManager objects, String bucket) {
        this.objects = objects;
        this.bucket = bucket;
    }

    boolean delete(String name) throws QiniuException {
        try {
            objects.delete(bucket, name);
            return true;
        } catch (QiniuException error) {
            if (error.code() == 612) {
                return false;
            }
            throw error;
        }
    }

    /** The put policy of a token that may only add photos. */
    static StringMap addOnly() {
        return new StringMap()
            .put("insertOnly", 1)
            .put("returnBody", "{\"hash\":\"$(etag)\",\"size\":$(fsize)}")
            .put("mimeLimit", "image/jpeg;image/png");
    }
}
