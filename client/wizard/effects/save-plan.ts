import { Uri, window, workspace } from 'vscode';

/**
 * Asks where to write a plan, writes it there and opens it.
 * @returns what came of it, in words; empty when the person thought better of it
 */
export async function savePlan(root: string, text: string): Promise<string> {
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(Uri.parse(root), 'trusted-publishing-plan.md'),
    filters: { Markdown: ['md'] },
    title: 'Save Plan',
  });
  if (target === undefined) return '';
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await window.showTextDocument(target, { preview: false });
  return 'The plan is saved';
}
