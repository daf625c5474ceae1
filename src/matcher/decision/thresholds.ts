/** Cut on development questions by other authors, at the cost named beside each. */
export const THRESHOLDS = {
  /** Below it a message is refused: a false answer costs more than a missed one. */
  refuse: 0.62,
  /** The same for a message whose words fit an out-of-scope entry better, by the lead below. */
  refuseElsewhere: 0.75,
  outOfScopeLead: 0.2,
  /** The lead from which even two services side by side are none of ours: "should we use ECS or EKS". */
  outOfScopeOverPair: 0.5,
  /** The lead from which what looks like an overview of a service is none. */
  outOfScopeOverWhole: 1.5,
  /** The same for what is surely an overview or a comparison of services, which few other messages look like. */
  refuseWhole: 0.3,
  surelyWhole: 0.9,
  /** From here on a topic named as we name it is answered. */
  namedOurs: 0.05,
  /** Score that such a topic needs. */
  namedTopic: 0.4,
  /** The same for a message that asks who, by the score of its topic and its lead over what is out of scope. */
  clearOurs: 0.1,
  clearlyAsked: { score: 1.8, lead: 1 },
  /** And for one that names a service too. */
  askedThere: { score: 1.2, lead: 0.5 },
  /** And for a few words with a service among them that ask nothing. */
  keyed: { ours: 0.3, score: 1.2, lead: 1.2 },
  /** And for one that asks how a topic is taken care of, which reads much like how to do it. */
  careAsked: { ours: 0.2, score: 0.5 },
  /** Lead over it that a concept needs, since "who is responsible" draws every question to concepts. */
  conceptOverNamed: 0.9,
  /** Score from which a topic asked of a named service counts as named. */
  askedOfService: 1.2,
  /** The same, and its lead over the next one, from which nothing about the question is vague. */
  askedFar: { score: 2.2, lead: 0.9 },
  /** The same over a topic of which the message states something: a topic can be put right, a concept only told. */
  conceptOverPremise: 0.5,
  /** Share of unknown words above which nothing is answered. */
  unknownWords: 0.6,
  /** Small talk is short. */
  smallTalkWords: 9,
  /** A question about the model itself rather than a topic. */
  concept: 0.5,
  /** The lead over all topics below which no concept is meant, however it is asked. */
  conceptBelowTopic: -0.7,
  /** Score of a concept, and its lead over all topics, from which it stands in a talk about a topic. */
  conceptInTalk: 1.2,
  conceptInTalkLead: 0.5,
  /** The same beside a service that only a common word means. */
  surelyConcept: 0.95,
  /** Below it an overview of that service is open enough for the concept to come first. */
  openOverview: 0.7,
  /** Two services are to be held side by side. */
  comparison: 0.8,
  /** The whole split of a service is asked for. */
  overview: 0.35,
  /** Below both, of the judgement and of the form, a topic as good as the next one's stands against an overview. */
  surelyOverview: 0.92,
  overviewForm: 2,
  topicOverOverview: 1.7,
  /** A vague question about responsibility is asked back rather than refused from here on. */
  vagueOurs: 0.1,
  /** Too vague to answer. */
  vague: 0.5,
  /** Too vague to answer or to tell whether it is ours: asked back all the same. */
  surelyVague: 0.8,
  /** Score and lead from which a message of several words is about its topic, however vague it sounds, */
  surelyMeant: { score: 2.4, lead: 2.7 },
  /** … and beside a service that it names. */
  surelyMeantThere: { score: 1.2, lead: 0.8 },
  /** Score and lead over all topics from which one that asks for nobody is about a concept, however vague. */
  surelyFitting: { score: 1.3, lead: 1.2 },
  /** A control at least this good is a topic of its own; below it an overview or a question back is better. */
  ownTopic: 0.6,
  /** Score from which a topic is clear enough for others to be offered only with words of their own. */
  clearTopic: 1.2,
  /** Confidence from which the best topic is meant though nothing but a service is named: "our VPC network". */
  sureTopic: 0.95,
  /** Score from which a message without its service still has a topic. */
  ownService: 1.4,
  /** Score from which a topic's words are there, so that it is offered beside the best. */
  offered: 0.3,
  /** Score of a second reading from which it is offered beside the answer, and how far it may stand below the best. */
  alternative: 0.6,
  alternativeGap: 0.5,
  /** The gap within which both readings are answered. */
  tie: 0.08,
  /** Confidence below which readings are offered instead of an answer. */
  closeCall: 0.42,
  /** Probability from which a message counts as asking for one side's part: a false side is a wrong verdict. */
  duty: 0.55,
  /** The same for one that its words tell far better than the topic as a whole and the next duty of its side. */
  clearDuty: { duty: 0.4, overWhole: 0.4, lead: 1.4 },
  /** How far a duty must stand above its topic as a whole: a side's words alone ask for no part. */
  dutyOverWhole: 0,
  /** The same for an addition to a talk about the topic, by the lead over the next duty below. */
  addedDutyOverWhole: -0.75,
  addedDutyLead: 0.2,
  /** How far a duty must stand above the next of its side to be named. */
  dutyLead: 0.25,
} as const;
