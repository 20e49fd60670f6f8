import { type FileEdit, insertEntry, jobKeyOrder, type YamlData } from '../edits/index.ts';
import type { Publication } from '../publications/types.ts';
import { inputOf } from '../publications/values.ts';
import { fillAddress } from '../registries/reading/addresses.ts';
import type { Registry } from '../registries/types.ts';
import type { Repository } from '../repository/repository.ts';
import { type RuledPublication, ruled } from '../rules/describe.ts';
import type { Workflow } from '../workflow/model.ts';
import { subjectAt } from './locate.ts';
import type { Part } from './part.ts';
import { runsWithoutPublishing } from './triggers/runs-without-publishing.ts';

/**
 * Gives the publishing job an environment. Never beside `uses:` (GitHub refuses it), and not where the job also runs
 * without publishing, since those runs would wait for approval.
 */
export const environmentPart: Part = {
  id: 'environment',
  title: () => 'Add an environment',
  safety: () => 'setup',
  edits(subject, publication) {
    const { job, workflow } = publication.run;
    const inSubject = subject.jobs.find((each) => each.run.job === job);
    if (publication.registry === undefined || job.id === '' || job.environment !== undefined) return [];
    if (job.uses !== undefined) return passedEnvironment(subject.repository, publication, publication.registry);
    if (inSubject === undefined || runsWithoutPublishing(inSubject)) return [];
    const data = environmentData(subject.repository, workflow, ruled(inSubject.publications));
    if (data === undefined) return [];
    const edits = insertEntry(workflow.file, job.map, { key: 'environment', value: data }, jobKeyOrder);
    return edits && [{ path: workflow.file.path, edits }];
  },
};

/** Names the environment for the job of a called workflow, where that takes it as an input. */
function passedEnvironment(
  repository: Repository,
  { means, run }: Publication,
  registry: Registry,
): readonly FileEdit[] | undefined {
  const input = means.kind === 'called-workflow' ? means.workflow.environmentInput : undefined;
  const { job, workflow } = run;
  const given = job.with?.entry.value;
  if (input === undefined || inputOf(job.with, [input]) !== undefined) return [];
  const name = environmentNameFor(repository, workflow, registry);
  const edits =
    given === undefined || given.kind === 'list'
      ? insertEntry(workflow.file, job.map, { key: 'with', value: { [input]: name } }, jobKeyOrder)
      : insertEntry(workflow.file, given, { key: input, value: name }, []);
  return edits && [{ path: workflow.file.path, edits }];
}

/**
 * The environment of a job, whichever of its publications asks for it: that of the first production registry. `name` and the
 * package page's `url` when the package is known and the only one, else the name alone.
 */
function environmentData(
  repository: Repository,
  workflow: Workflow,
  publications: readonly RuledPublication[],
): YamlData | undefined {
  // What cannot be moved yet does not name the environment.
  const moving = publications.filter(({ registry }) => registry.trustedPublishing === 'yes');
  const leading = moving.find(({ registry }) => !registry.test) ?? moving[0] ?? publications[0];
  if (leading === undefined) return undefined;
  const { registry } = leading;
  const name = environmentNameFor(repository, workflow, registry);
  const packages = new Set(publications.filter((each) => each.registry === registry).map((each) => each.packageName));
  const [only, ...more] = packages;
  const page = only === undefined || more.length > 0 ? undefined : fillAddress(registry.pages.package, only);
  return page === undefined ? name : { name, url: { plain: page } };
}

/** The environment's name that the repository already uses for that registry, else the registry's usual name. */
export function environmentNameFor(repository: Repository, own: Workflow, registry: Registry): string {
  const others = [...repository.files.values()].filter((file) => file.path.startsWith('.github/workflows/'));
  const paths = [own.file.path, ...others.map((file) => file.path).filter((path) => path !== own.file.path)];
  for (const path of paths) {
    if (!(repository.files.get(path)?.text ?? '').includes('environment')) continue;
    const used = subjectAt(repository, path, false)?.publications.find(
      (each) => each.registry === registry && isLiteral(each.run.job.environment?.name?.value),
    );
    if (used !== undefined) return used.run.job.environment?.name?.value ?? registry.environmentName;
  }
  return registry.environmentName;
}

function isLiteral(name: string | undefined): boolean {
  return name !== undefined && !name.includes('${{');
}
