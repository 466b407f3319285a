import { beforeEach, describe, expect, test } from 'vitest';
import { type PageScene, setPageScene } from './page-scene';
import { makeClient } from './samples';
import { seeMail } from './see-mail';

let scene: PageScene;
beforeEach(async () => {
  scene = await setPageScene();
});

describe('a domain that stands for nobody is never mapped', () => {
  test.each([
    ['free mail', 'zoe@gmail.com', undefined],
    ['a colleague at our own address’s domain', 'ben@our-company.example', undefined],
    ['a colleague at the domain of the mailbox that is open', 'ben@mine.example', 'Nadia@Mine.example'],
  ])('%s', async (_, address, own) => {
    if (own) await scene.page({ own });
    const client = await makeClient(scene.driven, 'Zoe', address);
    expect((await scene.driven.ask('client', { clientId: client }))?.domains).toEqual([]);
    expect((await scene.driven.ask('client', { clientId: client }))?.contacts).toHaveLength(1);
  });

  test('one that is another client’s already stays theirs', async () => {
    const second = await makeClient(scene.driven, 'Second', 'second@bakery.example');
    expect((await scene.driven.ask('client', { clientId: second }))?.domains).toEqual([]);
    expect(await seeMail(scene.driven, { address: 'third@bakery.example' })).toMatchObject({
      clientId: scene.bakery,
    });
  });

  test('an own address can not be given to a client', async () => {
    for (const address of ['support@our-company.example', 'anyone@our-brand.example']) {
      await expect(makeClient(scene.driven, 'Us', address)).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('your own'),
      });
    }
  });
});
