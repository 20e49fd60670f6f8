const { authentication, EventEmitter, FileSystemError, Uri, workspace } = require('vscode');

// A provider of accounts that asks nobody anything.
exports.activate = (context) => {
  const changed = new EventEmitter();
  const sessions = [];
  const provider = {
    onDidChangeSessions: changed.event,
    getSessions: async (scopes) =>
      sessions.filter((session) => scopes === undefined || scopes.every((scope) => session.scopes.includes(scope))),
    createSession: async (scopes) => {
      const account = { id: 'octocat', label: 'octocat' };
      const session = { id: 'stand-in', accessToken: 'stand-in-token', account, scopes: [...scopes] };
      sessions.push(session);
      changed.fire({ added: [session], removed: [], changed: [] });
      return session;
    },
    removeSession: async () => {},
  };
  context.subscriptions.push(
    authentication.registerAuthenticationProvider('github-enterprise', 'GitHub stand-in', provider),
    workspace.registerFileSystemProvider('read-only', readOnly(), { isReadonly: true, isCaseSensitive: true }),
  );
};

// The disk through a file system that writes nothing.
function readOnly() {
  const onDisk = (uri) => Uri.file(uri.path);
  const missing = (uri) => () => {
    throw FileSystemError.FileNotFound(uri);
  };
  const refused = () => {
    throw FileSystemError.NoPermissions('read-only');
  };
  return {
    onDidChangeFile: new EventEmitter().event,
    watch: () => ({ dispose() {} }),
    stat: (uri) => workspace.fs.stat(onDisk(uri)).then(undefined, missing(uri)),
    readDirectory: (uri) => workspace.fs.readDirectory(onDisk(uri)).then(undefined, missing(uri)),
    readFile: (uri) => workspace.fs.readFile(onDisk(uri)).then(undefined, missing(uri)),
    createDirectory: refused,
    writeFile: refused,
    delete: refused,
    rename: refused,
  };
}
