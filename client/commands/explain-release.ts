import { Uri, window } from 'vscode';
import type { CommandContext } from './command-context.ts';

/** Explains a release of the workflow that is given, or open in the editor. */
export function explainRelease({ releases }: CommandContext): (file?: unknown) => void {
  return (file) => {
    // The language server gives a text, menus a URI.
    const named = typeof file === 'string' ? Uri.parse(file) : file;
    const workflow = named instanceof Uri ? named : window.activeTextEditor?.document.uri;
    if (workflow !== undefined && /\/\.github\/workflows\/[^/]+\.ya?ml$/.test(workflow.path)) {
      releases.open(workflow.toString());
      return;
    }
    void window.showInformationMessage('Open the workflow first whose release is to be explained.');
  };
}
