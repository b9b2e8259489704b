/** What is said of files that are not read, or not wholly, in English and Chinese: see `shownTexts`. */
export const readingTexts: readonly (readonly [english: string, chinese: string])[] = [
  [
    'PDF is not read: save it as text, Markdown, HTML or docx.{}',
    '不读取 PDF：请另存为文本、Markdown、HTML 或 docx。',
  ],
  [
    'Word files of before 2007 are not read: save it as docx.{}',
    '不读取 2007 年以前的 Word 文件：请另存为 docx。',
  ],
  ['RTF is not read: save it as docx or text.{}', '不读取 RTF：请另存为 docx 或文本。'],
  [
    'OpenDocument is not read: save it as docx or HTML.{}',
    '不读取 OpenDocument：请另存为 docx 或 HTML。',
  ],
  [
    'EPUB is not read: unpack it, the pages inside are HTML.{}',
    '不读取 EPUB：请解压，里面的页面是 HTML。',
  ],
  [
    'CHM is not read: unpack it, the pages inside are HTML.{}',
    '不读取 CHM：请解压，里面的页面是 HTML。',
  ],
  ['Slides are not read: save them as text.{}', '不读取幻灯片：请另存为文本。'],
  [
    'Spreadsheets are not read: save each sheet as CSV.{}',
    '不读取电子表格：请把每张表另存为 CSV。',
  ],
  [
    'The archive is not read: unpack it and add the folder.{}',
    '不读取此压缩包：请解压后添加文件夹。',
  ],
  ['The archive is not read: {}.', '压缩包未读取：{0}。'],
  ['The archive holds no documents, only {}.', '压缩包里没有文档，只有 {0}。'],
  ['The Apifox project holds no operations.', 'Apifox 项目里没有接口。'],
  ['The Postman collection holds no requests.', 'Postman 集合里没有请求。'],
  ['The ShowDoc export holds no pages.', 'ShowDoc 导出里没有页面。'],
  ['The YApi export holds no interfaces.', 'YApi 导出里没有接口。'],
  ['The DevDocs file holds no pages.', 'DevDocs 文件里没有页面。'],
  ['There is no index.json beside it; no name is known.', '旁边没有 index.json，不知道任何名称。'],
  [
    '{} pages that the index names are not there, such as {}.',
    '索引提到的 {0} 个页面不存在，例如 {1}。',
  ],
  ['The {} holds nothing to read.', '{0} 里没有可读取的内容。'],
  ['The description refers to {}: {}.', '描述引用了 {0}：{1}。'],
  ['{} more files that it refers to are not there.', '它引用的另外 {0} 个文件不存在。'],
  ['The API description holds no operations.', 'API 描述里没有接口。'],
  ['Of {} operations {} were read.', '{0} 个接口中读取了 {1} 个。'],
  ['There is no document here; nothing was read.', '这里没有文档，未读取任何内容。'],
  [
    'There is no document here; nothing was read. Passed over: {}.',
    '这里没有文档，未读取任何内容。跳过：{0}。',
  ],
  [
    'Front matter: this line belongs to no key; it was left out.',
    '页首信息：此行不属于任何键，已略过。',
  ],
  ['Front matter: {} is not valid ({}); it was left out.', '页首信息：{0} 无效（{1}），已略过。'],
  ['The link leads out of the source, to {}; it was left out.', '链接指向来源之外的 {0}，已略过。'],
  [
    'The first cell of this row names no field; the row was left out: {}',
    '这一行的第一个单元格不是字段名，已略过该行：{0}',
  ],
  ['{} It was left out.', '{0} 已略过。'],
];
