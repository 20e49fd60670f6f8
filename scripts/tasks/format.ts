import { inRoot } from '../root.ts';
import { runShown } from '../run-command.ts';

/** Formats and mends what can be mended without a thought: everything, or the paths given. */
const paths = process.argv.slice(2);
const biome = inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const { status } = await runShown(process.execPath, [biome, 'check', '--write', ...(paths.length > 0 ? paths : ['.'])]);
process.exitCode = status;
