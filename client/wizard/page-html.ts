import { type PageSources, pageHtml } from '../page-html.ts';

/** The page of the wizard, empty: its script draws everything from the view that it is sent. */
export function wizardPageHtml(sources: PageSources): string {
  const body = `<main id="page"></main>
<div id="notice" role="status" aria-live="polite"></div>`;
  return pageHtml('Configure Trusted Publisher', body, sources);
}
