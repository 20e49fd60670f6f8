// Preloaded into the server under test: a line on standard error for each SIGUSR2, after a full collection.
process.on('SIGUSR2', () => {
  const { rss } = process.memoryUsage();
  globalThis.gc();
  globalThis.gc();
  process.stderr.write(`memory ${JSON.stringify({ resident: rss, heap: process.memoryUsage().heapUsed })}\n`);
});
