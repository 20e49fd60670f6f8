/** Where the page's files are for the webview, and what its policy allows. */
export interface PageSources {
  readonly script: string;
  readonly style: string;
  /** The webview's own source for the policy. */
  readonly cspSource: string;
  /** Random, another one for each page. */
  readonly nonce: string;
}

/** The page before its script has run. Nothing is loaded but its own script and style. */
export function releasePageHtml({ script, style, cspSource, nonce }: PageSources): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Release</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<h1 id="title">Release</h1>
<form id="choice">
<label>Suggested <select id="suggestions"></select></label>
<label>Event <input id="event" autocomplete="off" spellcheck="false"></label>
<label>Tag or branch <input id="ref" autocomplete="off" spellcheck="false"></label>
<button type="submit">Explain</button>
</form>
<p id="notice" role="status" aria-live="polite"></p>
<div id="picture"></div>
<div id="details"></div>
</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
