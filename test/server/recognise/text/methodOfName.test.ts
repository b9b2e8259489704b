/** The method of a request that was given a name, told by what is done with the name. */
import { expect, test } from 'vitest';
import { boundNameAt } from '../../../../server/recognise/text/boundName';
import { methodAt } from '../../../../server/recognise/text/requestMethod';

const path = '/v2/drawers';

/** The method with which the path in a text is requested. */
function method(text: string): string | undefined {
  const start = text.indexOf(path);
  return methodAt(text, start, start + path.length);
}

test.each([
  [
    `const url = BASE + "${path}"\nreturn send(this, url, JSON.stringify(body), 'PUT', done)`,
    'PUT',
  ],
  [`req := lamp.NewGetter(key, "${path}", host)\nreq.Method = "DELETE"\n`, 'DELETE'],
  [`var req = Make("${path}");\nreq.Method = HttpMethod.Patch;`, 'PATCH'],
  [
    `let url = format!(\n    "{}${path}",\n    host,\n);\nlet answer = Client::new().post(url)`,
    'POST',
  ],
  [
    `let url = format!("{}${path}", host);\nlet answer = self.ask::<Answer, Body>(\n    "PATCH",\n    &url,\n)`,
    'PATCH',
  ],
  [`url = base() + '${path}'\ninfo = self.send("DELETE", url, params=None)`, 'DELETE'],
  [`var url = Base + "${path}";\nvar msg = await http.PostAsync(url, content);`, 'POST'],
  [
    `var url = Base + "${path}";\nvar request = new HttpCall(url);\nrequest.httpMethod = "PUT"`,
    'PUT',
  ],
  [`NSURL *url = at(@"${path}");\n[manager POST:url parameters:form];`, 'POST'],
  [`url = "${path}"\nlog(url)\nurl = "/other"\nhttp.delete(url)`, undefined],
])('%j', (text, expected) => {
  expect(method(text)).toBe(expected);
});

test.each([
  ['const url = `${host}', 'url'],
  ['self.url = host + "', 'url'],
  ['let target = format!(\n    "', 'target'],
  ['if (ready) { link = "', 'link'],
  ['send("', undefined],
  ['if (a == "', undefined],
])('the name bound by %j', (text, expected) => {
  expect(boundNameAt(text, text.length)).toBe(expected);
});
