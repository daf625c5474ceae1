/** What is counted, by the name on `/metrics`. Labels are words of ours, never ids, names or text. */
export const COUNTERS = {
  demarc_answers_total: {
    help: 'Replies to questions and presses, by kind of reply.',
    labels: ['kind', 'platform'],
  },
  demarc_refusals_total: {
    help: 'Replies that say why there is no answer, by reason.',
    labels: ['reason', 'platform'],
  },
  demarc_disambiguations_total: {
    help: 'Replies that ask back which reading is meant.',
    labels: ['platform'],
  },
  demarc_feedback_total: { help: 'Votes on answers.', labels: ['vote'] },
  demarc_duplicates_total: {
    help: 'Deliveries that were dropped because another had the same id.',
    labels: ['platform'],
  },
  demarc_store_failures_total: {
    help: 'Calls to a store that failed; the answer was given all the same.',
    labels: ['store'],
  },
  demarc_jobs_settled_total: {
    help: 'Attempts at jobs by how they went: done, retry, failed or unknown.',
    labels: ['kind', 'how'],
  },
  demarc_learning_enrolments_total: {
    help: 'People who were enrolled by this process, by journey.',
    labels: ['journey'],
  },
  demarc_learning_messages_total: {
    help: 'Messages of journeys by kind and how they went: sent, later or unreachable.',
    labels: ['kind', 'how'],
  },
  demarc_learning_certificates_total: {
    help: 'Certificates that were issued, by journey.',
    labels: ['journey'],
  },
} as const;

/** What is timed, in seconds. */
export const TIMERS = {
  demarc_ack_seconds: {
    help: 'From a delivery to its acknowledgement.',
    labels: ['platform'],
  },
  demarc_answer_seconds: {
    help: 'From a turn to its reply, before it is posted.',
    labels: ['platform'],
  },
} as const;

/** What is looked up when somebody asks. */
export const GAUGES = {
  demarc_jobs: {
    help: 'Jobs by state: waiting, due, running, failed or unknown.',
    labels: ['state'],
  },
  demarc_queue_age_seconds: {
    help: 'How late the longest waiting due job is.',
    labels: [],
  },
  demarc_stale_facts: {
    help: 'Entries of the knowledge that nobody has read against their source for a year.',
    labels: [],
  },
  demarc_knowledge_info: {
    help: 'Always 1; the label is the version of the knowledge.',
    labels: ['version'],
  },
} as const;

/** Seconds; Slack waits 3 for an acknowledgement, Teams 15. */
export const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10] as const;
