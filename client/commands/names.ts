/** The commands of the extension, as `package.json` has them. */
export const RESTART_SERVER = 'trustedPublishing.restartServer';
export const SHOW_OUTPUT = 'trustedPublishing.showOutput';
export const OPEN_RULE_PAGE = 'trustedPublishing.openRulePage';
export const CONFIGURE = 'trustedPublishing.configure';
