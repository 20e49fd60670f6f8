import { buildAll } from '../build.ts';
import { packageVsix } from '../package-vsix.ts';
import { root } from '../root.ts';
import { runShown } from '../run-command.ts';

await buildAll();
await packageVsix();
const { status } = await runShown('npm', ['pack', '--pack-destination', 'dist', '--loglevel=error'], { cwd: root });
process.exitCode = status;
