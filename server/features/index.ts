import type { Session } from '../session.ts';
import { offerCodeActions } from './code-actions.ts';
import { showCodeLenses } from './code-lens.ts';
import { offerCompletions } from './completions.ts';
import { answerDiagnostics } from './diagnostics-pull.ts';
import { pushDiagnostics } from './diagnostics-push.ts';
import { refreshDiagnostics } from './diagnostics-refresh.ts';
import { followDocuments } from './documents.ts';
import { answerExplanations } from './explain-release.ts';
import { followFolders } from './folders.ts';
import { showHovers } from './hover.ts';
import { answerRules } from './list-rules.ts';
import { answerPlans } from './plan.ts';
import { answerPublishers } from './publishers-in-workflows.ts';
import { createPulls } from './pulls.ts';
import { followSettings } from './settings.ts';
import { tellStatus } from './status.ts';
import { watchStoredFiles } from './stored-files.ts';
import { answerTemplates } from './templates.ts';
import { answerCommand } from './use-trusted-publishing.ts';
import { answerWorkspaceDiagnostics } from './workspace-diagnostics.ts';

/** Every language feature. Adding one is one line here, and its capability in `capabilities.ts`. */
export function provideFeatures(session: Session): void {
  followDocuments(session);
  followFolders(session);
  followSettings(session);
  watchStoredFiles(session);
  tellStatus(session);
  if (session.client.pullsDiagnostics) {
    const pulls = createPulls(session.documents);
    answerDiagnostics(session, pulls);
    answerWorkspaceDiagnostics(session, pulls);
    refreshDiagnostics(session, pulls);
  } else {
    pushDiagnostics(session);
  }
  offerCodeActions(session);
  answerCommand(session);
  showHovers(session);
  showCodeLenses(session);
  answerRules(session);
  answerPlans(session);
  answerTemplates(session);
  answerExplanations(session);
  answerPublishers(session);
  offerCompletions(session);
}
