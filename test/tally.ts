import type { TestEvent } from 'node:test/reporters';

/** A reporter for `node --test` that writes only how many tests passed, failed and were skipped, as JSON. */
export default async function* tally(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (type === 'test:fail') {
      // A suite fails with its tests, which are counted; by itself it fails when one of its hooks does.
      const error: unknown = data.details.error;
      const ofItsTests = error instanceof Error && 'failureType' in error && error.failureType === 'subtestsFailed';
      if (!ofItsTests) failed += 1;
    } else if (data.details.type === 'suite') {
    } else if (data.skip !== undefined || data.todo !== undefined) {
      skipped += 1;
    } else {
      passed += 1;
    }
  }
  yield JSON.stringify({ passed, failed, skipped });
}
