import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAlone } from './parse-alone.ts';

/**
 * The least that a command line over a folder of workflows has to do: read and parse them. Bundled like the product. With
 * `--time` it says how long that took without the start of the process.
 */
const [folder = '.', flag] = process.argv.slice(2);
const begin = performance.now();
const workflows = join(folder, '.github', 'workflows');
for (const name of readdirSync(workflows)) parseAlone(readFileSync(join(workflows, name), 'utf8'));
if (flag === '--time') console.log(performance.now() - begin);
