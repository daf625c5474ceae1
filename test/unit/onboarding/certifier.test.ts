import { createCertifier } from '../../../src/onboarding/certifier';
import { drawCertificate } from '../../../src/onboarding/draw-certificate';
import { DAY_MS } from '../../support/clock';

const NOW = Date.UTC(2026, 10, 30, 12);
const FACTS = {
  name: 'Ada Lovelace',
  journey: 'cloud-basics',
  title: 'Cloud basics: who does what',
  journeyVersion: '1',
  knowledgeVersion: '2026-11-24-1a2b3c4d',
  score: 90,
};
const certifier = createCertifier(Buffer.alloc(32, 1));
const { id, token } = certifier.issue(FACTS, NOW);
const [body = '', signature = ''] = token.split('.');
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('createCertifier', () => {
  it('knows its own certificate, in every process with the same secret', () => {
    const elsewhere = createCertifier(Buffer.alloc(32, 1));

    expect(elsewhere.verify(token, NOW)).toEqual({
      kind: 'valid',
      certificate: { ...FACTS, id, issued: '2026-11-30', expires: '2027-11-30' },
    });
    expect(id).toMatch(/^[0-9A-Z]{12}$/);
  });

  it.each([
    ['the last day', 364, 'valid'],
    ['the day it ends', 365, 'expired'],
    ['years later', 2_000, 'expired'],
  ])('says on %s whether it is good', (_, days, kind) => {
    expect(certifier.verify(token, NOW + days * DAY_MS).kind).toBe(kind);
  });

  it.each([
    ['another score', `${encode({ ...FACTS, score: 100, id })}.${signature}`],
    ['one letter', `${body.slice(0, -1)}${body.endsWith('A') ? 'B' : 'A'}.${signature}`],
    ['the signature', `${body}.${signature.slice(0, -4)}AAAA`],
    ['no signature', `${body}.`],
    ['something behind it', `${token}.x`],
    ['spaces', `${body}.${signature}=`],
    ['nothing', ''],
  ])('refuses a token altered in: %s', (_, altered) => {
    expect(certifier.verify(altered, NOW)).toEqual({ kind: 'forged' });
  });

  it('refuses what another secret has signed, unless it is an earlier one of ours', () => {
    const other = createCertifier(Buffer.alloc(32, 2));
    const later = createCertifier(Buffer.alloc(32, 2), [Buffer.alloc(32, 1)]);

    expect(other.verify(token, NOW)).toEqual({ kind: 'forged' });
    expect(later.verify(token, NOW).kind).toBe('valid');
  });
});

describe('drawCertificate', () => {
  const certificate = { ...FACTS, id, issued: '2026-11-30', expires: '2027-11-30' };

  it('shows everything that the words say, and says it in words too', () => {
    const { svg, altText } = drawCertificate(certificate);

    for (const value of [FACTS.name, FACTS.title, '90 %', '2026-11-30', '2027-11-30', id]) {
      expect(svg).toContain(`>${value}<`.replace(`>${id}<`, `Certificate ${id}<`));
      expect(altText).toContain(value);
    }
    expect(svg).toContain(`<title id="says">${altText}</title>`);
  });

  it('writes a name as text, whatever is in it', () => {
    const { svg } = drawCertificate({ ...certificate, name: '<script>&"\u0000' });

    expect(svg).toContain('&lt;script&gt;&amp;&quot; ');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });

  it('refers to nothing outside itself', () => {
    expect(drawCertificate(certificate).svg).not.toMatch(/href|url\(|@import|<image|<style/);
  });
});
