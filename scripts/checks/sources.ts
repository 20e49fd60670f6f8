import { runOrThrow } from '../run-command.ts';

/** Our own TypeScript files, relative to the project with `/`: what git knows or would, generated ones left out. */
export async function sourceFiles(): Promise<readonly string[]> {
  const listed = await runOrThrow('git', [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '--deduplicate',
    '*.ts',
  ]);
  return listed.split('\n').filter((path) => path !== '' && !path.includes('/generated/'));
}
