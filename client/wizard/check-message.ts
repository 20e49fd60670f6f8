import { isFromPage as fits } from '../../schemas/generated/messages.ts';
import type { FromPage } from './messages.ts';

/** True for a message that the page may send. Anything can come: whatever runs in the page can post. */
export function isFromPage(message: unknown): message is FromPage {
  return fits(message) === true;
}
