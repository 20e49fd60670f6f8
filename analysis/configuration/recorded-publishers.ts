import type { Files } from '../repository/files.ts';
import { linesOf } from '../text/lines.ts';
import type { ActionsFile } from '../workflow/model.ts';
import { configurationPath, type RecordedPublisher, readConfiguration } from './read-configuration.ts';

/** The publishers that a repository records, with the file that they stand in. */
export interface PublisherRecord {
  readonly file: ActionsFile;
  readonly publishers: readonly RecordedPublisher[];
}

/** The record of a repository; undefined when it has none, or one of which not all can be read. */
export function publisherRecord(files: Files): PublisherRecord | undefined {
  const text = files.text(configurationPath);
  if (text === undefined) return undefined;
  // Whether the rules that it names exist is another matter.
  const { publishers, root, sound } = readConfiguration(text, new Set());
  if (root === undefined || publishers.length === 0 || !sound) return undefined;
  return { file: { path: configurationPath, text, lines: linesOf(text), root, sound }, publishers };
}
