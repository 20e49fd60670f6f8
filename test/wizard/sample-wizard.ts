import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlesOf } from '../../analysis/plan/bundles.ts';
import { mentionedSecrets } from '../../analysis/plan/credential/mentioned-secrets.ts';
import { planEdits, plansOf } from '../../analysis/plan/plans.ts';
import { packagesIn } from '../../analysis/plan/publisher/repository-packages.ts';
import { applyFileEdits } from '../../analysis/plan/repository-edits.ts';
import { type Repository, repositoryOf } from '../../analysis/repository/repository.ts';
import { linesOf, rangeOf } from '../../analysis/text/lines.ts';
import type { WizardEvent } from '../../client/wizard/events.ts';
import { reduce } from '../../client/wizard/reduce.ts';
import { type EditPermission, initialState, noProgress, type WizardState } from '../../client/wizard/state.ts';

/** The repository below a folder of the disk. */
export function repositoryAt(folder: string): Repository {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return repositoryOf(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const),
  );
}

const ROOT = 'file:///home/maintainer/sample';

/** What the server would answer to a wizard in this state. */
function answerTo(state: WizardState, repository: Repository, name: string | undefined): WizardEvent {
  const { choices, excluded, retired } = state.progress;
  const options = { repository: name, choices: new Map(Object.entries(choices)) as never };
  const bundles = bundlesOf(plansOf(repository, options), new Map(Object.entries(retired)));
  const ids = bundles.flatMap(({ plans }) => plans.map(({ id }) => id)).filter((id) => !excluded.includes(id));
  const edits = planEdits(repository, ids, options);
  const after = applyFileEdits(repository, edits);
  const changes = edits.map(({ path, edits: own }) => {
    const before = repository.files.get(path)?.text ?? '';
    return {
      uri: `${ROOT}/${path}`,
      path,
      version: null,
      before,
      after: after.files.get(path)?.text ?? '',
      edits: own.map(({ span, text }) => ({ range: rangeOf(linesOf(before), span), newText: text })),
    };
  });
  return {
    type: 'loaded',
    asked: state.asked,
    bundles,
    packages: packagesIn(repository),
    mentioned: mentionedSecrets(repository),
    changes,
  };
}

/** A wizard that has been opened on a repository, with the answers that its server gives. */
export function openedWizard(
  repository: Repository,
  name: string | undefined,
  edits: EditPermission = 'allowed',
): WizardState {
  const empty = initialState(ROOT, edits, noProgress, 'https://github.com');
  const found = reduce(empty, { type: 'remotes', remotes: name === undefined ? [] : [name] }).state;
  return reduce(found, answerTo(found, repository, name)).state;
}
