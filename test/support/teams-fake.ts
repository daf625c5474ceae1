export {
  type ActivityJson,
  aMember,
  IN_BERLIN,
  mentionOf,
  senderOf,
  TEAMS_PEOPLE,
  TEAMS_PLACES,
  teamsActivities,
} from './teams-activities';
export {
  type ConnectorCall,
  type ConnectorStep,
  type FakeConnector,
  type PostedActivity,
  startFakeConnector,
} from './teams-connector';
export {
  APP_ID,
  APP_PASSWORD,
  type OpenIdServer,
  signedToken,
  startOpenIdServer,
  TENANT_ID,
  type TokenParts,
} from './teams-open-id';
export type { RosterEntry } from './teams-roster';
