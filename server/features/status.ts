import type { Session } from '../session.ts';

/** The client sees whether files are still being read. */
export function tellStatus({ repositories, status, onSettled, onInitialized }: Session): void {
  const tell = (): void => status.setBusy([...repositories.all()].some((repository) => !repository.isReady()));
  onInitialized(tell);
  onSettled(tell);
}
