/** The page a preview starts as: its policy, its styles, its script; the report comes by message. */
import * as vscode from 'vscode';

/** Files the page may load: nothing else of the disk, and nothing of the network. */
export const resourceRoots = (extension: vscode.Uri): vscode.Uri[] => [
  vscode.Uri.joinPath(extension, 'media'),
  vscode.Uri.joinPath(extension, 'dist'),
];

/** A word nobody can guess, new for each page: only the script that carries it runs. */
function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function shell(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = newNonce();
  const file = (...path: string[]): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>xxgk</title>
<link rel="stylesheet" href="${file('media', 'report.generated.css')}">
<link rel="stylesheet" href="${file('media', 'preview.css')}">
</head>
<body>
<header id="tools" hidden>
<div id="looks" role="group"><button type="button" data-look="web"></button><button type="button" data-look="a4"></button></div>
<output id="said"></output>
<output id="problems"></output>
<button type="button" id="copy"></button>
<button type="button" id="previous">↑</button>
<button type="button" id="next">↓</button>
</header>
<main id="report"></main>
<div id="pages" aria-hidden="true"></div>
<script nonce="${nonce}" src="${file('dist', 'preview.js')}"></script>
</body>
</html>`;
}
