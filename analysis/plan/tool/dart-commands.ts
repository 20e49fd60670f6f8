import type { Publication } from '../../publications/types.ts';
import type { ActionAsCommands } from '../../registries/types.ts';
import { siblingsOf } from '../step-place.ts';

/** What an action is told of a package for pub.dev. */
export interface DartPackage {
  readonly flutter?: boolean;
  readonly 'skip-tests'?: boolean;
  readonly 'skip-build-runner'?: boolean;
  readonly channel?: string;
}

interface DartCommands {
  readonly program: 'dart' | 'flutter';
  readonly tests: readonly string[];
  /** Where Flutter is to be installed. */
  readonly channel: string | undefined;
}

/** Actions that put Flutter on the path. */
export const flutterActions: readonly string[] = ['subosito/flutter-action', 'flutter-actions/setup-flutter'];

const channels = ['stable', 'beta', 'master', 'main'];

/**
 * What is left of an action that tests and publishes a package for pub.dev: by which program, with which tests, and whether Flutter
 * has to be installed, which the action brought along. A clause for a message when it does what commands here would not.
 */
export function dartCommands(
  publication: Publication,
  spec: ActionAsCommands,
  told: DartPackage,
  pubspec: string | undefined,
): DartCommands | string {
  const { step, jobSteps } = publication;
  const present = siblingsOf(step, jobSteps).some(
    ({ step: { uses, index } }) =>
      index < step.step.index && uses?.target.kind === 'repository' && flutterActions.includes(uses.target.slug),
  );
  const asked = told.flutter ?? (spec.flutter === 'usual' ? true : undefined);
  const flutter = asked ?? (pubspec === undefined ? present : /\bsdk:\s*["']?flutter\b/.test(pubspec));
  const { channel = 'stable' } = told;
  if (flutter && !present && !channels.includes(channel)) return `it installs Flutter from \`${channel}\``;
  const program = flutter ? 'flutter' : 'dart';
  const tests = testsOf(spec, told, pubspec);
  if (typeof tests === 'string') return tests;
  return { program, tests, channel: flutter && !present ? channel : undefined };
}

function testsOf(
  { tests }: ActionAsCommands,
  told: DartPackage,
  pubspec: string | undefined,
): readonly string[] | string {
  if (told['skip-tests'] === true || tests === undefined) return [];
  const lines = ['{dart} pub get', '{dart} test'];
  if (tests === 'always') return lines;
  if (pubspec === undefined) return 'it runs the tests first where the package has some';
  if (!/^\s+(?:flutter_)?test:/m.test(pubspec)) return [];
  const generates = /^\s+build_runner:/m.test(pubspec) && told['skip-build-runner'] !== true;
  return generates ? 'it runs the tests by `build_runner` first' : lines;
}
