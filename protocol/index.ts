/**
 * The messages between this project's client and its server beyond the Language Server Protocol. Method names as plain
 * strings and types, and no import from elsewhere: client and server bring different versions of the protocol's library.
 */

export type * from './changes.ts';
export * from './commands.ts';
export * from './files.ts';
export type * from './initialization.ts';
export type * from './plan.ts';
export * from './plans.ts';
export * from './publishers.ts';
export * from './releases.ts';
export * from './rules.ts';
export * from './status.ts';
export * from './templates.ts';
