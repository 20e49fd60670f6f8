import { type FileEdit, replaceScalar, type YamlData } from '../../edits/index.ts';
import type { CredentialLink, Publication } from '../../publications/types.ts';
import { insertBefore } from '../step-place.ts';

/**
 * The input by which the step of the job hands a composite action the credential: for a minting step that reads a secret of the
 * repository, which an action does not see. Undefined when the credential comes another way.
 */
export function handedIn({ received, jobStep, step }: Publication): CredentialLink | undefined {
  if (step.within === undefined) return undefined;
  const links = received.flatMap((each) => (each.credential.kind === 'stored' ? each.links : []));
  return links.find((link) => link.kind === 'input' && link.step?.step === jobStep.step);
}

/** Mints right before the step that uses the action, and hands the output over in the place of the stored credential. */
export function mintAround(
  { jobStep }: Publication,
  { variable, file }: CredentialLink,
  item: YamlData,
  output: string,
): readonly FileEdit[] | undefined {
  const inserted = insertBefore(jobStep, item);
  return inserted?.map(({ path, edits }) => ({
    path,
    edits: [...edits, ...replaceScalar(file, variable.value, output)],
  }));
}
