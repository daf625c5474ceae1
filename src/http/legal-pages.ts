import type { ServerResponse } from 'node:http';
import type { Endpoint } from './endpoint';

const describePrivacy = (kept: readonly string[]) => `Demarc and your data

What it reads
Messages written to it, that mention it, or that follow one up in a thread where it
answers; a message you pick from its menu; what you type into its search. Slack also
sends it the other messages of channels it was invited to: it drops them unread.

What it keeps
${kept.map((each) => `- ${each}`).join('\n')}
Its log has neither words nor names; ids in it are hashed.

Who has it
Only the people who run this server. Nothing is sent to anybody but the chat platform
you write on. No language model, no advertising, no tracking.

How to be forgotten
Write "forget me" to the bot, or ask the people who run this server, who can show you
what is kept about you, too. What a thread with others was about goes by itself.
`;

const TERMS = `Demarc: terms of use

Demarc answers who is responsible for something on AWS: AWS, you, or both. Its answers
rest on reviewed facts, each with its source and the day it was checked. They are
guidance, not legal advice, and no statement about your own account. What binds you is
your agreement with AWS.

Demarc is not affiliated with or endorsed by AWS, Slack or Microsoft. The software is
provided under the MIT License, without warranty of any kind. Whoever runs this server
decides who may use it.
`;

/** The two pages that directories of apps ask for, in plain text; `kept` = a line for each thing that is stored. */
export function createLegalPages(kept: readonly string[]): readonly Endpoint[] {
  return [page('/privacy', describePrivacy(kept)), page('/terms', TERMS)];
}

function page(path: string, text: string): Endpoint {
  return {
    method: 'GET',
    path,
    handle: (_request, response: ServerResponse) => {
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end(text);
    },
  };
}
