import type {
  Ecosystem,
  MintingAction,
  OidcAbility,
  PublishAction,
  PublishTool,
  PublishWorkflow,
  Registry,
} from '../registries/types.ts';
import type { EffectivePermissions } from '../repository/permissions.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import type { Known } from '../text/known.ts';
import type { Span } from '../text/span.ts';
import type { Truth } from '../workflow/expressions/index.ts';
import type { ActionsFile, Variable } from '../workflow/model.ts';
import type { Command, Word } from '../workflow/scripts/index.ts';

/** One thing that one job uploads to one registry. Rules, hovers, the command line, the wizard and `explain` all read these. */
export interface Publication {
  /** The registry that the upload goes to; undefined for an index that has no rules (private, GitHub Packages, not known). */
  readonly registry: Registry | undefined;
  readonly ecosystem: Ecosystem;
  /** The index as the file names it; not known when an expression decides it. */
  readonly index: Known<string>;
  readonly means: Means;
  /** The step that publishes: of the job, or of a composite action that the job uses. */
  readonly step: StepRun;
  readonly run: JobRun;
  /** The file and the place of the publishing `uses` value or command. */
  readonly file: ActionsFile;
  readonly span: Span;
  /** Every credential that the publishing step receives, the one that the tool would use first. */
  readonly received: readonly ReceivedCredential[];
  /** What it authenticates with. */
  readonly credential: Credential;
  readonly packageName: string | undefined;
  /**
   * False when it is only likely: that it publishes at all (a token handed to something that is not known), or to which registry
   * (a default that a caller outside the repository may replace). Findings about it are information at most.
   */
  readonly certain: boolean;
  readonly permissions: EffectivePermissions;
  /** How the job is started, and whether this publication is reached then. */
  readonly reach: readonly Reach[];
  /** The step of the job that this publication is part of: `step` itself, or the outermost step around it. */
  readonly jobStep: StepRun;
  /** All steps of the job in the order in which they run, those of composite actions included. */
  readonly jobSteps: readonly StepRun[];
}

export interface Reach {
  readonly situation: Situation;
  readonly answer: Truth;
}

/** By what a publication is made. */
export type Means =
  | { readonly kind: 'action'; readonly action: PublishAction; readonly ref: string; readonly name: string }
  | {
      readonly kind: 'command';
      readonly tool: PublishTool;
      readonly command: Command;
      readonly name: string;
      /** The command of the step that starts the script in which `command` stands; `command` is then not of the step's text. */
      readonly starter?: Command | undefined;
    }
  /** A workflow of another repository that is known to publish. */
  | { readonly kind: 'called-workflow'; readonly workflow: PublishWorkflow; readonly name: string }
  /** A minting step whose credential goes to something that is not known. */
  | { readonly kind: 'minting'; readonly minting: MintingAction; readonly name: string }
  /** A script, an action or a called workflow that is not known, and is handed a registry's token. */
  | { readonly kind: 'unknown'; readonly name: string };

/** What a publication authenticates with, as far as the files show. */
export type Credential =
  | { readonly kind: 'none' }
  /** The output, or the exported variable, of a minting step of the same job. */
  | { readonly kind: 'minted'; readonly step: StepRun; readonly minting: MintingAction }
  /** A secret of the repository, or a token typed in when a run is started by hand. `names` as in `secrets.NAME`. */
  | { readonly kind: 'stored'; readonly names: readonly string[] }
  /** A token that stands in the file. */
  | { readonly kind: 'literal' }
  /** The job's own `GITHUB_TOKEN`. */
  | { readonly kind: 'job-token' }
  /** Perhaps a stored credential, perhaps none: a deliberate fallback, or an input whose callers are not in the repository. */
  | { readonly kind: 'fallback'; readonly names: readonly string[]; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A credential at the place where the publishing step receives it. */
export interface ReceivedCredential {
  readonly role: 'token' | 'username';
  readonly credential: Credential;
  readonly carrier: Carrier;
  readonly file: ActionsFile;
  /** The key, option, or command to mark. */
  readonly span: Span;
  /** Where the credential comes from, through inputs and variables: the nearest first. */
  readonly links: readonly CredentialLink[];
  /** It stands in a script that the step starts: no edit here can take it out. */
  readonly elsewhere?: boolean;
  /** The tool tries it only after OIDC has failed, whatever it does with its other credentials. */
  readonly behindOidc?: boolean;
}

/** By what a publishing step receives a credential. */
export type Carrier =
  | { readonly kind: 'input'; readonly name: string; readonly variable: Variable; readonly step: StepRun }
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly variable: Variable;
      readonly level: 'step' | 'job' | 'workflow';
      /** The step that has the variable, when `level` is `step`. */
      readonly step: StepRun | undefined;
      readonly run: JobRun;
    }
  | {
      readonly kind: 'option';
      readonly name: string;
      readonly words: readonly Word[];
      readonly command: Command;
      readonly step: StepRun;
      /** The words stand in this input of an action, and not in a script. */
      readonly input?: WordsInInput;
    }
  /** A secret that the job passes to the workflow which it calls. */
  | { readonly kind: 'secret'; readonly name: string; readonly variable: Variable; readonly run: JobRun }
  /** An earlier (or the same) command that stores it: a login, or a file that is written. */
  | { readonly kind: 'command'; readonly name: string; readonly command: Command; readonly step: StepRun };

/** Words of a command that an action runs, in the input that passes them on. */
export interface WordsInInput {
  readonly variable: Variable;
  /** How many characters of the command stand before those of the input. */
  readonly before: number;
}

/** One hop on the way of a credential: the input or variable that it comes through. */
export interface CredentialLink {
  readonly kind: 'input' | 'variable' | 'secret';
  readonly file: ActionsFile;
  readonly variable: Variable;
  readonly run: JobRun;
  /** The step that passes the input to a composite action; undefined for a job that calls a workflow. */
  readonly step: StepRun | undefined;
}

/** The ability to publish without a stored credential, by this means. */
export function oidcOf(means: Means): OidcAbility {
  switch (means.kind) {
    case 'action':
      return means.action.oidc;
    case 'command':
      return means.tool.oidc;
    case 'called-workflow':
      return means.workflow.oidc;
    case 'minting':
      return { kind: 'minted' };
    case 'unknown':
      return { kind: 'never', replacement: 'a step that publishes by OIDC' };
  }
}

/** True when the publication uses no stored credential: most rules speak only of those. */
export function isByOidc(publication: Publication): boolean {
  return publication.credential.kind === 'none' || publication.credential.kind === 'minted';
}
