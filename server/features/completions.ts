import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { completionsAt } from '../../analysis/configuration/complete.ts';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { isWorkflowPath, type Repository } from '../../analysis/repository/repository.ts';
import { offsetAt, rangeOf } from '../../analysis/text/lines.ts';
import { linesIn } from '../findings/lines-in.ts';
import type { Session } from '../session.ts';

/** What may be typed in `.github/trusted-publishing.yml`; workflows are left to others. */
export function offerCompletions({ connection, repositories, rules }: Session): void {
  connection.onCompletion(async ({ textDocument, position }): Promise<CompletionItem[]> => {
    const placed = repositories.place(textDocument.uri);
    if (placed?.path !== configurationPath) return [];
    await placed.repository.ready;
    const repository = placed.repository.texts.repository();
    const file = repository.files.get(placed.path);
    if (file === undefined) return [];
    const lines = linesIn(file);
    const found = completionsAt(file.text, offsetAt(lines, position), {
      workflows: workflowNames(repository),
      environments: environmentNames(repository),
      rules,
    });
    return found.map(({ label, detail, span }) => ({
      label,
      detail: detail.replaceAll('`', ''),
      kind: CompletionItemKind.Value,
      textEdit: { range: rangeOf(lines, span), newText: label },
    }));
  });
}

function workflowNames({ files }: Repository): readonly string[] {
  return [...files.keys()].filter(isWorkflowPath).map((path) => path.slice(path.lastIndexOf('/') + 1));
}

function environmentNames({ files }: Repository): readonly string[] {
  const names = [...files.values()].flatMap(({ path, reading }) =>
    isWorkflowPath(path) && reading.kind === 'workflow'
      ? reading.workflow.jobs.map(({ environment }) => environment?.name?.value ?? '')
      : [],
  );
  return [...new Set(names)].filter((name) => name !== '' && !name.includes('${{'));
}
