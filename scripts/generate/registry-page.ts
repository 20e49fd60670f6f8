import { ecosystemOf } from '../../analysis/registries/index.ts';
import type { Registry, RegistryPage } from '../../analysis/registries/types.ts';
import type { WorkflowTemplate } from '../../analysis/templates/template.ts';
import { type GeneratedFile, origin } from './generated-file.ts';
import { block, code, codes, page, points, section, table } from './markdown.ts';
import { pageOfRegistry } from './pages.ts';
import { formTable, type PublisherSchema } from './registry-form.ts';
import { matchingTable, refusalList } from './registry-matching.ts';
import { actionTable, mintingTable, tokenPlaces, toolTable } from './registry-uploaders.ts';
import { sourceList } from './sources.ts';

/** The page of a registry. */
export function registryPage(
  registry: Registry,
  schema: PublisherSchema,
  templates: readonly WorkflowTemplate[],
): GeneratedFile {
  const facts = ecosystemOf(registry.ecosystem);
  const refusals = refusalList(registry);
  const { mistakes, sources } = pageOfRegistry(registry);
  const text = page(
    origin(`analysis/registries, for ${registry.id}`),
    `# ${registry.name}`,
    introduction(registry),
    startingPoints(templates.filter(({ registries }) => registries.includes(registry.id))),
    section('What it compares', matchingTable(registry), refusals === '' ? '' : `Its answers:\n\n${refusals}`),
    section('The form', whereToRegister(registry), formTable(registry, schema)),
    section('The first version', registry.firstPublish.words),
    section('Limits', points(limits(registry))),
    section('Exchanging the token', mintingTable(registry.minting)),
    section('Actions', actionTable(facts)),
    section('Commands', toolTable(facts)),
    section('Stored tokens', tokenPlaces(facts, registry), points(afterwards(registry))),
    section('Common mistakes', mistakeTable(mistakes)),
    section('Sources', sourceList(sources)),
  );
  return { path: `docs/registries/${registry.id}.md`, text };
}

function introduction(registry: Registry): string {
  const beta =
    registry.trustedPublishing === 'beta'
      ? ' Trusted publishing is not there for everybody yet, so findings are information at most.'
      : '';
  const test = registry.test ? ' It is for trying things out.' : '';
  return `[Its documentation of trusted publishing](${registry.pages.docs}). In \`.github/trusted-publishing.yml\` it is called ${code(registry.id)}.${test}${beta} The usual name of its environment is ${code(registry.environmentName)}, its upload address ${code(registry.index.uploadUrls[0] ?? '')}.`;
}

function startingPoints(templates: readonly WorkflowTemplate[]): string {
  const links = templates.map(({ id }) => `[${code(`trusted-publishing-${id}`)}](../../snippets/${id}.yml)`);
  return links.length === 0 ? '' : `Workflows to start from, as snippets of the editor: ${links.join(', ')}.`;
}

function whereToRegister({ pages, packageWord, configureCommand }: Registry): string {
  const parts = [
    `For ${/^[aeiou]/.test(packageWord) ? 'an' : 'a'} ${packageWord} that exists: ${code(shown(pages.publishers))}.`,
    pages.pending === undefined || pages.pending === pages.publishers
      ? ''
      : `For one that does not exist yet: ${code(shown(pages.pending))}.`,
    prefilled(pages),
    configureCommand === undefined ? '' : `By command:\n\n${block('sh', shown(configureCommand))}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function prefilled({ publishers, prefill }: Registry['pages']): string {
  if (prefill === undefined) return 'There is no link that fills the form in.';
  const { fixed, owner, repository, workflow, environment } = prefill;
  const query = [
    ...Object.entries(fixed).map(([name, value]) => `${name}=${value}`),
    ...Object.entries({ owner, repository, workflow, environment }).map(([what, name]) => `${name}=<${what}>`),
  ].join('&');
  return `A link that fills it in: ${code(`${shown(publishers)}?${query}`)}.`;
}

function limits({ publisherLimit, tokenMinutes, pages, firstPublish }: Registry): readonly string[] {
  const life =
    tokenMinutes === undefined ? '' : `The token with which a job publishes lives for ${tokenMinutes} minutes.`;
  const pending =
    firstPublish.kind === 'pending' ? `A pending publisher lives for ${lifeWords(firstPublish.lifeHours)}.` : '';
  const lockdown =
    pages.lockdown === undefined ? '' : `Publishing by token can be switched off: “${pages.lockdown.label}”.`;
  return [`Publishers: ${lowerFirst(publisherLimit)}`, life, pending, lockdown].filter((text) => text !== '');
}

function lowerFirst(text: string): string {
  return /^(?:Any|Not|One|Up)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function lifeWords(hours: number): string {
  return hours >= 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}

function afterwards({ pages, tokenPatterns }: Registry): readonly string[] {
  return [
    `Revoke them after the first release without them: <${pages.tokens}>.`,
    pages.lockdown === undefined ? '' : `Then switch publishing by token off: ${code(shown(pages.lockdown.page))}.`,
    tokenPatterns.length === 0 ? '' : `A token in a file is recognised by ${codes(tokenPatterns)}.`,
  ].filter((text) => text !== '');
}

function mistakeTable(mistakes: RegistryPage['mistakes']): string {
  if (mistakes.length === 0) return '';
  return table(
    ['What you see', 'Why', 'What to do'],
    mistakes.map(({ symptom, cause, cure }) => [symptom, cause, cure]),
  );
}

/** An address or a command with its places shown as such. */
function shown(template: string): string {
  return template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => `<${name}>`);
}
