/** What is said of a search server that does not answer, in English and Chinese: see `shownTexts`. */
export const searchServerTexts: readonly (readonly [english: string, chinese: string])[] = [
  [
    'The search server {} does not know who asks (401): sign in again.',
    '搜索服务器 {0} 不认识请求者（401）：请重新登录。',
  ],
  [
    'The search server {} does not let this user do that (403).',
    '搜索服务器 {0} 不允许此用户这样做（403）。',
  ],
  [
    'The search server {} has nothing of this name (404){}.',
    '搜索服务器 {0} 上没有这个名称（404）{1}。',
  ],
  ['The search server {} is too busy to answer ({}).', '搜索服务器 {0} 太忙，无法应答（{1}）。'],
  ['The search server {} answered with an error ({}){}.', '搜索服务器 {0} 返回了错误（{1}）{2}。'],
  ['The search server {} took too long to answer.', '搜索服务器 {0} 应答超时。'],
  ['The search server {} cannot be reached{}.', '无法连接搜索服务器 {0}{1}。'],
  [
    "The certificate of {} is not trusted ({}): name its authority's file as the CA.",
    '{0} 的证书不受信任（{1}）：请用 CA 设置指定其颁发机构的文件。',
  ],
  [
    'The search server {} wants a client certificate that it knows ({}).',
    '搜索服务器 {0} 需要它认识的客户端证书（{1}）。',
  ],
  [
    'The client certificate cannot be used{}: it is a PEM file with its key, or a .p12 file, and its password must be right.',
    '客户端证书无法使用{0}：它应是带私钥的 PEM 文件或 .p12 文件，且密码正确。',
  ],
  [
    'The search server {} points elsewhere, which is not followed: give the address it really has.',
    '搜索服务器 {0} 指向别处，不会跟随：请填写它真正的地址。',
  ],
  ['The search server {} sent more than {} MB at once.', '搜索服务器 {0} 一次发送超过 {1} MB。'],
  [
    'What answers at {} is no search server: it sends no JSON.',
    '{0} 应答的不是搜索服务器：它不发送 JSON。',
  ],
  [
    'The search server {} has no documents under the name "{}": publish some.',
    '搜索服务器 {0} 上没有名为“{1}”的文档：请先发布。',
  ],
  [
    'The documents "{}" of {} were published by another version of Support Docs.',
    '{1} 上的文档“{0}”由另一个版本的 Support Docs 发布。',
  ],
  [
    'The reference that {} keeps of its documents is not whole: publish them again.',
    '{0} 上的参考数据不完整：请重新发布文档。',
  ],
  [
    'The address of the search server must begin with https:// or http://.',
    '搜索服务器的地址必须以 https:// 或 http:// 开头。',
  ],
  [
    'The address of the search server must not hold a password: sign in instead.',
    '搜索服务器的地址不能包含密码：请改为登录。',
  ],
  [
    'The address of the search server must not hold "?" or "#".',
    '搜索服务器的地址不能包含“?”或“#”。',
  ],
  [
    'No credentials are sent to {} over http://: use https://.',
    '不会通过 http:// 向 {0} 发送登录信息：请使用 https://。',
  ],
  [
    '"{}" cannot be an alias: use small letters, digits, "-", "_" and ".".',
    '“{0}”不能作为别名：请使用小写字母、数字、“-”、“_”和“.”。',
  ],
];
