import { type QuickPickItem, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  FILL_TEMPLATE,
  type FillTemplateParams,
  type FillTemplateResult,
  WORKFLOW_TEMPLATES,
  type WorkflowTemplateSummary,
  type WorkflowTemplatesResult,
} from '../../../protocol.ts';
import type { ServerControl } from '../../server-control.ts';

/**
 * Writes a new workflow from the template that the person chooses, and opens it.
 * @param packages names that the repository's manifests show, the first offered for the template's own
 * @returns what came of it, in words; empty when the person thought better of it
 */
export async function newWorkflow(root: string, packages: readonly string[], server: ServerControl): Promise<string> {
  const templates = await server.request<WorkflowTemplatesResult>(WORKFLOW_TEMPLATES, {});
  const items = templates.map((template): QuickPickItem & { readonly template: WorkflowTemplateSummary } => ({
    label: template.title,
    detail: template.description,
    template,
  }));
  const chosen = await window.showQuickPick(items, {
    title: 'New Release Workflow',
    placeHolder: 'What is released where',
    matchOnDetail: true,
  });
  if (chosen === undefined) return '';
  const values = await askForPlaces(chosen.template, packages);
  if (values === undefined) return '';
  const params: FillTemplateParams = { id: chosen.template.id, values };
  const text = await server.request<FillTemplateResult>(FILL_TEMPLATE, params);
  const file = await freeFile(Uri.joinPath(Uri.parse(root), '.github', 'workflows'));
  if (text === null || file === undefined) return 'No workflow was written';
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) return 'The editor did not write the workflow';
  await window.showTextDocument(file, { preview: false });
  return `Wrote ${file.path.slice(file.path.lastIndexOf('/') + 1)}`;
}

/** Environments keep the template's names: those that the registries' users expect. */
async function askForPlaces(
  { title, places }: WorkflowTemplateSummary,
  packages: readonly string[],
): Promise<Readonly<Record<string, string>> | undefined> {
  const values: Record<string, string> = {};
  const wanted = places.filter(({ name }) => !name.endsWith('environment'));
  for (const [index, { name, hint, initial }] of wanted.entries()) {
    const value = await window.showInputBox({
      title: `${title} (${index + 1}/${wanted.length})`,
      prompt: `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`,
      value: packages[0] ?? initial,
      ignoreFocusOut: true,
    });
    if (value === undefined) return undefined;
    values[name] = value.trim();
  }
  return values;
}

async function freeFile(folder: Uri): Promise<Uri | undefined> {
  for (const name of ['release.yml', 'publish.yml', 'release-2.yml', 'publish-2.yml', 'trusted-publishing.yml']) {
    const file = Uri.joinPath(folder, name);
    try {
      await workspace.fs.stat(file);
    } catch {
      return file;
    }
  }
  return undefined;
}
