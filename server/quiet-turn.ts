/** Runs a task when no message has come for a turn of the event loop; asked again before, it waits for that turn. */
export interface QuietTurn {
  request(): void;
}

/**
 * Work that follows from messages but answers none of them. It is done once for all messages that came together, and after
 * their answers; no time passes in between. A message channel gives the turns, since it has no shortest delay as timers have.
 */
export function createQuietTurn(task: () => void): QuietTurn {
  const { port1, port2 } = new MessageChannel();
  let requests = 0;
  let seen = 0;
  port1.onmessage = () => {
    if (requests === seen) {
      requests = 0;
      seen = 0;
      task();
    } else {
      seen = requests;
      port2.postMessage(undefined);
    }
  };
  return {
    request() {
      requests++;
      if (requests === 1) port2.postMessage(undefined);
    },
  };
}
