import { describe, expect, test } from 'vitest';
import { Dice } from '../../lib/domain/demo/dice';
import { type Driven, openEngine } from './open-engine';
import { makeClient } from './samples';
import { seeMail } from './see-mail';

const known = [
  ['Boulangerie Martin', 'elodie.martin@boulangerie-martin.example'],
  ['Alder Analytics', 'jordan@alder-analytics.example'],
  ['Clarin & Co', 'billing@clarin.example'],
  ['Vivid Studio', 'office@vividstudio.example'],
  ['Sole Trader', 'tomas.rivera@gmail.com'],
] as const;

interface Spoof {
  readonly name: string;
  readonly address: string;
  /** Whether it must be cautioned about, besides not being linked. */
  readonly cautioned: boolean;
}

const cyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  i: 'і',
  s: 'ѕ',
  d: 'ԁ',
  n: 'ո',
};
const drawn: readonly (readonly [string, string])[] = [
  ['l', '1'],
  ['i', 'l'],
  ['o', '0'],
  ['m', 'rn'],
  ['d', 'cl'],
  ['s', '5'],
  ['w', 'vv'],
];

/** Ways in which a mail is made to look as if somebody known had written it. Each gives undefined where it can not. */
const ways: readonly ((name: string, address: string, dice: Dice) => Spoof | undefined)[] = [
  function letterOfAnotherAlphabet(name, address, dice) {
    const [local = '', domain = ''] = address.split('@');
    const places = [...domain].flatMap((char, place) =>
      cyrillic[char] && !domain.slice(place).startsWith('example') && place < domain.indexOf('.')
        ? [place]
        : [],
    );
    if (places.length === 0) return undefined;
    const place = dice.pick(places);
    const forged = domain.slice(0, place) + (cyrillic[domain[place] ?? ''] ?? '') + domain.slice(place + 1);
    return { name, address: `${local}@${new URL(`http://${forged}`).hostname}`, cautioned: true };
  },
  function letterDrawnAlike(name, address, dice) {
    const [local = '', domain = ''] = address.split('@');
    const label = domain.slice(0, domain.indexOf('.'));
    const fitting = drawn.filter(([from]) => label.includes(from));
    if (fitting.length === 0 || domain === 'gmail.com') return undefined;
    const [from, to] = dice.pick(fitting);
    return {
      name,
      address: `${local}@${label.replace(from, to)}${domain.slice(label.length)}`,
      cautioned: true,
    };
  },
  function otherLocalPartAtFreeMail(name, address, dice) {
    const [local = '', domain = ''] = address.split('@');
    if (domain !== 'gmail.com') return undefined;
    const fitting = drawn.filter(([from]) => local.includes(from));
    const [from, to] = dice.pick(fitting);
    return { name, address: `${local.replace(from, to)}@${domain}`, cautioned: true };
  },
  function addressInTheName(_, address, dice) {
    const shown = dice.pick([address, `"${address}"`, `Ana <${address}>`, address.toUpperCase()]);
    return { name: shown, address: `mailer@sender-${dice.whole(1, 99)}.example`, cautioned: true };
  },
  function hiddenCharacterInTheName(name, _, dice) {
    const hidden = dice.pick(['\u200b', '\u202e', '\u2066', '\ufeff', '\u00ad']);
    const place = dice.whole(0, name.length);
    return {
      name: name.slice(0, place) + hidden + name.slice(place),
      address: 'x@elsewhere.example',
      cautioned: true,
    };
  },
  function knownDomainInFront(name, address) {
    if (address.endsWith('@gmail.com')) return undefined;
    return { name, address: `${address}.secure-login.example`, cautioned: true };
  },
  function hyphenLeftOutOrPutIn(name, address, dice) {
    const [local = '', domain = ''] = address.split('@');
    if (domain === 'gmail.com') return undefined;
    const place = dice.whole(2, domain.indexOf('.') - 2);
    const forged = domain.includes('-')
      ? domain.replace('-', '')
      : `${domain.slice(0, place)}-${domain.slice(place)}`;
    return { name, address: `${local}@${forged}`, cautioned: true };
  },
  function letterOfAnotherAlphabetInTheLocalPart(name, address, dice) {
    const [local = '', domain = ''] = address.split('@');
    const places = [...local].flatMap((char, place) => (cyrillic[char] ? [place] : []));
    if (domain !== 'gmail.com') return undefined;
    const place = dice.pick(places);
    const forged = local.slice(0, place) + (cyrillic[local[place] ?? ''] ?? '') + local.slice(place + 1);
    return { name, address: `${forged}@${domain}`, cautioned: true };
  },
  function letterWithAnAccent(name, address, dice) {
    const [local = '', domain = ''] = address.split('@');
    const accents: Readonly<Record<string, string>> = {
      a: 'ạ',
      e: 'ẹ',
      i: 'ị',
      o: 'ọ',
      n: 'ņ',
      s: 'ș',
      l: 'ł',
    };
    const label = domain.slice(0, domain.indexOf('.'));
    const places = [...label].flatMap((char, place) => (accents[char] ? [place] : []));
    if (domain === 'gmail.com') return undefined;
    const place = dice.pick(places);
    const forged = label.slice(0, place) + (accents[label[place] ?? ''] ?? '') + label.slice(place + 1);
    const host = new URL(`http://${forged}${domain.slice(label.length)}`).hostname;
    return { name, address: `${local}@${host}`, cautioned: true };
  },
  function sameNameElsewhere(name, address, dice) {
    return {
      name,
      address: `${address.split('@')[0]}@other-${dice.whole(1, 999)}.example`,
      cautioned: false,
    };
  },
  function otherEnding(name, address) {
    const [local = '', domain = ''] = address.split('@');
    return domain === 'gmail.com'
      ? undefined
      : { name, address: `${local}@${domain.replace('.example', '.test')}`, cautioned: false };
  },
];

describe('a sender who looks like somebody is asked about, never linked', () => {
  test('200 spoofed senders: none is linked, and every one that is drawn alike is cautioned about', async () => {
    const driven = await openBook();
    const spoofs = spoofedSenders(200);
    expect(new Set(spoofs.map(({ name, address }) => `${name} ${address}`)).size).toBe(200);
    const linked: Spoof[] = [];
    const unnoticed: Spoof[] = [];
    for (const spoof of spoofs) {
      const view = await seeMail(driven, spoof);
      if (view.kind !== 'stranger') linked.push(spoof);
      else if (spoof.cautioned && view.caution === undefined) unnoticed.push(spoof);
    }
    expect(linked).toEqual([]);
    expect(unnoticed).toEqual([]);
  });

  test.each([
    ['an ordinary stranger', 'Zoe Quinn', 'zoe.quinn@harbour-lights.example'],
    ['a stranger whose name is their address', 'zoe@harbour-lights.example', 'zoe@harbour-lights.example'],
    ['a Taiwanese stranger', '陳怡君', 'yijun@chenguang.example'],
    ['a stranger at an international domain', 'Jürgen', 'juergen@xn--bckerei-5wa.example'],
    ['another person at free mail', 'Ines', 'ines.kant@gmail.com'],
  ])('%s is no reason for caution', async (_, name, address) => {
    const view = await seeMail(await openBook(), { name, address });
    expect(view.kind === 'stranger' && view.caution).toBeUndefined();
  });

  test('one that looks like our own address is cautioned about as well', async () => {
    const driven = await openBook();
    await driven.send('setSetting', { key: 'ownAddresses', value: ['support@our-company.example'] });
    const view = await seeMail(driven, { name: 'Support', address: 'support@our-c0mpany.example' });
    expect(view).toMatchObject({ kind: 'stranger', caution: 'looks-like-other' });
  });

  test('the caution follows the book: it begins and ends with the address that is looked like', async () => {
    const driven = await openEngine();
    const spoof = { name: '', address: 'ana@bakerv-0ne.example' };
    expect(await seeMail(driven, spoof)).toMatchObject({ caution: undefined });
    const client = await makeClient(driven, 'Bakery', 'ana@bakerv-one.example');
    expect(await seeMail(driven, spoof)).toMatchObject({ caution: 'looks-like-other' });
    await driven.send('setDomain', { clientId: client, domain: 'bakerv-one.example', on: false });
    const contactId = (await driven.ask('client', { clientId: client }))?.contacts[0]?.id;
    if (contactId)
      await driven.send('setAddress', { contactId, address: 'ana@bakerv-one.example', on: false });
    expect(await seeMail(driven, spoof)).toMatchObject({ caution: undefined });
  });
});

async function openBook(): Promise<Driven> {
  const driven = await openEngine();
  for (const [name, address] of known) await makeClient(driven, name, address);
  return driven;
}

function spoofedSenders(count: number): Spoof[] {
  const dice = new Dice('spoofs');
  const found = new Map<string, Spoof>();
  while (found.size < count) {
    const [name, address] = dice.pick(known);
    const spoof = dice.pick(ways)(`${name} ${dice.whole(1, 40)}`, address, dice);
    if (spoof) found.set(`${spoof.name} ${spoof.address}`, spoof);
  }
  return [...found.values()];
}
