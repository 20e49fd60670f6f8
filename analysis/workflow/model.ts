import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml/tree.ts';

/** A file of the repository that GitHub Actions reads. */
export interface ActionsFile {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly root: YamlMap;
  /** False when the YAML has errors: absent things may then be absent only from what could be read. */
  readonly sound: boolean;
}

/** What GitHub would run for a file in `.github/workflows`. Source: docs.github.com, workflow syntax, 2026-11. */
export interface Workflow {
  readonly kind: 'workflow';
  readonly file: ActionsFile;
  readonly name: YamlScalar | undefined;
  readonly triggers: readonly Trigger[];
  readonly permissions: PermissionsBlock | undefined;
  readonly env: Variables | undefined;
  readonly defaults: RunDefaults;
  /** Inputs of `workflow_dispatch` and `workflow_call`, and secrets of `workflow_call`. */
  readonly inputs: readonly DeclaredInput[];
  readonly secrets: readonly DeclaredInput[];
  readonly jobs: readonly Job[];
}

/** An `action.yml` with `runs.using: composite`. Other actions are not read. */
export interface CompositeAction {
  readonly kind: 'composite';
  readonly file: ActionsFile;
  readonly inputs: readonly DeclaredInput[];
  readonly steps: readonly Step[];
  readonly stepsList: YamlList | undefined;
}

export interface DeclaredInput {
  readonly name: string;
  readonly entry: YamlEntry;
  readonly default: YamlScalar | undefined;
  readonly required: boolean;
  /** Where a workflow declares it; composite for an action's input. */
  readonly of: 'workflow_dispatch' | 'workflow_call' | 'composite';
}

export interface Trigger {
  readonly event: string;
  readonly eventSpan: Span;
  /** The entry in `on:`, when `on:` is a map. */
  readonly entry: YamlEntry | undefined;
  /** Filters in their order, absent when not given. */
  readonly branches: Filter | undefined;
  readonly branchesIgnore: Filter | undefined;
  readonly tags: Filter | undefined;
  readonly tagsIgnore: Filter | undefined;
  readonly paths: Filter | undefined;
  readonly types: Filter | undefined;
  /** `workflow_run`: the names of the workflows waited for. */
  readonly workflows: Filter | undefined;
}

export interface Filter {
  readonly entry: YamlEntry;
  readonly patterns: readonly YamlScalar[];
}

export type Access = 'none' | 'read' | 'write';

export interface PermissionsBlock {
  readonly entry: YamlEntry;
  /** `read-all`, `write-all`, a map of scopes (`{}` included), or something else that GitHub refuses. */
  readonly kind: 'read-all' | 'write-all' | 'scopes' | 'unknown';
  readonly scopes: readonly PermissionScope[];
}

export interface PermissionScope {
  readonly scope: string;
  /** Undefined when the value is none of GitHub's words. */
  readonly access: Access | undefined;
  readonly entry: YamlEntry;
}

/** An `env:`, `with:` or `secrets:` map. */
export interface Variables {
  readonly entry: YamlEntry;
  readonly map: YamlMap | undefined;
  readonly variables: readonly Variable[];
}

export interface Variable {
  readonly name: string;
  readonly entry: YamlEntry;
  readonly value: YamlScalar;
}

export interface RunDefaults {
  readonly shell: YamlScalar | undefined;
  readonly workingDirectory: YamlScalar | undefined;
}

export interface Environment {
  readonly entry: YamlEntry;
  readonly name: YamlScalar | undefined;
  readonly url: YamlScalar | undefined;
}

export interface Job {
  readonly id: string;
  readonly entry: YamlEntry;
  readonly map: YamlMap;
  readonly name: YamlScalar | undefined;
  readonly needs: readonly YamlScalar[];
  readonly if: YamlScalar | undefined;
  readonly ifEntry: YamlEntry | undefined;
  readonly runsOn: YamlEntry | undefined;
  readonly environment: Environment | undefined;
  readonly permissions: PermissionsBlock | undefined;
  readonly env: Variables | undefined;
  readonly defaults: RunDefaults;
  readonly strategy: Strategy | undefined;
  readonly container: YamlEntry | undefined;
  readonly continueOnError: YamlScalar | undefined;
  /** `uses:` of a job that calls a workflow. */
  readonly uses: Uses | undefined;
  readonly with: Variables | undefined;
  readonly secrets: Variables | undefined;
  readonly inheritsSecrets: boolean;
  readonly steps: readonly Step[];
  readonly stepsList: YamlList | undefined;
}

export interface Strategy {
  readonly entry: YamlEntry;
  /** The `matrix` node; an expression when it is a scalar. */
  readonly matrix: YamlNode | undefined;
}

export interface Step {
  readonly index: number;
  readonly map: YamlMap;
  /** The place of the list item: that of the alias when the step is one. */
  readonly span: Span;
  readonly id: YamlScalar | undefined;
  readonly name: YamlScalar | undefined;
  readonly if: YamlScalar | undefined;
  readonly ifEntry: YamlEntry | undefined;
  readonly uses: Uses | undefined;
  /** The script: that of `run:`, or of an input of an action that does nothing but run it (`nick-fields/retry`). */
  readonly run: YamlScalar | undefined;
  /** The entry that holds it: in the step, or in its `with:`. */
  readonly runEntry: YamlEntry | undefined;
  readonly shell: YamlScalar | undefined;
  readonly workingDirectory: YamlScalar | undefined;
  readonly with: Variables | undefined;
  readonly env: Variables | undefined;
  readonly continueOnError: YamlScalar | undefined;
}

/** The value of `uses:`. */
export interface Uses {
  readonly entry: YamlEntry;
  readonly scalar: YamlScalar;
  readonly target: UsesTarget;
}

export type UsesTarget =
  /** `owner/repo/path@ref`; `slug` is `owner/repo` in lower case, since GitHub ignores case there. */
  | { readonly kind: 'repository'; readonly slug: string; readonly path: string; readonly ref: string }
  /** A path from the repository's root, without `./` or `$/`. */
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'docker'; readonly image: string }
  | { readonly kind: 'unknown' };
