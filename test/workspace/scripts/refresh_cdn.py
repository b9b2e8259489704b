"""Makes the CDN forget the old versions of photos that were edited."""
import os
import sys

import requests
from qiniu import Auth

FUSION = 'https://fusion.qiniuapi.com'
auth = Auth(os.environ['QINIU_ACCESS_KEY'], os.environ['QINIU_SECRET_KEY'])


def refresh(urls):
    url = FUSION + '/v2/tune/refresh'
    body = {'urls': urls, 'dirs': []}
    answer = requests.post(url, json=body, headers={
        'Authorization': 'QBox ' + auth.token_of_request(url),
    }).json()
    if answer['code'] == 400034:
        sys.exit('refresh url limit error: %s urls left today' % answer['urlSurplusDay'])
    if answer['code'] == 400032:
        sys.exit('invalid host: %s' % answer['invalidUrls'])
    return answer['requestId']


def bandwidth(day):
    return requests.post(FUSION + '/v2/tune/bandwidth', json={
        'startDate': day,
        'endDate': day,
        'granularity': '5min',
        'domains': 'photos.example.com',
    }).json()


if __name__ == '__main__':
    print(refresh(sys.argv[1:]))
