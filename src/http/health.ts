/** What `/readyz` tells a load balancer and an operator. */
export interface Readiness {
  readonly ready: boolean;
  readonly knowledgeVersion: string;
  /** Whether the store answers; a bot that has lost its memory still answers, so `ready` does not depend on it. */
  readonly store?: boolean;
  /** Readiness by platform. */
  readonly adapters: Readonly<Record<string, boolean>>;
}

/** Tells at any moment whether the process takes work. */
export type ReadReadiness = () => Readiness | Promise<Readiness>;
