const { commands, ViewColumn, window } = require('vscode');

exports.activate = (context) => {
  const open = () => {
    const panel = window.createWebviewPanel('emptyPage', 'Empty Page', ViewColumn.Active, { enableScripts: true });
    panel.webview.html = '<!DOCTYPE html><html lang="en"><title>Empty</title><body><h1>Nothing</h1></body></html>';
  };
  context.subscriptions.push(commands.registerCommand('emptyPage.open', open));
};
