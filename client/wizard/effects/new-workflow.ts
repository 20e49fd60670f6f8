import { FileType, type QuickPickItem, QuickPickItemKind, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  FILL_TEMPLATE,
  type FillTemplateParams,
  type FillTemplateResult,
  type PlansResult,
  WORKFLOW_TEMPLATES,
  type WorkflowTemplateSummary,
  type WorkflowTemplatesResult,
} from '../../../protocol/index.ts';
import type { ServerControl } from '../../server-control.ts';
import { offeredValue, templatesFor, wrongFileName } from '../template-values.ts';

/**
 * Writes a new workflow from the template that the person chooses, and opens it.
 * @param packages those that the repository's manifests name: offered for the template's places
 * @returns what came of it, in words; empty when the person thought better of it
 */
export async function newWorkflow(
  root: string,
  packages: PlansResult['packages'],
  server: ServerControl,
): Promise<string> {
  const templates = await server.request<WorkflowTemplatesResult>(WORKFLOW_TEMPLATES, {});
  const template = await chooseTemplate(templates, packages);
  if (template === undefined) return '';
  const folder = Uri.joinPath(Uri.parse(root), '.github', 'workflows');
  const steps = template.places.length + 1;
  const values = await askForPlaces(template, packages, steps);
  if (values === undefined) return '';
  const name = await askForFile(template, await filesIn(folder), steps);
  if (name === undefined) return '';
  const params: FillTemplateParams = { id: template.id, values };
  const text = await server.request<FillTemplateResult>(FILL_TEMPLATE, params);
  if (text === null) return 'No workflow was written';
  const file = Uri.joinPath(folder, name);
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) return 'The editor did not write the workflow';
  await window.showTextDocument(file, { preview: false });
  return `Wrote ${name}`;
}

interface TemplateItem extends QuickPickItem {
  readonly template?: WorkflowTemplateSummary;
}

async function chooseTemplate(
  templates: WorkflowTemplatesResult,
  packages: PlansResult['packages'],
): Promise<WorkflowTemplateSummary | undefined> {
  const { fitting, others } = templatesFor(templates, packages);
  const itemOf = (template: WorkflowTemplateSummary): TemplateItem => ({
    label: template.title,
    detail: template.description,
    template,
  });
  const separator = (label: string): TemplateItem => ({ label, kind: QuickPickItemKind.Separator });
  const items =
    fitting.length === 0
      ? others.map(itemOf)
      : [separator('for this repository'), ...fitting.map(itemOf), separator('others'), ...others.map(itemOf)];
  const options = { title: 'New Release Workflow', placeHolder: 'What is released where', matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.template;
}

async function askForPlaces(
  template: WorkflowTemplateSummary,
  packages: PlansResult['packages'],
  steps: number,
): Promise<Readonly<Record<string, string>> | undefined> {
  const values: Record<string, string> = {};
  for (const [index, place] of template.places.entries()) {
    const value = await window.showInputBox({
      title: `${template.title} (${index + 1}/${steps})`,
      prompt: `${place.hint.charAt(0).toUpperCase()}${place.hint.slice(1)}`,
      value: offeredValue(template, place, packages),
      ignoreFocusOut: true,
    });
    if (value === undefined) return undefined;
    values[place.name] = value.trim();
  }
  return values;
}

/** The registries know a workflow by the name of its file. */
function askForFile(
  { title }: WorkflowTemplateSummary,
  taken: ReadonlySet<string>,
  steps: number,
): Thenable<string | undefined> {
  const free = ['release.yml', 'publish.yml', 'release-package.yml'].find((name) => !taken.has(name));
  return window.showInputBox({
    title: `${title} (${steps}/${steps})`,
    prompt: 'The name of the workflow file. Registries know the workflow by it, so choose one that can stay',
    value: free ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => wrongFileName(value, taken),
  });
}

async function filesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return new Set(entries.flatMap(([name, type]) => (type === FileType.Directory ? [] : [name])));
  } catch {
    return new Set();
  }
}
