import { configurationPath, readConfiguration } from '../../analysis/configuration/read-configuration.ts';
import { exampleReleases } from '../../analysis/identity/example-releases.ts';
import { type Explanation, explain } from '../../analysis/identity/explain.ts';
import { pictureOf } from '../../analysis/identity/picture.ts';
import { fullRef } from '../../analysis/identity/release.ts';
import { subjectAt } from '../../analysis/plan/locate.ts';
import { rangeOf } from '../../analysis/text/lines.ts';
import { EXPLAIN_RELEASE, type ExplainReleaseParams, type ExplainReleaseResult } from '../../protocol/index.ts';
import { linesIn } from '../findings/lines-in.ts';
import type { Session } from '../session.ts';

/** What a release of a workflow would do, for a client that shows it as a picture. */
export function answerExplanations({ connection, repositories }: Session): void {
  connection.onRequest(EXPLAIN_RELEASE, async (params: ExplainReleaseParams): Promise<ExplainReleaseResult> => {
    const placed = repositories.place(params.uri);
    if (placed === undefined) return null;
    const { repository, path } = placed;
    await repository.ready;
    const current = repository.texts.repository();
    const reading = current.files.get(path)?.reading;
    if (reading?.kind !== 'workflow') return null;
    const { workflow } = reading;
    const suggestions = exampleReleases(workflow);
    const release = params.release ?? suggestions[0] ?? { event: 'push', ref: 'refs/tags/v1.2.3' };
    const called = workflow.triggers.length > 0 && workflow.triggers.every(({ event }) => event === 'workflow_call');
    const subject = subjectAt(current, path, called);
    const record = current.files.get(configurationPath)?.text;
    const publishers = record === undefined ? [] : readConfiguration(record, new Set()).publishers;
    const options = { repository: params.repository ?? undefined, publishers };
    const explanation: Explanation | undefined =
      subject && explain(subject, release.event, fullRef(release.ref), options);
    if (subject === undefined || explanation === undefined) return null;
    const { places, ...picture } = pictureOf(subject, explanation);
    return {
      ...picture,
      suggestions,
      places: places.flatMap(({ path: at, span }) => {
        const file = current.files.get(at);
        return file === undefined ? [] : [{ uri: repository.uri(at), range: rangeOf(linesIn(file), span) }];
      }),
    };
  });
}
