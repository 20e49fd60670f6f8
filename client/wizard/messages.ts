/**
 * What the page and the extension say to each other. The page knows nothing of publishing: it shows sections of blocks, and
 * sends back the message that a block carries. Both directions are checked against `schemas/messages/`.
 */

/** The page to the extension: what a person did. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'reload' }
  | { readonly type: 'repository'; readonly value: string }
  | { readonly type: 'include'; readonly plan: string; readonly on: boolean }
  | { readonly type: 'package'; readonly plan: string; readonly value: string }
  | { readonly type: 'target'; readonly plan: string; readonly value: string }
  | { readonly type: 'tick'; readonly step: string; readonly on: boolean }
  | { readonly type: 'copy'; readonly plan: string; readonly what: string; readonly package?: string }
  | { readonly type: 'open'; readonly plan: string; readonly page: PageName; readonly package?: string }
  | { readonly type: 'openGithub'; readonly page: GithubPage }
  | { readonly type: 'showWorkflow'; readonly plan: string }
  | { readonly type: 'terminal'; readonly plan: string; readonly dry: boolean; readonly package?: string }
  | { readonly type: 'protect'; readonly environment: string; readonly rule: ProtectionRule; readonly on: boolean }
  | { readonly type: 'tagPattern'; readonly environment: string; readonly value: string }
  | { readonly type: 'createEnvironment'; readonly environment: string }
  | { readonly type: 'readGithub' }
  | { readonly type: 'deleteSecret'; readonly name: string }
  | { readonly type: 'newWorkflow' }
  | { readonly type: 'record' }
  | { readonly type: 'diff' }
  | { readonly type: 'apply' }
  | { readonly type: 'trust' }
  | { readonly type: 'save' };

export type PageName = 'prefilled' | 'publishers' | 'pending' | 'package' | 'docs' | 'tokens' | 'lockdown';

export type GithubPage = 'new-environment' | 'environments' | 'secrets' | 'actions';

export type ProtectionRule = 'reviewer' | 'no-self-review' | 'tags-only';

/** A message of the page without what the person enters: `value` for a field, `on` for a check box. */
export type Action = DistributiveOmit<FromPage, 'value' | 'on'>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The extension to the page: all of what it shows. */
export interface ToPage {
  readonly type: 'view';
  readonly view: View;
}

export interface View {
  /** What the page keeps, so that the editor can open it again after a restart. */
  readonly root: string;
  readonly title: string;
  readonly intro: string;
  /** What stands in the way of all of it. */
  readonly warning?: string;
  /** Read out by screen readers whenever it changes. */
  readonly notice: { readonly text: string; readonly number: number };
  readonly busy: boolean;
  readonly sections: readonly Section[];
}

/** What a section's head says: `unknown` is what only the registry or GitHub could tell. */
export type SectionState = 'todo' | 'done' | 'unknown';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly state: SectionState;
  readonly blocks: readonly Block[];
}

/** Texts may hold `code` between back-ticks. Ids are unique on the page. */
export type Block = Leaf | Group;

export interface Group {
  readonly kind: 'group';
  readonly id: string;
  readonly title: string;
  readonly badge?: string;
  readonly blocks: readonly Leaf[];
}

export type Leaf =
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'values'; readonly rows: readonly ValueRow[] }
  | { readonly kind: 'code'; readonly label: string; readonly text: string; readonly copy?: Action }
  | Field
  | Choice
  | Check
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };

export type Tone = 'plain' | 'note' | 'warning' | 'error';

/** One field of a registry's form. */
export interface ValueRow {
  readonly label: string;
  readonly value: string;
  /** The value is a remark on the field and no text to type. */
  readonly remark: boolean;
  readonly hint: string;
  readonly error?: string;
  readonly copy?: Action;
}

export interface Field {
  readonly kind: 'field';
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly error?: string;
  readonly action: Action;
}

export interface Choice {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly action: Action;
}

export interface Check {
  readonly kind: 'check';
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  readonly action: Action;
  /** What leads to where it is done. */
  readonly beside?: Button;
}

export interface Button {
  readonly label: string;
  readonly icon: Icon;
  readonly style: 'primary' | 'secondary';
  /** Why it cannot be pressed now, as a sentence, empty while it is at work; absent when it can. */
  readonly unavailable?: string;
  readonly action: Action;
}

export type Icon =
  | 'none'
  | 'copy'
  | 'link'
  | 'diff'
  | 'check'
  | 'add'
  | 'save'
  | 'key'
  | 'trash'
  | 'terminal'
  | 'refresh'
  | 'file';
