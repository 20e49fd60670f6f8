import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import {
  configurationPath,
  type RecordedPublisher,
  readConfiguration,
} from '../../analysis/configuration/read-configuration.ts';
import { type FileEdit, lineEdits } from '../../analysis/edits/index.ts';
import { publishersInWorkflows, publishersNeeded } from '../../analysis/identity/publishers-in-workflows.ts';
import { recordPublishers } from '../../analysis/plan/publisher/record-publishers.ts';
import type { Repository } from '../../analysis/repository/repository.ts';
import { type Span, touches } from '../../analysis/text/span.ts';
import { RECORD_COMMAND } from '../../protocol/index.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import type { Placed } from '../repositories/repositories.ts';
import type { Choice } from './choice.ts';

const NEW_RECORD = 'Record the publishers of this repository in trusted-publishing.yml';

/** The way to the client's command that writes the record, at a publication of a repository that has none. */
export function recordActions({ repository, path }: Placed, span: Span, uri: string): readonly CodeAction[] {
  if (repository.texts.repository().files.has(configurationPath)) return [];
  const here = repository.findings.publications(path).filter(({ step }) => touches(step.step.span, span));
  if (publishersNeeded(here, undefined, []).length === 0) return [];
  const command = { title: NEW_RECORD, command: RECORD_COMMAND, arguments: [uri] };
  return [{ title: NEW_RECORD, kind: CodeActionKind.QuickFix, command }];
}

/**
 * Writing the publishers that the workflows need into the record, offered at a publication of which the record says nothing:
 * those that are there differ from it in a finding of their own.
 */
export function recordChoices({ repository, path }: Placed, span: Span, client: ClientAbilities): readonly Choice[] {
  const current = repository.texts.repository();
  const text = current.files.get(configurationPath)?.text;
  // The command of a client that has one knows whose repository this is.
  if (text === undefined && (client.configures || !client.createsFiles)) return [];
  const here = repository.findings.publications(path).filter(({ step }) => touches(step.step.span, span));
  if (publishersNeeded(here, undefined, recordedIn(text)).length === 0) return [];
  return [
    {
      id: 'record',
      title: text === undefined ? NEW_RECORD : 'Add the missing publishers to trusted-publishing.yml',
      kind: CodeActionKind.QuickFix,
      diagnostics: [],
      isPreferred: false,
      edits: () => edits(current, text),
    },
  ];
}

function edits(repository: Repository, text: string | undefined): readonly FileEdit[] | undefined {
  const recorded = recordedIn(text);
  const [owner, ...others] = new Set(recorded.flatMap((publisher) => publisher.repository ?? []));
  // What the record says otherwise is a mismatch, and not to be doubled here.
  const missing = publishersInWorkflows(repository, others.length === 0 ? owner : undefined, recorded);
  const after = recordPublishers(text, missing);
  if (after === undefined || after === text) return undefined;
  return [{ path: configurationPath, edits: lineEdits(text ?? '', after) }];
}

function recordedIn(text: string | undefined): readonly RecordedPublisher[] {
  return text === undefined ? [] : readConfiguration(text, new Set()).publishers;
}
