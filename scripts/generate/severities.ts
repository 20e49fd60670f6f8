/** What a rule can be set to, from least to most, with what that says to whoever sets it. */
export const severities = [
  { name: 'off', meaning: 'The rule does not run.' },
  { name: 'hint', meaning: 'Style.' },
  { name: 'information', meaning: 'Advice, or it fails only under something that the files cannot show.' },
  {
    name: 'warning',
    meaning:
      'The release works, but someone who should not could publish, or the move to trusted publishing is half done.',
  },
  { name: 'error', meaning: 'GitHub or the registry refuses this for certain, or a secret lies open in the file.' },
] as const;
