import type { PicturedJob, PicturedPublication } from '../../../protocol/index.ts';

/** What a box says, and how it looks. */
export interface BoxWords {
  /** The first line, and a smaller one below. */
  readonly title: string;
  readonly text: string;
  /** `dim` does not happen, `open` may, `good` and `bad` are verdicts. */
  readonly look: 'plain' | 'dim' | 'open' | 'good' | 'bad';
  /** All of it in words, for a screen reader and a tooltip. */
  readonly words: string;
}

/** How something looks that happens, does not, or may. */
export const looks: Readonly<Record<PicturedJob['runs'], BoxWords['look']>> = {
  yes: 'plain',
  no: 'dim',
  maybe: 'open',
};

const happening: Readonly<Record<PicturedJob['runs'], string>> = {
  yes: 'runs',
  no: 'does not run',
  maybe: 'may run',
};

/** The box of a job. */
export function jobWords({ id, path, runs, call }: PicturedJob): BoxWords {
  const reason = runs === 'maybe' ? ', its condition depends on the run' : '';
  const called = call === null ? '' : `, calls ${call.workflow}`;
  return {
    title: id,
    text: call === null || runs === 'no' ? happening[runs] : `calls ${fileOf(call.workflow) ?? call.workflow}`,
    look: looks[runs],
    words: `Job ${id} of ${path}: ${happening[runs]}${reason}${called}`,
  };
}

/** The name of the file in `owner/name/.github/workflows/file.yml@ref`. */
function fileOf(workflowRef: string): string | undefined {
  return /([^/]+\.ya?ml)@/.exec(workflowRef)?.[1];
}

/** The box of what the OIDC token says, if one is asked for. */
export function claimWords({ claims, credential }: PicturedPublication): Omit<BoxWords, 'look'> {
  if (credential !== 'none' && credential !== 'minted') {
    return {
      title: 'stored credential',
      text: 'no claims are looked at',
      words: `Credential: ${credential}, so that no claims are looked at`,
    };
  }
  const file = (name: string): string | undefined => fileOf(claims.find((claim) => claim.name === name)?.value ?? '');
  const [started, called] = [file('workflow_ref'), file('job_workflow_ref')];
  const title = started ?? 'workflow';
  const text = called === undefined || called === started ? 'OIDC token' : `called: ${called}`;
  return { title, text, words: `Claims of the OIDC token: workflow ${title}, ${text}` };
}

/** The box of what the registry makes of it. */
export function verdictWords({ verdict, differences, reached, registry, credential }: PicturedPublication): BoxWords {
  if (reached === 'no')
    return { title: 'not reached', text: 'nothing is uploaded', look: 'dim', words: 'This upload does not happen' };
  if (credential !== 'none' && credential !== 'minted') {
    return { title: '– by token', text: 'no publisher needed', look: 'open', words: `${registry} takes the token` };
  }
  switch (verdict.kind) {
    case 'accepted':
      return {
        title: '✓ accepted',
        text: 'as recorded',
        look: 'good',
        words: `${registry} accepts it. ${verdict.words}`,
      };
    case 'refused':
      return {
        title: '✗ refused',
        text: differenceWords(differences) ?? verdict.words,
        look: 'bad',
        words: `${registry} refuses it: ${verdict.words}`,
      };
    case 'unknown':
      return { title: '? not known', text: verdict.words, look: 'open', words: `${registry}: ${verdict.words}` };
  }
}

/** A branch or tag without what says which of both it is. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:tags|heads)\//, '');
}

/** What does not fit, short enough for a box. */
function differenceWords([first]: PicturedPublication['differences']): string | undefined {
  if (first === undefined) return undefined;
  return first.actual === '(none)' ? `no ${first.field}` : `${first.field}: ${first.actual}`;
}
