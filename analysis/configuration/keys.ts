/** The sections of `.github/trusted-publishing.yml`, with what they are. */
export const sectionKeys = {
  rules: 'Severities by rule',
  publishers: 'What is registered at the registries',
} as const;

export type SectionKey = keyof typeof sectionKeys;

export type PublisherKeyName =
  | 'registry'
  | 'package'
  | 'repository'
  | 'workflow'
  | 'workflow-repository'
  | 'environment';

interface PublisherKey {
  readonly detail: string;
  /** What a value looks like, where not every text will do, and what is said of another one. */
  readonly form?: ValueForm;
}

export interface ValueForm {
  readonly pattern: RegExp;
  readonly words: string;
}

const ownerAndName = /^[^/\s]+\/[^/\s]+$/;

/** What may be recorded of a publisher, in the order in which it is written. Only the registry has to be. */
export const publisherKeys: Readonly<Record<PublisherKeyName, PublisherKey>> = {
  registry: { detail: 'The registry, by its id' },
  package: { detail: "The package's name; absent: any" },
  repository: {
    detail: 'owner/name',
    form: { pattern: ownerAndName, words: 'The repository has to be `owner/name`.' },
  },
  workflow: {
    detail: 'The name of the workflow file that the registry looks at',
    form: {
      pattern: /^[^/]+\.ya?ml$/,
      words: 'The workflow has to be the name of a file, without folders, that ends in .yml or .yaml.',
    },
  },
  'workflow-repository': {
    detail: 'owner/name of the repository that the workflow file lies in; absent: this one',
    form: { pattern: ownerAndName, words: 'The repository of the workflow has to be `owner/name`.' },
  },
  environment: { detail: 'The environment on record; absent: none' },
};

/** The names of `publisherKeys`, in their order: the record has these and no others. */
export const publisherKeyNames = Object.keys(publisherKeys) as readonly PublisherKeyName[];
