import type { Workflow } from '../workflow/model.ts';
import { example, matchesFilter } from '../workflow/patterns/index.ts';

/** The releases that are worth asking about: for each trigger an example that its filters let through. */
export function exampleReleases(workflow: Workflow): readonly { readonly event: string; readonly ref: string }[] {
  return workflow.triggers.flatMap((trigger): readonly { readonly event: string; readonly ref: string }[] => {
    const { event } = trigger;
    switch (event) {
      case 'workflow_call':
        return [];
      case 'push': {
        const tags = examples(
          trigger.tags?.patterns.map((pattern) => pattern.value),
          ['v1.2.3', '1.2.3'],
        );
        const branches = examples(
          trigger.branches?.patterns.map((pattern) => pattern.value),
          ['main', 'master'],
        );
        const both = trigger.tags === undefined && trigger.branches === undefined;
        return [
          ...(trigger.tags !== undefined || both ? tags.map((tag) => ({ event, ref: `refs/tags/${tag}` })) : []),
          ...(trigger.branches !== undefined || both
            ? branches.map((branch) => ({ event, ref: `refs/heads/${branch}` }))
            : []),
        ];
      }
      case 'release':
        return [{ event, ref: 'refs/tags/v1.2.3' }];
      case 'pull_request':
      case 'pull_request_review':
      case 'pull_request_review_comment':
        return [{ event, ref: 'refs/pull/1/merge' }];
      default:
        return [{ event, ref: 'refs/heads/main' }];
    }
  });
}

function examples(patterns: readonly string[] | undefined, usual: readonly string[]): readonly string[] {
  if (patterns === undefined) return usual.slice(0, 1);
  const fitting = usual.find((name) => matchesFilter(patterns, name));
  const made = fitting ?? example(patterns);
  return made === undefined ? [] : [made];
}
