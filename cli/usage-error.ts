/** The program cannot do what it was asked: an unknown option, a path that is not there. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
