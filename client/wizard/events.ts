import type { ChangedFile, PlanBundle, PlansParams, PlansResult, PublisherRecord } from '../../protocol/index.ts';
import type { FromPage } from './messages.ts';
import type { EditPermission, EnvironmentState, Progress, Protection, StoredSecret } from './state.ts';

/** What happens to a wizard: something that the person does, or the outcome of an effect. */
export type WizardEvent =
  | { readonly type: 'page'; readonly message: FromPage }
  | { readonly type: 'opened' }
  | { readonly type: 'remotes'; readonly remotes: readonly string[] }
  | {
      readonly type: 'loaded';
      readonly asked: number;
      readonly bundles: readonly PlanBundle[];
      readonly packages: PlansResult['packages'];
      readonly mentioned: Readonly<Record<string, readonly string[]>>;
      readonly changes: readonly ChangedFile[];
    }
  | { readonly type: 'loadFailed'; readonly asked: number; readonly reason: string }
  | { readonly type: 'filesChanged' }
  | { readonly type: 'permission'; readonly edits: EditPermission }
  | { readonly type: 'finished'; readonly effect: Effect['kind']; readonly words: string }
  | { readonly type: 'environment'; readonly name: string; readonly state: EnvironmentState; readonly words: string }
  | { readonly type: 'environments'; readonly states: Readonly<Record<string, EnvironmentState>> }
  | { readonly type: 'secrets'; readonly secrets: readonly StoredSecret[] }
  | { readonly type: 'secretsFailed'; readonly reason: string }
  | { readonly type: 'secretDeleted'; readonly secret: StoredSecret };

/** What a wizard wants done. The reducer only says so. */
export type Effect =
  | { readonly kind: 'find-remotes'; readonly root: string }
  | { readonly kind: 'load'; readonly asked: number; readonly question: Question }
  | { readonly kind: 'store'; readonly root: string; readonly progress: Progress }
  | { readonly kind: 'copy'; readonly text: string; readonly what: string }
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'show-file'; readonly root: string; readonly path: string }
  | { readonly kind: 'diff'; readonly files: readonly ChangedFile[] }
  | { readonly kind: 'apply'; readonly files: readonly ChangedFile[] }
  | { readonly kind: 'trust' }
  | { readonly kind: 'save'; readonly root: string; readonly question: Question; readonly done: Progress['done'] }
  | { readonly kind: 'terminal'; readonly root: string; readonly command: string; readonly what: string }
  | { readonly kind: 'new-workflow'; readonly root: string; readonly packages: PlansResult['packages'] }
  | { readonly kind: 'record'; readonly root: string; readonly publishers: readonly PublisherRecord[] }
  | {
      readonly kind: 'create-environment';
      readonly repository: string;
      readonly name: string;
      readonly protection: Protection;
    }
  | { readonly kind: 'read-github'; readonly repository: string; readonly environments: readonly string[] }
  | { readonly kind: 'delete-secret'; readonly repository: string; readonly secret: StoredSecret };

/** What the server needs to know to work out the plans. */
export interface Question extends PlansParams {
  /** Ids of plans that are left out. */
  readonly excluded: Progress['excluded'];
}

export interface Step<State> {
  readonly state: State;
  readonly effects: readonly Effect[];
}
