import { type Arguments, facts, hasOption, need, positionals } from './command-words.ts';
import type { ProgramTable } from './program-table.ts';
import type { CommandFacts } from './types.ts';

/** Signing by the identity of the run. */
function signs(commands: ReadonlySet<string>) {
  return (args: Arguments): CommandFacts | undefined => {
    const [command] = positionals(args, new Set());
    if (command === undefined || !commands.has(command)) return undefined;
    return facts('other', {
      usesOidc: true,
      needs: [need('oidc', 'write', 'id-token', 'it signs with the identity of the run')],
    });
  };
}

/** Programs that sign what is published. */
export const signingPrograms: readonly ProgramTable[] = [
  // https://github.com/sigstore/sigstore-python/blob/02d121bae/README.md, 2026-11-28.
  { programs: 'sigstore', special: signs(new Set(['sign', 'attest'])), other: 'verify' },
  // https://github.com/trailofbits/pypi-attestations/blob/021098636/README.md, 2026-11-28.
  {
    programs: 'pypi_attestations pypi-attestations',
    special: signs(new Set(['sign', 'attest'])),
    other: 'verify, inspect, convert',
  },
  // https://github.com/sigstore/cosign/tree/main/doc, 2026-11-28.
  {
    programs: 'cosign',
    special: (args) =>
      hasOption(args, ['--key'])
        ? facts('other')
        : signs(new Set(['sign', 'sign-blob', 'attest', 'attest-blob']))(args),
    other: 'verify, verify-blob, verify-attestation, version, tree, initialize',
  },
];
