import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../analysis/repository/repository.ts';
import { openCheckout } from '../../cli/files/checkout.ts';
import { targetsOf } from '../../cli/files/targets.ts';
import { sharedData } from '../shared-data.ts';

/** What a script that read the file saw in it; see the corpus's own README. */
export interface CorpusFile {
  /** As the index names it: the folder of its repository, and its path there. */
  readonly indexed: string;
  /** Within the repository. */
  readonly path: string;
  readonly kind: 'workflow' | 'composite';
  readonly registries: readonly string[];
  readonly auth: 'token' | 'oidc' | 'mixed' | 'none';
  readonly publishes: boolean;
  readonly notable: readonly string[];
}

/** One repository of the corpus: real files of one public repository at one commit. */
export interface CorpusRepository {
  readonly name: string;
  readonly repository: Repository;
  readonly files: readonly CorpusFile[];
}

/** The corpus; empty where it is not. */
export function readCorpus(): readonly CorpusRepository[] {
  const folder = sharedData('corpus');
  if (folder === undefined) return [];
  const files = readIndex(readFileSync(join(folder, 'index.tsv'), 'utf8'));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => repositoriesIn(folder, name, files.get(name) ?? []));
}

/** The repository in a folder, and one for each file that lies where GitHub reads no workflow: a template to be copied. */
function repositoriesIn(folder: string, name: string, files: readonly CorpusFile[]): readonly CorpusRepository[] {
  const [whole] = targetsOf([name], folder).map((target) => openCheckout(target).repository);
  const isIn = ({ path }: CorpusFile): boolean => whole?.files.has(path) ?? false;
  const templates = files
    .filter((file) => !isIn(file))
    .flatMap((file) =>
      targetsOf([`${name}/${file.path}`], folder).map((target): CorpusRepository => {
        const { repository, asked } = openCheckout(target);
        return { name: `${name}/${file.path}`, repository, files: asked.map((path) => ({ ...file, path })) };
      }),
    );
  return whole === undefined ? templates : [{ name, repository: whole, files: files.filter(isIn) }, ...templates];
}

function readIndex(text: string): ReadonlyMap<string, readonly CorpusFile[]> {
  const byRepository = new Map<string, CorpusFile[]>();
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [file = '', , , , kind, registries = '', auth, publishes, notable = ''] = line.split('\t');
    const slash = file.indexOf('/');
    const name = file.slice(0, slash);
    const known = byRepository.get(name) ?? [];
    byRepository.set(name, known);
    known.push({
      indexed: file,
      path: file.slice(slash + 1),
      kind: kind as CorpusFile['kind'],
      registries: registries === '-' ? [] : registries.split(','),
      auth: auth as CorpusFile['auth'],
      publishes: publishes === 'yes',
      notable: notable.split(' '),
    });
  }
  return byRepository;
}
