import { createNames } from '../../../../src/matcher/entities/names';
import { tokenize } from '../../../../src/matcher/text/tokenize';
import {
  aControl,
  aKnowledge,
  aLexicon,
  anOverride,
  aService,
} from '../../../support/dialog-knowledge';

const KEYS = { said: ['keys', 'key rotation'], meanings: [{ control: 'backups' }] };

const names = createNames(
  aKnowledge({
    controls: [
      aControl({ aliases: ['Copies'] }),
      aControl({ id: 'guest-os-patching', name: 'Guest OS patching', aliases: ['OS patches'] }),
    ],
    services: [
      aService({
        variants: [
          { name: 'Custom', role: 'mode', aliases: ['custom'] },
          { name: 'Custom for Oracle', role: 'mode', aliases: ['oracle', 'sql server-like'] },
          { name: 'One Zone', role: 'aspect', aliases: ['one zone', 'a zone'] },
          { name: 'Plan B', role: 'aspect', aliases: ['second region', 'mirrors', 'plan b'] },
        ],
        overrides: [anOverride({ variant: 'One Zone' }), anOverride({ variant: 'Plan B' })],
      }),
      aService({
        id: 'lambda',
        variants: [{ name: 'Image', role: 'mode', aliases: ['container image', '?'] }],
        overrides: [anOverride({ variant: 'Image', control: 'guest-os-patching' })],
      }),
    ],
    lexicon: aLexicon({
      fillers: ['and', 'on'],
      broad: [KEYS],
      synonyms: { mirrors: ['copies'] },
      talk: { anywhere: ['second region'] },
    }),
  }),
);

describe('createNames', () => {
  describe('variant', () => {
    it.each([
      ['and with Custom?', 'rds', 'Custom'],
      ['custom for oracle please', 'rds', 'Custom for Oracle'],
      ['the ORACLE one', 'rds', 'Custom for Oracle'],
      ['sql server-like', 'rds', 'Custom for Oracle'],
      ['customised', 'rds', null],
      ['custom', 'lambda', null],
      ['custom', 'gone', null],
      ['custom', null, null],
      ['', 'rds', null],
    ])('reads %j on %s as %s', (text, service, name) => {
      expect(names.variant(tokenize(text), service, 'guest-os-patching')).toBe(name);
    });

    it('takes one with a fact of its own for the control before a longer name', () => {
      const words = tokenize('custom for oracle in a zone');

      expect(names.variant(words, 'rds', 'backups')).toBe('One Zone');
      expect(names.variant(words, 'rds', 'guest-os-patching')).toBe('Custom for Oracle');
    });
  });

  describe('variantFor', () => {
    it.each([
      ['a container image', 'guest-os-patching', { service: 'lambda', name: 'Image' }],
      ['a container image', 'backups', null],
      ['custom', 'backups', null],
      ['one zone', 'backups', { service: 'rds', name: 'One Zone' }],
      ['a plan b', 'backups', { service: 'rds', name: 'Plan B' }],
      ['a second region', 'backups', null],
      ['with mirrors', 'backups', null],
    ])('finds the place of %j for %s', (text, control, found) => {
      const variant = names.variantFor(tokenize(text), control);

      expect(variant && { service: variant.service, name: variant.name }).toEqual(found);
    });
  });

  describe('serviceClass', () => {
    it.each([
      ['who patches managed databases?', 'managed'],
      ['our Virtual Machines', 'iaas'],
      ['a server', null],
      ['', null],
    ])('reads %j as %s', (text, id) => {
      expect(names.serviceClass(tokenize(text))).toBe(id);
    });
  });

  describe('holds', () => {
    it.each([
      ['backups', 'copy', true],
      ['backups', 'backup', true],
      ['guest-os-patching', 'patches', true],
      ['guest-os-patching', 'copies', false],
      ['gone', 'copies', false],
    ])('of %s the word %j: %s', (control, word, is) => {
      expect(names.holds(control, word)).toBe(is);
    });
  });

  describe('broad', () => {
    it.each([
      ['keys', KEYS],
      ['rotation key', KEYS],
      ['key', null],
      ['ssh keys', null],
      ['', null],
    ])('finds what %j may mean', (text, found) => {
      expect(names.broad(text.split(' '))).toBe(found);
    });
  });

  describe('isNamed', () => {
    it.each([
      ['who does backups', 'backups', true],
      ['who does the backup?', 'backups', true],
      ['who makes copies', 'backups', true],
      ['guest os patching', 'guest-os-patching', true],
      ['an OS patch', 'guest-os-patching', false],
      ['who backs it up', 'backups', false],
      ['backups', 'gone', false],
    ])('says of %j and %s: %s', (text, control, is) => {
      expect(names.isNamed(tokenize(text), control)).toBe(is);
    });
  });

  it.each([
    ['rds', 'Custom for Oracle', ['custom', 'for', 'like', 'oracle', 'server', 'sql']],
    ['rds', 'gone', []],
    [null, 'Custom', []],
    ['rds', null, []],
  ])('knows the words of the variant of %s: %s', (service, name, words) => {
    expect([...names.variantWords(service, name)].sort()).toEqual(words);
  });

  it('gives the words that carry no topic', () => {
    expect([...names.fillers]).toEqual(['and', 'on']);
  });
});
