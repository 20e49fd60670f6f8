import type { PicturedCall, PicturedJob, PicturedPublication } from '../../../protocol/index.ts';
import type { ShownPicture } from '../messages.ts';

/** Under the picture: for each upload that may happen its claims, its form and what the registry says. */
export function details({ jobs }: ShownPicture, show: (place: number) => void): readonly HTMLDetailsElement[] {
  return jobs.flatMap((job) => [
    ...(job.call === null || job.runs === 'no' ? [] : [callSection(job, job.call, show)]),
    ...job.publications.filter(({ reached }) => reached !== 'no').map((publication) => section(job, publication, show)),
  ]);
}

/** What would count if a workflow published that nobody here can read. */
function callSection(job: PicturedJob, { workflow, claims, answers }: PicturedCall, show: (place: number) => void) {
  const whole = make('details');
  whole.append(
    make('summary', `${job.id} calls ${workflow}: not in this repository`),
    make(
      'p',
      'Whether it publishes cannot be told here. If it does so by trusted publishing, registries compare this:',
    ),
    table(
      'What registries compare',
      ['Registry', 'Answer'],
      answers.map(({ registries, words }) => [registries, words]),
    ),
    claimsTable('Claims of the OIDC token', claims),
    link(`Show ${job.id}`, job.place, show),
  );
  return whole;
}

function link(text: string, place: number, show: (place: number) => void): HTMLElement {
  const made = make('button', text);
  made.type = 'button';
  made.addEventListener('click', () => show(place));
  return made;
}

function claimsTable(caption: string, claims: PicturedCall['claims']): HTMLElement {
  return table(
    caption,
    ['Claim', 'Value'],
    claims.map(({ name, value, reason }) => [name, value ?? (reason === null ? '(absent)' : `(not known: ${reason})`)]),
  );
}

/** Opens and closes what a person had opened and closed, where it says the same as before. */
export function asBefore(now: readonly HTMLDetailsElement[], before: ParentNode): void {
  const known = new Map(
    [...before.querySelectorAll('details')].map((each) => [each.querySelector('summary')?.textContent, each.open]),
  );
  for (const each of now) each.open = known.get(each.querySelector('summary')?.textContent) ?? each.open;
}

function section(
  job: PicturedJob,
  publication: PicturedPublication,
  show: (place: number) => void,
): HTMLDetailsElement {
  const { registry, means, credential, claims, form, verdict, differences, place } = publication;
  const name = publication.package === null ? '' : ` (${publication.package})`;
  const byToken = credential !== 'none' && credential !== 'minted';
  const outcome = byToken ? 'by a stored credential' : verdict.kind === 'unknown' ? 'not known' : verdict.kind;
  const words = byToken ? `${registry} takes the credential and looks at no claims.` : verdict.words;
  const whole = make('details');
  whole.open = verdict.kind === 'refused' && !byToken;
  whole.append(
    make('summary', `${job.id} to ${registry}${name}: ${outcome}`),
    make('p', words),
    ...(differences.length === 0 || byToken
      ? []
      : [
          table(
            'Differences',
            ['', 'On record', 'Presented'],
            differences.map(({ field, expected, actual }) => [field, expected, actual]),
          ),
        ]),
    table(
      byToken
        ? `For trusted publishing the publisher at ${registry} would have to say`
        : `The publisher at ${registry} has to say`,
      ['Field', 'Value'],
      form.map(({ label, value }) => [label, value]),
    ),
    claimsTable(byToken ? 'Claims that an OIDC token would have' : 'Claims of the OIDC token', claims),
    link(`Show ${means}`, place, show),
  );
  return whole;
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const made = make('table');
  const heads = make('tr');
  heads.append(...head.map((text) => Object.assign(make('th', text), { scope: 'col' })));
  const body = rows.map(([first = '', ...others]) => {
    const row = make('tr');
    row.append(Object.assign(make('th', first), { scope: 'row' }), ...others.map((text) => make('td', text)));
    return row;
  });
  made.append(make('caption', caption), heads, ...body);
  return made;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text?: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}
