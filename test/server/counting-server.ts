import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { rules } from '../../analysis/rules/index.ts';
import type { Rule } from '../../analysis/rules/types.ts';
import { diskFiles } from '../../server/files/disk-files.ts';
import { serve } from '../../server/serve.ts';

const connection = createConnection(ProposedFeatures.all);

const counting: Rule = {
  id: 'counting',
  severity: 'hint',
  title: 'A rule that finds nothing and logs what it is asked about',
  documentation: { what: '', why: '', fix: '' },
  check(subject) {
    connection.console.log(`judged ${subject.root.file.path}`);
    return [];
  },
};

/** The server of the product, telling which workflows it works out. */
serve(connection, { disk: diskFiles, nextTurn: (callback) => void setImmediate(callback) }, [counting, ...rules]);
