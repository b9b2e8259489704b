/** Documented paths in text, however they are put together. */
import { expect, test } from 'vitest';
import { buildEndpointTable } from '../../../../server/recognise/documented/endpointTable';
import { findMentions } from '../../../../server/recognise/documented/findMentions';
import type { Endpoint } from '../../../../docs-index/reference';

const table = buildEndpointTable(
  [
    'GET /v2/drawers/{drawer_id}',
    'DELETE /v2/drawers/{drawer_id}',
    'GET /v2/drawers/{drawer_id}/label_ids/{label_id}',
    'POST /v2/moves/batch/single',
    'GET /v2/users/overview',
    'POST /relabel/<entry>/colour/<colour>',
  ].map(endpoint),
);

function endpoint(key: string): Endpoint {
  const [method = '', path = ''] = key.split(' ');
  return {
    key,
    method,
    path,
    host: 'https://api.drawers.example',
    title: key,
    articleId: 'a',
    line: 1,
  };
}

/** Keys of the paths in a text, those that share one joined. */
function keys(text: string, head?: string): string[] {
  const stretch = { text, start: 0, end: text.length, ...(head !== undefined && { head }) };
  return findMentions(table, stretch).map(({ endpoints }) =>
    endpoints.map(({ key }) => key).join(' or '),
  );
}

const labels = 'GET /v2/drawers/{drawer_id}/label_ids/{label_id}';

test.each([
  ['url = base + "/v2/drawers/" + drawer + "/label_ids/" + label', [labels]],
  [
    "const DRAWERS = '/v2/drawers'\nget(HOST + DRAWERS + '/' + id)",
    ['GET /v2/drawers/{drawer_id}'],
  ],
  ["const DRAWERS = '/v2/drawers'\nget(HOST + DRAWERS + '/' + d + '/label_ids/' + l)", [labels]],
  [
    'one = `https://api.drawers.example/v2/drawers/${id}`\nhttp.get(one); get(`${one}/label_ids/${label}`)',
    ['GET /v2/drawers/{drawer_id}', labels],
  ],
  ["self.send('POST', base() + 'moves/batch/single')", ['POST /v2/moves/batch/single']],
  [
    "const URL = 'https://api.drawers.example/v2'\nget(URL + '/users/overview')",
    ['GET /v2/users/overview'],
  ],
  ["get(URL + '/users/overview')", []],
  [
    '"https://rs.drawers.example/relabel/#{entry}/x-meta-#{key}/#{value}"',
    ['POST /relabel/<entry>/colour/<colour>'],
  ],
  ['"/relabel/#{entry}/x-meta-#{key}/#{value}"', []],
  // What fills a hole is a call with text of its own in it.
  ['return "/v2/drawers/" + enc(a + ":" + b) + "/label_ids/" + enc(c + ":" + d)', [labels]],
  ["get(OTHER + '/' + id)", []],
  // The base that the documented path begins with ends a URL, and the text need not say more.
  [
    'BASE("https://www.drawers.example/v2"),\nOVERVIEW("/users/overview")',
    ['GET /v2/users/overview'],
  ],
  ['BASE("https://www.drawers.example/v2/own"),\nOVERVIEW("/users/overview")', []],
])('%j', (text, expected) => {
  expect(keys(text)).toEqual(expected);
});

test.each([
  ['strings.Join([]string{"/v2/drawers", id, "label_ids", label}, "/")', [labels]],
  ['Path.join([config[:host], "v2", "drawers", id, "label_ids", label])', [labels]],
  [`"/".join([host, 'v2/drawers', id, 'label_ids', label])`, [labels]],
  ["implode('/', ['v2', 'drawers', $id, 'label_ids', $label])", [labels]],
  ['string.Format ("{0}/{1}/{2}/{3}/{4}", Host, "v2/drawers", id, "label_ids", label)', [labels]],
  ["url = '%s/%s?%s' % (host, 'v2/users/overview', encode(ops))", ['GET /v2/users/overview']],
  [
    'b.WriteString(host)\n\tb.WriteString("/v2/drawers/")\n\tb.WriteString(esc(id))\n\tb.WriteString("/label_ids/")\n\tb.WriteString(label)',
    [labels],
  ],
  // The method stands beside the call, or where what was written is handed to.
  [
    'send(mac, "DELETE", strings.Join([]string{"/v2/drawers", id}, "/"))',
    ['DELETE /v2/drawers/{drawer_id}'],
  ],
  [
    'var b Builder\nb.WriteString("/v2/drawers/")\nb.WriteString(id)\nsend[struct{}](mac, b.String(), nil, http.MethodDelete)',
    ['DELETE /v2/drawers/{drawer_id}'],
  ],
  // A value that stands for the pair that may follow.
  ['`/relabel/${entry}/${colour}`', ['POST /relabel/<entry>/colour/<colour>']],
  // Joined by something else, or in another order.
  ['strings.Join([]string{"v2", "users", "overview"}, ",")', []],
  ["implode('/', ['users', 'v2', 'overview'])", []],
  [
    "implode('/', ['https://api.drawers.example', 'v2', 'drawers', $id, 'label_ids', $label])",
    [labels],
  ],
  ['base.JoinPath("v2/drawers", id, "label_ids", label)', [labels]],
  ['base.JoinPath(names...)', []],
  [
    'b.addPathSegments("v2/drawers").addPathSegment(id).addPathSegment("label_ids").addPathSegment(label)',
    [labels],
  ],
  [
    'u.path_segments_mut().unwrap().push("v2").push("drawers").push(id).push("label_ids").push(label)',
    [labels],
  ],
  ['all.push("v2").push("drawers").push(id).push("label_ids").push(label)', []],
  ['web.path("v2/drawers").path(id).path("label_ids").path(label)', [labels]],
  ['strings.Join([]string{"/v2/drawers", id', []],
])('put together of pieces: %j', (text, expected) => {
  expect(keys(text)).toEqual(expected);
});

test('brackets without end are read no further than a request is long', () => {
  const text = `join(${'['.repeat(50_000)}`;
  expect(keys(text)).toEqual([]);
});

test('a constant at the head of the file counts where the text is a window further down', () => {
  const head = "var DRAWERS = 'https://api.drawers.example/v2/drawers'\n";
  expect(keys("get(DRAWERS + '/' + id + '/label_ids/' + label)", head)).toEqual([labels]);
});

test('a part that is joined to its own host, called by the first label of its name, is a path', () => {
  const shelves = { ...endpoint('GET /shelves'), host: 'https://look.drawers.example' };
  const looked = buildEndpointTable([shelves]);
  const found = (text: string): number =>
    findMentions(looked, { text, start: 0, end: text.length }).length;
  const texts = [
    'self.hosts().look().join("shelves")',
    'urljoin(look_host, "shelves")',
    'path.join("shelves")',
    'look = path.join("shelves")',
    'names.join("look", "shelves")',
  ];
  expect(texts.map(found)).toEqual([1, 1, 0, 0, 0]);
});
