/** Client asks server: which release workflows are there to start from? */
export const WORKFLOW_TEMPLATES = 'trustedPublishing/workflowTemplates';

export type WorkflowTemplatesResult = readonly WorkflowTemplateSummary[];

export interface WorkflowTemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The registries that it publishes to. */
  readonly registries: readonly string[];
  readonly places: readonly { readonly name: string; readonly hint: string; readonly initial: string }[];
}

/** Client asks server: the text of a workflow from a template. */
export const FILL_TEMPLATE = 'trustedPublishing/fillTemplate';

export interface FillTemplateParams {
  readonly id: string;
  /** By the place's name; an absent or empty one gives the place's initial value. */
  readonly values: Readonly<Record<string, string>>;
}

/** Null when there is no such template. */
export type FillTemplateResult = string | null;
