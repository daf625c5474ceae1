import { openConsole, openSlack, openTeams, openWeb } from '../support/conversations';
import { describeAdapter } from './adapters';

describeAdapter('the console', openConsole);

describeAdapter('Slack', openSlack);

describeAdapter('Teams', openTeams);

describeAdapter('the web page', openWeb);
