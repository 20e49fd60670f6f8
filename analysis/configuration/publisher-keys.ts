/** What may be recorded of a publisher in `.github/trusted-publishing.yml`, in the order in which it is written, with what it is. */
export const publisherKeys: ReadonlyMap<string, string> = new Map([
  ['registry', 'The registry, by its id'],
  ['package', "The package's name; absent: any"],
  ['repository', 'owner/name'],
  ['workflow', 'The name of the workflow file that the registry looks at'],
  ['workflow-repository', 'owner/name of the repository that the workflow file lies in; absent: this one'],
  ['environment', 'The environment on record; absent: none'],
]);
