import { templates } from '../../analysis/templates/generated/templates.ts';
import { fillTemplate } from '../../analysis/templates/template.ts';
import {
  FILL_TEMPLATE,
  type FillTemplateParams,
  type FillTemplateResult,
  WORKFLOW_TEMPLATES,
  type WorkflowTemplatesResult,
} from '../../protocol/index.ts';
import type { Session } from '../session.ts';

/** The release workflows to start from, for a client that writes new files. */
export function answerTemplates({ connection }: Session): void {
  connection.onRequest(
    WORKFLOW_TEMPLATES,
    (): WorkflowTemplatesResult =>
      templates.map(({ id, title, description, registries, places }) => ({
        id,
        title,
        description,
        registries,
        places,
      })),
  );
  connection.onRequest(FILL_TEMPLATE, ({ id, values }: FillTemplateParams): FillTemplateResult => {
    const template = templates.find((each) => each.id === id);
    return template === undefined ? null : fillTemplate(template, values);
  });
}
