import { readBash } from './bash/read-bash.ts';
import { readBatch } from './cmd/read-batch.ts';
import { readPowerShell } from './powershell/read-powershell.ts';
import type { Source } from './source.ts';
import type { SyntaxTree } from './syntax.ts';
import type { Shell } from './types.ts';

/** The structure of a script in the language of its shell; a shell that is not known is read as bash. Never throws. */
export function readTree(shell: Shell, source: Source): SyntaxTree {
  switch (shell) {
    case 'pwsh':
    case 'powershell':
      return readPowerShell(source);
    case 'cmd':
      return readBatch(source);
    case 'bash':
    case 'sh':
    case 'python':
    case 'other':
    case 'unknown':
      return readBash(source);
  }
}
