import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { rules } from '../../analysis/rules/index.ts';
import type { Rule } from '../../analysis/rules/types.ts';
import { diskFiles } from '../../server/files/disk-files.ts';
import { serve } from '../../server/serve.ts';

const failing: Rule = {
  id: 'failing',
  severity: 'error',
  title: 'A rule with a mistake in it',
  documentation: { what: '', why: '', fix: '' },
  check() {
    throw new Error('the mistake');
  },
};

/** The server of the product with one more rule, which throws. */
serve(
  createConnection(ProposedFeatures.all),
  { disk: diskFiles, nextTurn: (callback) => void setImmediate(callback) },
  [failing, ...rules],
);
