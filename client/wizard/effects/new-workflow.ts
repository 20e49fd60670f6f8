import type { ServerControl } from '../../server-control.ts';

export async function newWorkflow(
  _root: string,
  _packages: readonly string[],
  _server: ServerControl,
): Promise<string> {
  return 'Choose a snippet in a new file under .github/workflows: type trusted-publishing';
}
