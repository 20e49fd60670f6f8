import type { CaseRule, Registry } from '../../analysis/registries/types.ts';
import { code, points, table } from './markdown.ts';

/** What the registry compares with the run, field by field. */
export function matchingTable({ matches, environmentForm, runner, refusedEvents }: Registry): string {
  const rows: readonly (readonly [what: string, rule: string])[] = [
    ['Repository', caseWords(matches.repositoryCase)],
    ['Workflow file', workflowWords(matches)],
    ['A called workflow in another repository', foreignWords[matches.foreignWorkflow]],
    ['Environment', environmentWords(matches)],
    ['Names an environment may have', environmentForm?.words ?? 'any'],
    ['Ref', matches.ref === 'tag' ? 'a tag only' : 'any branch or tag'],
    ['Refused events', refusedWords(refusedEvents)],
    ['Runner', runner.githubHostedOnly ? 'GitHub-hosted only' : 'any'],
  ];
  return table(['What', 'How it is compared'], rows);
}

/** What the registry answers when something does not fit, as it words it. */
export function refusalList({ refusals }: Registry): string {
  const texts = [...new Set(Object.values(refusals ?? {}))];
  return points(texts.map((text) => code(text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => `<${name}>`))));
}

function caseWords(rule: CaseRule): string {
  switch (rule) {
    case 'exact':
      return 'exactly, upper and lower case included';
    case 'ignored':
      return 'without regard to case';
    case 'not-checked':
      return 'by its numeric id, not by its name';
  }
}

function workflowWords({ workflow, workflowCase }: Registry['matches']): string {
  const letters = workflowCase === 'ignored' ? ', without regard to case' : ', upper and lower case included';
  switch (workflow) {
    case 'caller':
      return `the name of the file that the event starts, also when it calls another${letters}`;
    case 'called':
      return `the name of the file that holds the publishing job, so of the called one for a reusable workflow${letters}`;
    case 'not-checked':
      return 'not at all: every workflow of the repository may publish';
  }
}

const foreignWords: Readonly<Record<Registry['matches']['foreignWorkflow'], string>> = {
  refused: 'refused',
  'extra-fields': 'works when the form’s two fields for the workflow’s repository are filled in',
  works: 'works',
};

function environmentWords(matches: Registry['matches']): string {
  if (matches.environmentCase === 'not-checked') return 'not at all';
  const letters = caseWords(matches.environmentCase);
  const typed = matches.environmentStoredAsTyped === true ? ', against what was typed into the form' : '';
  switch (matches.blankEnvironmentMatchesAny) {
    case true:
      return `${letters}${typed}; a publisher without one accepts every job`;
    case false:
      return `${letters}${typed}; a publisher without one accepts only jobs without one`;
    case 'not-known':
      return `${letters}${typed}; whether a publisher without one accepts a job that has one is not documented`;
  }
}

function refusedWords(events: Registry['refusedEvents']): string {
  if (events.length === 0) return 'none';
  return events
    .map(({ event, ref, severity }) => {
      const where = ref === 'branch' ? ' of a branch' : '';
      const may = severity === 'warning' ? ' (a setting of the server, which may change)' : '';
      return `${code(event)}${where}${may}`;
    })
    .join(', ');
}
