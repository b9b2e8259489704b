import * as vscode from 'vscode';
import { searchStrings } from './searchStrings';

/**
 * The HTML of the search view: a policy that allows our own script and style and nothing else, and
 * the texts of the page as data. Everything that is shown is made by the script from messages.
 */
export function searchHtml(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const uri = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const strings = escapeAttribute(JSON.stringify(searchStrings()));
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="stylesheet" href="${uri('search.css')}">
<title>Support Docs</title>
</head>
<body data-strings="${strings}">
<script nonce="${nonce}" src="${uri('search.js')}"></script>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
