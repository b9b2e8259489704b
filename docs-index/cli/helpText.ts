/** What `support-docs --help` prints. */
export const helpText = `Usage: support-docs COMMAND [options]

  build SOURCE... --out FILE   read documents and write one index file
  check SOURCE...              read documents and list what is wrong with them
  search QUERY                 find articles; --queries FILE runs one query per line
  lookup NAME...               an error code, message, endpoint, field or enum value
  show ID...                   an article as Markdown
  examples --language L        example requests; --article ID or --endpoint KEY narrows them
  publish SOURCE... --to URL   write the documents to an OpenSearch server, for all to search
  mcp [SOURCE...]              serve search and look-up to coding agents (MCP over stdio)
  vendors SOURCE...            whom the documents speak of, as part of a manifest
  mask FILE                    a file's text with secrets and personal data masked

A SOURCE is a file or a folder (searched recursively): Markdown of every maker, HTML, AsciiDoc,
reStructuredText, docx, API descriptions (OpenAPI, Postman, .http), exports of support systems,
data sets (CSV, JSON, JSON Lines, Parquet), zip archives, each also as .gz. The format is recognised
by content.

  --json             print one JSON value (one per line with --queries)
  --index FILE       search an index that build wrote; may be repeated
  --source PATH...   read these sources first and search them
  --server URL       search the documents of this server too; --alias NAME, --ca FILE as published,
                     --cert FILE: certificate and key (PEM, .p12) by which it knows who asks
  --no-starter       leave the shipped starter docs out
  --limit N          at most N hits (10)
  --kind K           only kb, ticket, qa or reference
  --category C       only this category and those below it
  --form F           examples: minimal or full
  --fill FILE        examples: a JSON object, placeholder name to value
  --columns MAP      data sets: which column is what, e.g. title=question,text=answer
  --follow-outside-links   follow links in a source that lead out of it
  --shards N         publish: parts of the index; credentials: SUPPORT_DOCS_SERVER_USER and
                     _PASSWORD, or SUPPORT_DOCS_SERVER_API_KEY, from the environment
  --id-prefix P      build: put P before every article id
  --version, --help

Exit code: 0 done, 1 something to fix (said on stderr), 2 wrong usage.
`;
