"""The part of requests that examples use, over urllib, for machines without it."""

import json as _json
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Response:
    def __init__(self, status_code, text):
        self.status_code = status_code
        self.text = text


def request(method, url, params=None, headers=None, json=None, data=None, files=None, timeout=None):
    if params:
        url += "?" + urllib.parse.urlencode(params)
    headers = dict(headers or {})
    body = None
    if files:
        boundary = uuid.uuid4().hex
        body = b""
        for name, value in dict(data or {}).items():
            head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
            body += head.encode() + value.encode() + b"\r\n"
        for name, file in files.items():
            head = (
                f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; '
                f'filename="{file.name}"\r\n\r\n'
            )
            body += head.encode() + file.read() + b"\r\n"
        body += f"--{boundary}--\r\n".encode()
        headers["Content-Type"] = f"multipart/form-data; boundary={boundary}"
    elif json is not None:
        body = _json.dumps(json).encode()
        headers.setdefault("Content-Type", "application/json")
    elif isinstance(data, (dict, list)):
        body = urllib.parse.urlencode(data).encode()
        headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
    elif hasattr(data, "read"):
        body = data.read()
    elif data is not None:
        body = data
    sent = urllib.request.Request(url, data=body, headers=headers, method=method)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(sent) as answer:
            return Response(answer.status, answer.read().decode())
    except urllib.error.HTTPError as error:
        return Response(error.code, error.read().decode())


for _method in ("get", "post", "put", "patch", "delete", "head", "options"):
    setattr(
        sys.modules[__name__],
        _method,
        lambda url, _m=_method.upper(), **options: request(_m, url, **options),
    )
