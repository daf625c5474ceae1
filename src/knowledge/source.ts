/** A page that answers cite. */
export interface Source {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly confirmed: boolean;
  /** How the page was checked. */
  readonly how: string;
  readonly reviewed: string;
}
