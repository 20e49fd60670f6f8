/** Work that waits for a quiet turn. */
export interface QuietTurn {
  /** There is something to do. */
  request(): void;
}

/** Calls back in the next turn of the event loop, after the messages that have come until then. */
export type NextTurn = (callback: () => void) => void;

/**
 * Does what follows from messages but answers none of them: once for all messages that came together, after their answers,
 * and in pieces, so that a message never waits for more than one. No time passes in between: a turn is quiet when nothing was
 * requested since the turn before.
 * @param piece does a piece of the work; true when nothing is left
 */
export function createQuietTurn(nextTurn: NextTurn, piece: () => boolean): QuietTurn {
  let isTurning = false;
  let isRequested = false;
  const turn = (): void => {
    const isQuiet = !isRequested;
    isRequested = false;
    const isDone = isQuiet && piece();
    // The piece may have made a request itself.
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
