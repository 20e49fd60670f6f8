import { parseArgs } from 'node:util';
import { buildAll } from '../build.ts';

const { values } = parseArgs({ options: { debug: { type: 'boolean', default: false } } });
await buildAll(values.debug);
