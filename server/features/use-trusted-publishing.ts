import { offsetAt } from '../../analysis/text/lines.ts';
import { touches } from '../../analysis/text/span.ts';
import { USE_TRUSTED_PUBLISHING, type UseTrustedPublishingArgument } from '../../protocol/index.ts';
import { linesIn } from '../findings/lines-in.ts';
import { planFor } from '../fixes/plan-for.ts';
import { toWorkspaceEdit } from '../fixes/to-workspace-edit.ts';
import type { Session } from '../session.ts';

/** The command behind the code lens: the plan of a publication, carried out in the editor. */
export function answerCommand({ connection, client, repositories }: Session): void {
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const argument = given?.[0] as UseTrustedPublishingArgument | undefined;
    if (command !== USE_TRUSTED_PUBLISHING || argument === undefined) return;
    const placed = repositories.place(argument.uri);
    const file = placed?.repository.texts.repository().files.get(placed.path);
    if (placed === undefined || file === undefined) return;
    const { repository, path } = placed;
    const offset = offsetAt(linesIn(file), argument.position);
    const here = repository.findings
      .publications(path)
      .filter((each) => touches(each.span, { start: offset, end: offset }));
    const plans = here.map((publication) => planFor(repository.texts.repository(), publication));
    const plan = plans.find((each) => each !== undefined);
    const edits = plan?.edits();
    if (plan === undefined || edits === undefined) return;
    await connection.workspace.applyEdit({ label: plan.title, edit: toWorkspaceEdit(client, repository, edits) });
  });
}
