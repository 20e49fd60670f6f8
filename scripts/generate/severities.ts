import { type RuleLevel, ruleLevels } from '../../analysis/rules/severity.ts';

const meanings: Readonly<Record<RuleLevel, string>> = {
  off: 'The rule does not run.',
  hint: 'Style.',
  information: 'Advice, or it fails only under something that the files cannot show.',
  warning:
    'The release works, but someone who should not could publish, or the move to trusted publishing is half done.',
  error: 'GitHub or the registry refuses this for certain, or a secret lies open in the file.',
};

/** What a rule can be set to, from least to most, with what that says to whoever sets it. */
export const severities = ruleLevels.map((name) => ({ name, meaning: meanings[name] }));
