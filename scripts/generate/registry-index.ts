import { registries } from '../../analysis/registries/index.ts';
import type { Registry } from '../../analysis/registries/types.ts';
import { type GeneratedFile, origin } from './generated-file.ts';
import { page, table } from './markdown.ts';

/** The page that lists all registries. */
export function registryIndex(): GeneratedFile {
  const text = page(
    origin('analysis/registries'),
    '# Registries',
    'What each registry compares with a run that asks to publish, and what it asks for. A page has the form with its own error texts, the tools with their versions, and the common mistakes.',
    registryOverview(''),
  );
  return { path: 'docs/registries/README.md', text };
}

/** All registries in one table. */
export function registryOverview(folder: string): string {
  return table(
    ['Registry', 'Workflow file to register', 'Environment', 'First version', 'Form can be prefilled'],
    registries.map((registry) => [
      `[${registry.name}](${folder}${registry.id}.md)${registry.trustedPublishing === 'beta' ? ' (beta)' : ''}`,
      workflowWords[registry.matches.workflow],
      environmentWords(registry),
      firstWords[registry.firstPublish.kind],
      registry.pages.prefill === undefined ? 'no' : 'yes',
    ]),
  );
}

const workflowWords: Readonly<Record<Registry['matches']['workflow'], string>> = {
  caller: 'the one that is started',
  called: 'the one that holds the job',
  'not-checked': 'none',
};

const firstWords: Readonly<Record<Registry['firstPublish']['kind'], string>> = {
  manual: 'by hand',
  pending: 'by a pending publisher',
  none: 'by a workflow',
};

function environmentWords({ matches }: Registry): string {
  switch (matches.environmentCase) {
    case 'exact':
      return 'case counts';
    case 'ignored':
      return 'case does not count';
    case 'not-checked':
      return 'not checked';
  }
}
