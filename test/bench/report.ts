/** One line of the table of budgets. */
export interface BudgetRow {
  readonly what: string;
  /** At most this much, in words. */
  readonly budget: string;
  readonly measured: string;
  readonly met: boolean;
}

/** A table with the figures behind the budgets. */
export interface FigureTable {
  readonly title: string;
  /** How it was measured. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one measurement gives. */
export interface Measurement {
  readonly budgets: readonly BudgetRow[];
  readonly tables: readonly FigureTable[];
}

/** What a whole run leaves in `results.json`, from which `npm run generate` writes the page and the README's table. */
export interface Results extends Measurement {
  /** ISO date. */
  readonly taken: string;
  /** Node, processor, and the versions of the peers. */
  readonly surroundings: string;
}
