import { type PageSources, pageHtml } from '../page-html.ts';

/** The page of a release: its form, and places for the picture and what it means. */
export function releasePageHtml(sources: PageSources): string {
  const body = `<main>
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
</main>`;
  return pageHtml('Release', body, sources);
}
