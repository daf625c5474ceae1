import type { HelpReply } from './reply';
import { DISCLAIMER } from './wording';

/** Questions that show the range of what can be asked; each is answered by the shipped knowledge. */
export const EXAMPLE_QUESTIONS = [
  'Who patches the OS of RDS?',
  'Are backups on us?',
  'What do we have to do on Lambda?',
  'Compare EC2 and Fargate',
  'What is the shared responsibility model?',
] as const;

/** Builds the help: what can be asked, by example. */
export function buildHelp(): HelpReply {
  return {
    kind: 'help',
    text: 'Ask in plain words who is responsible for something on AWS: AWS, you, or both. You can follow up ("and on Lambda?"), ask for everything about one service, or compare two. New here? Write "learn" for a few minutes a day and a certificate at the end.',
    examples: EXAMPLE_QUESTIONS,
    disclaimer: DISCLAIMER,
    choices: [
      {
        label: 'Who patches the OS of RDS?',
        lookup: { kind: 'control', control: 'guest-os-patching', service: 'rds' },
      },
      { label: 'What do we do on Lambda?', lookup: { kind: 'overview', service: 'lambda' } },
      {
        label: 'Compare EC2 and Fargate',
        lookup: { kind: 'comparison', services: ['ec2', 'fargate'] },
      },
    ],
  };
}
