import type { FileEdit } from '../edits/index.ts';
import type { Session } from '../publications/session.ts';
import type { Publication } from '../publications/types.ts';
import type { MintingAction, Registry, Source } from '../registries/types.ts';
import type { MadeRelease } from '../repository/made-release.ts';
import type { EffectivePermissions } from '../repository/permissions.ts';
import type { Repository } from '../repository/repository.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import type { Selection } from '../repository/selections.ts';
import type { Situation } from '../repository/situations.ts';
import type { Span } from '../text/span.ts';
import type { ActionsFile, CompositeAction, Workflow } from '../workflow/model.ts';
import type { RuleLevel, Severity } from './severity.ts';

export type { Severity } from './severity.ts';

/** One kind of problem: one small file each in this folder. */
export interface Rule {
  /** Stable, in kebab-case; it is the code of the diagnostic and the name of the page in `docs/rules`. */
  readonly id: string;
  /** The severity that most findings have; `off` rules run only when a setting raises them. */
  readonly severity: RuleLevel;
  /** One line for tables: what is wrong, without a full stop. */
  readonly title: string;
  readonly documentation: RuleDocumentation;
  /** Finds the problem in one workflow with everything that it calls. Pure; may throw only by mistake. */
  check(subject: Subject): Iterable<Found>;
  /**
   * For a rule that has something to say of files which publish nothing as well: it looks at one workflow or action by itself,
   * when its text `concerns` the rule. That question is asked of every file and must be cheap.
   */
  readonly alone?: {
    concerns(text: string): boolean;
    check(file: ActionsFile): Iterable<Found>;
  };
}

/** What the program says of a rule beside its findings: in hovers, in SARIF. Its page says it too. */
export interface RuleDocumentation {
  /** What the rule finds, in two to five sentences. Markdown. */
  readonly what: string;
  /** What goes wrong because of it. Markdown. */
  readonly why: string;
  /** How to mend it, and what the fix does. Markdown. */
  readonly fix: string;
}

/**
 * What only the page of a rule shows. The rule's file exports it as `page`, which nothing that is bundled imports, so that no
 * bundle carries it; it is `@public` as it is asked for by the name of the file.
 */
export interface RulePage {
  /** A workflow (path below) that has the problem; it is run as a test and must give exactly this rule's finding there. */
  readonly example: {
    /** `.github/workflows/release.yml` unless given. */
    readonly path?: string;
    readonly before: string;
    /** What the rule's best fix leaves of `before`; absent when the rule has no fix. Run as a test too. */
    readonly after?: string;
    /** Other files of the example repository. */
    readonly others?: Readonly<Record<string, string>>;
  };
  readonly sources: readonly Source[];
}

/** What a rule looks at: a workflow that is started by itself (or that nobody here calls), and all jobs it would run. */
export interface Subject {
  readonly repository: Repository;
  readonly session: Session;
  /** The workflow, or the composite action that nobody in the repository uses. */
  readonly root: Workflow | CompositeAction;
  /** Jobs in the order of the text, those of called workflows behind the job that calls them. */
  readonly jobs: readonly SubjectJob[];
  readonly publications: readonly Publication[];
  readonly others: OtherWorkflows;
}

/** The other workflows of the repository. */
export interface OtherWorkflows {
  /** Those that a selection picks, by path. Who asks rests on which they are and on their outlines, and not on their texts. */
  outlines(selection: Selection): ReadonlyMap<string, WorkflowOutline>;
  /** A workflow with all that it would run, on all of which rests who asks; undefined when none is at the path. */
  subject(path: string): Subject | undefined;
}

/** A workflow in a few words that most edits leave as they are: values and no places. */
export interface WorkflowOutline {
  /** The tags and releases that its jobs make with their own token, and what may start these jobs. */
  readonly releases: readonly {
    readonly makes: MadeRelease['makes'];
    readonly situations: readonly Pick<Situation, 'event' | 'refKind'>[];
  }[];
  /** Whether it publishes to a test index. */
  readonly tries: boolean;
  /** The patterns of the tags whose push starts it; undefined when no filter of tags does. */
  readonly tags: readonly string[] | undefined;
}

export interface SubjectJob {
  readonly run: JobRun;
  /** The steps of the job, those of composite actions nested in `inner`. */
  readonly steps: readonly StepRun[];
  /** All steps in the order in which they run, nested ones included. */
  readonly allSteps: readonly StepRun[];
  readonly permissions: EffectivePermissions;
  readonly publications: readonly Publication[];
  readonly minting: readonly { readonly step: StepRun; readonly minting: MintingAction; readonly registry: Registry }[];
  readonly situations: readonly Situation[];
}

/** A problem as a rule finds it; severities are capped, findings silenced and joined in one place (`judge.ts`). */
export interface Found {
  readonly file: ActionsFile;
  /** Short: a key, a value, a command. */
  readonly span: Span;
  readonly severity: Severity;
  /** One or two sentences: what will happen, what to do. Names registry, job and value. */
  readonly message: string;
  /** What the finding is about, for silencing: a left rule silences a right one on the same step, else on the same job. */
  readonly about: {
    readonly run?: JobRun;
    readonly step?: StepRun;
    readonly event?: string;
    readonly registry?: Registry;
  };
  /** False when something it rests on could not be seen; it is then information at most. */
  readonly seen: boolean;
  readonly related: readonly Related[];
  /** Best first. */
  readonly fixes: readonly Fix[];
}

export interface Related {
  readonly file: ActionsFile;
  readonly span: Span;
  readonly message: string;
}

/** A way to mend a finding. */
export interface Fix {
  /** What the lightbulb says: starts with a verb. */
  readonly title: string;
  /** safe: keeps what the workflow does. setup: right once the registry knows the publisher, or a choice of the maintainer's. */
  readonly safety: 'safe' | 'setup';
  /** Worked out when asked for; undefined when the text does not allow the edit. */
  edits(): readonly FileEdit[] | undefined;
}

/** A finding after judgement, ready to be shown. */
export interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly { readonly path: string; readonly span: Span; readonly message: string }[];
  readonly fixes: readonly Fix[];
}
