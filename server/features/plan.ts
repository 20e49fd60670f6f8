import { ResponseError } from 'vscode-languageserver';
import { configurationPath } from '../../analysis/configuration/read-configuration.ts';
import { bundlesOf, type Retired } from '../../analysis/plan/bundles.ts';
import { mentionedSecrets } from '../../analysis/plan/credential/mentioned-secrets.ts';
import { planMarkdown } from '../../analysis/plan/markdown.ts';
import { type PlansOptions, planEdits, plansOf } from '../../analysis/plan/plans.ts';
import { type NewRecord, recordPublishers } from '../../analysis/plan/publisher/record-publishers.ts';
import { packagesIn } from '../../analysis/plan/publisher/repository-packages.ts';
import { isRegistryId } from '../../analysis/registries/index.ts';
import {
  PLAN_CHANGES,
  PLAN_MARKDOWN,
  PLANS,
  type PlanChangesParams,
  type PlanChangesResult,
  type PlanMarkdownParams,
  type PlansParams,
  type PlansResult,
  RECORD_PUBLISHERS,
  type RecordPublishersParams,
  type RecordPublishersResult,
} from '../../protocol/index.ts';
import { changedFiles } from '../fixes/changed-files.ts';
import { locationOf, pathBelow, uriOf } from '../places/locations.ts';
import type { OpenRepository } from '../repositories/open-repository.ts';
import type { Session } from '../session.ts';

/** The plans of a repository, for a client that leads a person through them. */
export function answerPlans({ connection, repositories }: Session): void {
  connection.onRequest(PLANS, async (params: PlansParams): Promise<PlansResult> => {
    const repository = await repositoryFor(params);
    const current = repository.texts.repository();
    return {
      root: uriOf(repository.root),
      bundles: bundlesOf(plansOf(current, optionsOf(params)), retiredIn(params)),
      packages: packagesIn(current),
      mentioned: mentionedSecrets(current),
    };
  });

  connection.onRequest(PLAN_CHANGES, async (params: PlanChangesParams): Promise<PlanChangesResult> => {
    const repository = await repositoryFor(params);
    return changedFiles(repository, planEdits(repository.texts.repository(), params.ids, optionsOf(params)));
  });

  connection.onRequest(PLAN_MARKDOWN, async (params: PlanMarkdownParams): Promise<string> => {
    const repository = await repositoryFor(params);
    const plans = plansOf(repository.texts.repository(), optionsOf(params));
    return planMarkdown(
      plans.filter(({ id }) => params.ids.includes(id)),
      new Set(params.done),
      retiredIn(params),
    );
  });

  connection.onRequest(RECORD_PUBLISHERS, async (params: RecordPublishersParams): Promise<RecordPublishersResult> => {
    const repository = await repositoryFor(params);
    const before = repository.texts.repository().files.get(configurationPath)?.text;
    const publishers = params.publishers.flatMap((each): readonly NewRecord[] =>
      isRegistryId(each.registry)
        ? [
            {
              registry: each.registry,
              package: each.package,
              repository: each.repository,
              workflow: each.workflow,
              workflowRepository: each.workflowRepository,
              environment: each.environment,
            },
          ]
        : [],
    );
    const after = recordPublishers(before, publishers);
    return after === undefined ? null : { uri: repository.uri(configurationPath), before: before ?? null, after };
  });

  /** The repository of a file or a folder, once its files are read. */
  async function repositoryFor({ uri }: { readonly uri: string }): Promise<OpenRepository> {
    const location = locationOf(uri) ?? '';
    const around = [...repositories.all()].filter(
      ({ root }) => root === location || pathBelow(root, location) !== undefined,
    );
    const innermost = around.sort((a, b) => b.root.length - a.root.length)[0];
    const repository = repositories.place(uri)?.repository ?? innermost;
    // -32803: the request is understood and cannot be answered (LSP 3.17, RequestFailed).
    if (repository === undefined) throw new ResponseError(-32803, 'No repository is known there');
    if (!repository.isReady()) await repository.ready;
    return repository;
  }
}

function retiredIn({ retired }: PlansParams): Retired {
  return new Map(Object.entries(retired));
}

function optionsOf({ repository, choices }: PlansParams): PlansOptions {
  const entries = Object.entries(choices).map(([id, { package: name, target }]) => {
    const known = target !== undefined && isRegistryId(target) ? target : undefined;
    return [id, { package: name, target: known }] as const;
  });
  return { repository: repository ?? undefined, choices: new Map(entries) };
}
