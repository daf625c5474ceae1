import type { NoticeReply } from '../replies';
import type { Certificate, CertificateVerdict } from './certifier';
import { learnChoice, notice } from './notice';

/** A certificate in words, as its picture says it too. */
export function describeCertificate(certificate: Certificate): readonly string[] {
  const { id, name, title, score, issued, expires, journeyVersion, knowledgeVersion } = certificate;
  return [
    `${name} has completed “${title}” with ${score} %.`,
    `Issued ${issued}, good until ${expires}. Certificate ${id}.`,
    `Journey ${journeyVersion}, knowledge ${knowledgeVersion}.`,
  ];
}

/** A learner's own certificate; null = none yet. `address` = where its page and its picture are. */
export function renderCertificate(
  verdict: CertificateVerdict | null,
  address?: string,
): NoticeReply {
  if (verdict?.kind === 'forged') {
    return notice(
      [
        'You had a certificate, and the key that signed it is gone: this bot was restarted without DEMARC_ENCRYPTION_KEY. Pass the final quiz again for a new one.',
      ],
      [learnChoice('Renew', 'renew')],
    );
  }
  if (verdict === null) {
    return notice(
      ['You get your certificate when you pass the final quiz.'],
      [learnChoice('Show where I am', 'continue')],
    );
  }
  const lines = describeCertificate(verdict.certificate);
  const { id } = verdict.certificate;
  if (verdict.kind === 'valid') {
    const page = address === undefined ? '' : `, or ${address}/verify/${id}`;
    const said = notice([...lines, `Anyone can check it: verify ${id}${page}`]);
    if (address === undefined) return said;
    return { ...said, picture: { url: `${address}/verify/${id}.png`, alt: lines.join(' ') } };
  }
  return notice(
    [...lines, 'It has run out. Pass the final quiz again to renew it.'],
    [learnChoice('Renew', 'renew')],
  );
}

/** What anyone learns who asks about a certificate; `undefined` = there is none under that id. */
export function renderVerdict(verdict: CertificateVerdict | undefined): NoticeReply {
  if (verdict === undefined || verdict.kind === 'forged') {
    return notice(['This is no certificate of ours: the id is unknown, or it was changed.']);
  }
  const word = verdict.kind === 'valid' ? 'Genuine and good.' : 'Genuine, but it has run out.';
  return notice([word, ...describeCertificate(verdict.certificate)]);
}
