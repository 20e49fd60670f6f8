/** Where the files of a webview's page are, and what its policy allows. */
export interface PageSources {
  readonly script: string;
  readonly style: string;
  /** The webview's own source for the policy. */
  readonly cspSource: string;
  /** Random, another one for each page. */
  readonly nonce: string;
}

/**
 * A webview's page before its script has run. Nothing is loaded but its own script and style.
 * @param body trusted HTML, none of it from a file of the workspace
 */
export function pageHtml(title: string, body: string, { script, style, cspSource, nonce }: PageSources): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
${body}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
