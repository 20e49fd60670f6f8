/** Work that waits for a quiet turn. */
export interface QuietTurn {
  /** There is something to do. */
  request(): void;
}

/** Calls back in the next turn of the event loop, after the messages that have come until then. */
export type NextTurn = (callback: () => void) => void;

/** What is to be done, in pieces. */
export interface Work {
  /** The first piece. */
  begin(): void;
  /** Another piece; true when nothing is left. */
  go(): boolean;
}

/**
 * Does what follows from messages but answers none of them: once for all messages that came together, after their answers,
 * and in pieces, so that a message never waits for more than one. No time passes in between: a turn is quiet when nothing was
 * requested since the turn before. Work that is requested again begins again.
 */
export function createQuietTurn(nextTurn: NextTurn, work: Work): QuietTurn {
  let isTurning = false;
  let isRequested = false;
  let hasBegun = false;
  const turn = (): void => {
    let isDone = false;
    if (isRequested) {
      isRequested = false;
      hasBegun = false;
    } else if (!hasBegun) {
      hasBegun = true;
      work.begin();
    } else {
      isDone = work.go();
    }
    // The work may have requested more of itself.
    isTurning = !isDone || isRequested;
    if (isTurning) nextTurn(turn);
  };
  return {
    request() {
      isRequested = true;
      if (isTurning) return;
      isTurning = true;
      nextTurn(turn);
    },
  };
}
