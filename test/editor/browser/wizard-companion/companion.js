const { authentication, EventEmitter } = require('vscode');

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
  );
};
