/** The app that workspaces install. */
export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what an installation carries through Slack and back. */
  readonly stateSecret: string;
  /** Where Slack sends people back to: the public address of `GET /slack/oauth_redirect`. */
  readonly redirectUrl: string;
}
