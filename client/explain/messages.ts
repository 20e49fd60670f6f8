import type { ReleaseChoice, ReleasePicture } from '../../protocol/index.ts';

/** The page of a release to the extension: what a person did. Checked against `schemas/messages/`. */
export type FromReleasePage =
  | { readonly type: 'ready' }
  | ({ readonly type: 'choose' } & ReleaseChoice)
  /** Show a line: the number of a place of the picture that was sent last. */
  | { readonly type: 'show'; readonly place: number };

/** The extension to the page. */
export type ToReleasePage =
  /** `uri` of the workflow is what the page keeps, so that the editor can open it again after a restart. */
  | { readonly type: 'picture'; readonly uri: string; readonly picture: ShownPicture }
  | { readonly type: 'failure'; readonly reason: string };

/** The page knows no files: it gives back the numbers. */
export type ShownPicture = Omit<ReleasePicture, 'places'>;
