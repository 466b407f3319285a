import { describe, expect, it } from 'vitest';
import type { ObservedPerson, PersonRole } from '../../lib/domain/observation';
import { chooseClient } from '../../lib/sites/choose-client';

const person = (role: PersonRole, address: string, name = ''): ObservedPerson => ({ role, address, name });
const me = 'me@studio.example';

function chosen(
  people: readonly ObservedPerson[],
  senders: readonly string[] = [],
  ours: readonly string[] = [me],
) {
  const { client, confidence } = chooseClient(people, ours, senders);
  return { address: client === undefined ? undefined : people[client]?.address, confidence };
}

describe('the client of a page', () => {
  it('is the one other person who wrote', () => {
    const people = [person('from', 'ann@bakery.example'), person('from', me)];
    expect(chosen(people, ['ann@bakery.example', me])).toEqual({
      address: 'ann@bakery.example',
      confidence: 1,
    });
  });

  it('is who wrote last when several did, and less sure across companies', () => {
    const people = [
      person('from', 'ann@bakery.example'),
      person('from', 'bob@tiles.example'),
      person('from', me),
    ];
    expect(chosen(people, ['bob@tiles.example', 'ann@bakery.example', me])).toEqual({
      address: 'ann@bakery.example',
      confidence: 0.6,
    });
    const colleagues = [person('from', 'ann@bakery.example'), person('from', 'tom@bakery.example')];
    expect(chosen(colleagues, ['ann@bakery.example', 'tom@bakery.example'])).toEqual({
      address: 'tom@bakery.example',
      confidence: 1,
    });
  });

  it('is not a person in copy', () => {
    const people = [
      person('from', 'ann@bakery.example'),
      person('cc', 'boss@other.example'),
      person('to', me),
    ];
    expect(chosen(people, ['ann@bakery.example']).address).toBe('ann@bakery.example');
  });

  it('is the requester of a ticket, whoever answered', () => {
    const people = [person('requester', 'ann@bakery.example'), person('from', 'bob@tiles.example')];
    expect(chosen(people, ['bob@tiles.example']).address).toBe('ann@bakery.example');
  });

  it('is never us, by +tag and IDN spelling either', () => {
    expect(chosen([person('from', 'me+x@studio.example')]).address).toBeUndefined();
    expect(
      chosen([person('from', 'a@xn--mnchen-3ya.example')], [], ['a@xn--mnchen-3ya.example']).address,
    ).toBeUndefined();
  });

  it('is not a colleague at our own domain while somebody else is there', () => {
    const people = [person('from', 'ann@bakery.example'), person('from', 'kai@studio.example')];
    expect(chosen(people, ['ann@bakery.example', 'kai@studio.example']).address).toBe('ann@bakery.example');
    expect(chosen([person('from', 'kai@studio.example')]).confidence).toBeLessThan(0.5);
  });

  it('may share a free provider with us', () => {
    const people = [person('from', 'ann@gmail.com')];
    expect(chosen(people, ['ann@gmail.com'], ['me@gmail.com'])).toEqual({
      address: 'ann@gmail.com',
      confidence: 1,
    });
  });

  it('is the reply-to of a form, a group or our own address', () => {
    const reply = person('reply-to', 'ken@abe.example', 'Ken');
    for (const from of [
      person('from', 'no-reply@forms.example'),
      person('from', 'desk@studio.example'),
      person('from', 'list@groups.example', "'Ken' via List"),
      person('from', me),
    ]) {
      expect(chosen([from, reply], [from.address])).toEqual({ address: 'ken@abe.example', confidence: 0.7 });
    }
    expect(chosen([person('from', 'ann@bakery.example'), reply], ['ann@bakery.example']).address).toBe(
      'ann@bakery.example',
    );
  });

  it('is a program only when nobody else wrote, and then to be asked about', () => {
    expect(chosen([person('from', 'notifications@host.example')])).toEqual({
      address: 'notifications@host.example',
      confidence: 0.4,
    });
    const people = [person('from', 'ann@bakery.example'), person('from', 'noreply@host.example')];
    expect(chosen(people, ['ann@bakery.example', 'noreply@host.example']).address).toBe('ann@bakery.example');
  });

  it('is whom we write to, unless they are of several companies', () => {
    expect(
      chosen([person('from', me), person('to', 'lea@prospect.example'), person('cc', 'x@y.example')]),
    ).toEqual({ address: 'lea@prospect.example', confidence: 0.9 });
    expect(chosen([person('to', 'lea@prospect.example'), person('to', 'kim@elsewhere.example')])).toEqual({
      address: undefined,
      confidence: 0,
    });
    expect(chosen([person('to', 'ann@gmail.com'), person('to', 'bob@gmail.com')]).address).toBeUndefined();
  });

  it('is nobody when nobody is there', () => {
    expect(chosen([])).toEqual({ address: undefined, confidence: 0 });
  });
});
