import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type KeyLike, SignJWT, UnsecuredJWT } from 'jose';

/** The app and tenant of these tests. */
export const APP_ID = '11111111-1111-4111-8111-111111111111';
export const TENANT_ID = '22222222-2222-4222-8222-222222222222';
export const APP_PASSWORD = 'a-secret-of-the-tests';

/** A stand-in for Microsoft's key server and login. */
export interface OpenIdServer {
  /** The metadata document. */
  readonly openIdUrl: string;
  readonly loginUrl: string;
  readonly keyId: string;
  readonly signingKey: KeyLike;
  /** Bodies of the token requests. */
  readonly grants: readonly URLSearchParams[];
  /** Makes every further token request fail with this status, and this text of Microsoft's. */
  refuseTokens(status: number, description?: string): void;
  /** Makes every further request for the keys wait for ever. */
  hangKeys(): void;
  stop(): Promise<void>;
}

let keys: ReturnType<typeof generateKeyPair> | undefined;

/** One pair for a whole run: making one takes longer than a test. */
function keyPair(): ReturnType<typeof generateKeyPair> {
  keys ??= generateKeyPair('RS256');
  return keys;
}

/** Starts a server that publishes one key endorsed for Teams, and hands out tokens `token-1`, `token-2` … */
export async function startOpenIdServer(): Promise<OpenIdServer> {
  const { publicKey, privateKey } = await keyPair();
  const keyId = 'test-key';
  const key = {
    ...(await exportJWK(publicKey)),
    kid: keyId,
    use: 'sig',
    endorsements: ['msteams'],
  };
  const grants: URLSearchParams[] = [];
  let refusal: { readonly status: number; readonly error_description?: string } | undefined;
  let isHanging = false;

  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const origin = `http://${request.headers.host}`;
    if (isHanging) return;
    if (request.url === '/openid') return answer(200, { jwks_uri: `${origin}/keys` });
    if (request.url === '/keys') return answer(200, { keys: [key] });
    if (!request.url?.endsWith('/oauth2/v2.0/token')) return answer(404, {});
    text(request).then(
      (body) => {
        grants.push(new URLSearchParams(body));
        if (refusal !== undefined) {
          return answer(refusal.status, { error: 'invalid_client', ...refusal });
        }
        answer(200, { access_token: `token-${grants.length}`, expires_in: 3600 });
      },
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openIdUrl: `${origin}/openid`,
    loginUrl: origin,
    keyId,
    signingKey: privateKey,
    grants,
    refuseTokens(status, description) {
      refusal = { status, ...(description && { error_description: description }) };
    },
    hangKeys() {
      isHanging = true;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}

/** What a token may say otherwise than a good one. */
export interface TokenParts {
  readonly audience?: string;
  readonly issuer?: string;
  readonly serviceUrl: string;
  readonly keyId?: string;
  readonly signingKey?: KeyLike;
  /** Seconds until it ends; negative = ended. */
  readonly expiresIn?: number;
  /** No signature at all. */
  readonly unsigned?: boolean;
}

/** The `Authorization` header of a request from Teams. */
export async function signedToken(server: OpenIdServer, parts: TokenParts): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    serviceurl: parts.serviceUrl,
    iss: parts.issuer ?? 'https://api.botframework.com',
    aud: parts.audience ?? APP_ID,
    nbf: now - 7200,
    exp: now + (parts.expiresIn ?? 3600),
  };
  if (parts.unsigned) return `Bearer ${new UnsecuredJWT(claims).encode()}`;
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: parts.keyId ?? server.keyId, typ: 'JWT' })
    .sign(parts.signingKey ?? server.signingKey);
  return `Bearer ${token}`;
}
