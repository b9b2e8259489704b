/** Names that package.json contributes and the code uses, each written once; manifest.test.ts compares. */

export const commandIds = {
  search: 'supportDocs.search',
  searchSelection: 'supportDocs.searchSelection',
  rowBelow: 'supportDocs.rowBelow',
  lookupAtCursor: 'supportDocs.lookupAtCursor',
  insertExample: 'supportDocs.insertExample',
  openArticle: 'supportDocs.openArticle',
  openArticleToSide: 'supportDocs.openArticleToSide',
  goToSection: 'supportDocs.goToSection',
  openOriginal: 'supportDocs.openOriginal',
  copyArticleLink: 'supportDocs.copyArticleLink',
  copyArticleMarkdown: 'supportDocs.copyArticleMarkdown',
  toggleFavourite: 'supportDocs.toggleFavourite',
  clearHistory: 'supportDocs.clearHistory',
  addSource: 'supportDocs.addSource',
  removeSource: 'supportDocs.removeSource',
  filterBrowse: 'supportDocs.filterBrowse',
  clearBrowseFilter: 'supportDocs.clearBrowseFilter',
  refreshBrowse: 'supportDocs.refreshBrowse',
  readRest: 'supportDocs.readRest',
  rebuildIndex: 'supportDocs.rebuildIndex',
  restartServer: 'supportDocs.restartServer',
  showProblems: 'supportDocs.showProblems',
  showLog: 'supportDocs.showLog',
  showMenu: 'supportDocs.showMenu',
  copyReport: 'supportDocs.copyReport',
  copyMcpConfiguration: 'supportDocs.copyMcpConfiguration',
  signInToSearchServer: 'supportDocs.signInToSearchServer',
} as const;

export const viewIds = {
  container: 'supportDocs',
  search: 'supportDocs.search',
  browse: 'supportDocs.browse',
} as const;

/** Context keys that `when` clauses in package.json ask for. */
export const contextKeys = {
  browseFiltered: 'supportDocs.browseFiltered',
  hasNoArticles: 'supportDocs.hasNoArticles',
  inBrowser: 'supportDocs.inBrowser',
  hasUnread: 'supportDocs.hasUnread',
  hasNoRowBelow: 'supportDocs.hasNoRowBelow',
} as const;

/** URI scheme under which articles open. */
export const articleScheme = 'support-docs';

/** `publisher.name` of this extension, as links from outside name it. */
export const extensionId = 'support-docs.support-docs';

/** Tools for agents, by the names the server knows them by. */
export const toolNames = ['search_docs', 'read_doc', 'look_up', 'example_request'] as const;

/** Who offers the MCP server to the editor. */
export const mcpProviderId = 'supportDocs.mcp';

/** Commands that links in hovers may run, each with an id from the index as its only argument. */
export const linkCommands = [commandIds.openArticle, commandIds.insertExample, commandIds.search];

/** Settings that name paths: a workspace that is not trusted may not give them. */
export const restrictedSettings = ['sources', 'indexFile'] as const;
