/** What `/readyz` tells a load balancer and an operator. */
export interface Readiness {
  readonly ready: boolean;
  readonly knowledgeVersion: string;
  /** Readiness by platform. */
  readonly adapters: Readonly<Record<string, boolean>>;
}

/** Tells at any moment whether the process takes work. */
export type ReadReadiness = () => Readiness;
