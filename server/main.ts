/**
 * The entry of both hosts: one file is shipped and the host decides which transport runs. Node has a process with versions,
 * a web worker has none (or a stand-in without them).
 */
const node = typeof process === 'object' && process.versions?.node !== undefined;
if (node) void import('./node.ts');
else void import('./worker.ts');
