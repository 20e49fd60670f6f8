import type { Publication } from '../../analysis/publications/types.ts';
import type { EffectivePermissions } from '../../analysis/repository/permissions.ts';
import { startedWorkflow } from '../../analysis/repository/runs.ts';
import { credentialWords } from '../../analysis/rules/credential-words.ts';
import { whereTo } from './publication-words.ts';

/** All that the files say about a publication, as Markdown. */
export function publicationCard(publication: Publication): string {
  const { means, packageName, run } = publication;
  const what = packageName === undefined ? 'Publishes' : `Publishes ${code(packageName)}`;
  const facts = [
    `Credential: ${credential(publication)}`,
    ...(run.job.id === '' ? [] : [`Job: ${code(run.job.id)}, ${environment(publication)}`]),
    `Permissions: ${permissions(publication.permissions)}`,
    ...matches(publication),
  ];
  return [
    `**${what} to ${whereTo(publication)}** by ${code(means.kind === 'action' ? `${means.name}@${means.ref}` : means.name)}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
}

function credential({ credential: found, permissions: { of } }: Publication): string {
  const oidc = of('id-token');
  switch (found.kind) {
    case 'none':
      return oidc.known && oidc.value !== 'write'
        ? 'none, and the job may not ask for an OpenID Connect token either'
        : 'none; OpenID Connect (trusted publishing)';
    case 'minted':
      return `minted in the job by ${code(found.minting.slug)} (trusted publishing)`;
    case 'stored':
    case 'literal':
      return credentialWords(found);
    case 'fallback':
      return `perhaps ${credentialWords(found)}: ${found.reason}`;
    case 'job-token':
      return `the job's own ${code('GITHUB_TOKEN')}`;
    case 'unknown':
      return `not known: ${found.reason}`;
  }
}

function environment({ run: { job } }: Publication): string {
  const name = job.environment?.name?.value;
  if (name !== undefined) return `environment ${code(name)}`;
  return job.environment === undefined ? 'no environment' : 'an environment that the file does not show';
}

function permissions({ block, level, of }: EffectivePermissions): string {
  const idToken = of('id-token');
  const token = idToken.known
    ? code(`id-token: ${idToken.value}`)
    : `${code('id-token')} not known (${idToken.reason})`;
  if (block === undefined) return `${token}; the others are the repository's default`;
  const where = level === 'job' ? "the job's own block" : "the workflow's block";
  if (block.kind !== 'scopes') return `${token}, by ${code(block.kind)} in ${where}`;
  const others = block.scopes.filter(({ scope }) => scope !== 'id-token');
  const granted = others.map(({ scope }) => {
    const access = of(scope);
    return access.known ? code(`${scope}: ${access.value}`) : code(scope);
  });
  return `${[token, ...granted].join(', ')}, by ${where}`;
}

/** What a trusted publisher at the registry has to say so that it accepts this job. */
function matches({ registry, run }: Publication): readonly string[] {
  if (registry === undefined) return [];
  const { matches: compared, name } = registry;
  const started = startedWorkflow(run);
  const parts = ['the repository'];
  if (compared.workflow !== 'not-checked') {
    const { path } = compared.workflow === 'caller' ? started.file : run.workflow.file;
    const which =
      started === run.workflow ? '' : compared.workflow === 'caller' ? ' (that was started)' : ' (that holds the job)';
    parts.push(
      run.hidden && compared.workflow === 'caller'
        ? 'the workflow that was started'
        : `workflow ${code(fileName(path))}${which}`,
    );
  }
  if (registry.form.some((field) => field.name === 'environment')) {
    const given = run.job.environment?.name?.value;
    const any = compared.blankEnvironmentMatchesAny === true ? ', or a publisher that names none' : '';
    parts.push(given === undefined ? 'a publisher that names no environment' : `environment ${code(given)}${any}`);
  }
  return [`${name} matches: ${parts.join('; ')}`];
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Text of a file never becomes Markdown: neither a back-tick nor a line break ends the code. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const fence = '`'.repeat(1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + space + line + space + fence;
}
