/** Three values: true, false, or not to be told from the files. */
export type Truth = 'yes' | 'no' | 'maybe';

/** The opposite; what may be so may also not be so. */
export function not(answer: Truth): Truth {
  if (answer === 'maybe') return 'maybe';
  return answer === 'yes' ? 'no' : 'yes';
}

function and(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'maybe';
}

/** Whether one of two things holds: `yes` when one does for certain, whatever the other is. */
export function or(a: Truth, b: Truth): Truth {
  return not(and(not(a), not(b)));
}

/** The common answer; `maybe` when they differ or there is none. Asks no further than the first difference. */
export function allSame(answers: Iterable<Truth>): Truth {
  let common: Truth | undefined;
  for (const answer of answers) {
    if (answer === 'maybe' || (common !== undefined && answer !== common)) return 'maybe';
    common = answer;
  }
  return common ?? 'maybe';
}
