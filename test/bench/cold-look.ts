import { createAnalyzer } from '../../analysis/analyze.ts';
import { repositoryOf } from '../../analysis/repository/repository.ts';
import { longWorkflow } from './long-text.ts';

/** Prints how long the first analysis of a process takes, the start of the process left out. */
const text = longWorkflow(Number(process.argv[2]));
const begin = performance.now();
createAnalyzer().analyze(repositoryOf([['.github/workflows/long.yml', text]]));
console.log(performance.now() - begin);
