import type { ServerControl } from '../../server-control.ts';
import type { RecordedPublisher } from '../events.ts';

export async function recordPublishers(
  _root: string,
  _publishers: readonly RecordedPublisher[],
  _server: ServerControl,
): Promise<string> {
  return '';
}
