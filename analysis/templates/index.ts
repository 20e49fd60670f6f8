/** Release workflows to start from: what the editor's snippets offer, for whoever makes a new workflow. */
export { templates } from './generated/templates.ts';
export { fillTemplate, type WorkflowTemplate } from './template.ts';
