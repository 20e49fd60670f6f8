import type { FileEdit } from '../../edits/index.ts';
import type { CredentialLink } from '../../publications/types.ts';
import type { Repository } from '../../repository/repository.ts';
import type { DeclaredInput } from '../../workflow/model.ts';
import { valueOf, type YamlNode } from '../../workflow/yaml/tree.ts';
import { mentionsContext } from './mentions-context.ts';
import { withUnusedSources } from './unused-sources.ts';

/** True when no expression under the nodes reads an input or a secret, nor the context as a whole. */
export function isUnused(
  nodes: readonly (YamlNode | undefined)[],
  kind: 'inputs' | 'secrets',
  { name }: DeclaredInput,
): boolean {
  return !nodes.some((node) => mentionsContext(node, kind, name));
}

/** The edits that take an input or secret that nothing reads out of its declaration and of all calls in the repository. */
export function withoutUnused(repository: Repository, link: CredentialLink): readonly FileEdit[] | undefined {
  const edits = withUnusedSources(repository, [], [link]);
  return edits.length === 0 ? undefined : edits;
}

/** What a called workflow may read an input or secret in. */
export function readersIn(root: YamlNode): readonly (YamlNode | undefined)[] {
  return ['jobs', 'env', 'concurrency', 'run-name'].map((key) => valueOf(root, key));
}
