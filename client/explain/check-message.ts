import { isFromReleasePage as fits } from '../../schemas/generated/messages.ts';
import type { FromReleasePage } from './messages.ts';

/** True for a message that the page may send. Anything can come: whatever runs in the page can post. */
export function isFromReleasePage(message: unknown): message is FromReleasePage {
  return fits(message) === true;
}
