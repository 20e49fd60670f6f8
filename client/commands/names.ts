/** The commands of the extension, as `package.json` has them. */
export const RESTART_SERVER = 'trustedPublishing.restartServer';
export const SHOW_OUTPUT = 'trustedPublishing.showOutput';
export const EXPLAIN_RELEASE = 'trustedPublishing.explainRelease';
export const OPEN_RULE_PAGE = 'trustedPublishing.openRulePage';
export const COPY_PUBLISHER_VALUES = 'trustedPublishing.copyPublisherValues';
export const OPEN_REGISTRATION_PAGE = 'trustedPublishing.openRegistrationPage';
export const CREATE_ENVIRONMENT = 'trustedPublishing.createEnvironment';
export const APPLY_PLAN = 'trustedPublishing.applyPlan';
export const SHOW_PLAN_CHANGES = 'trustedPublishing.showPlanChanges';
export const NEW_WORKFLOW = 'trustedPublishing.newWorkflow';
export const DELETE_SECRET = 'trustedPublishing.deleteSecret';
export const SAVE_PLAN = 'trustedPublishing.savePlan';
