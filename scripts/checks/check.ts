/** One thing that `npm run check` looks at. */
export interface Check {
  readonly name: string;
  /** What is wrong, ready to be printed; `undefined` when all is well. */
  run(): Promise<string | undefined>;
}
