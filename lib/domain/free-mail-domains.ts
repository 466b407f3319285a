/** Domains that give a mailbox to anybody: they say nothing about the company, so they are never mapped to a client. */
const freeMail = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com outlook.fr outlook.de outlook.es outlook.it outlook.jp outlook.com.br ' +
    'hotmail.fr hotmail.de hotmail.es hotmail.it hotmail.co.uk hotmail.co.jp hotmail.com.tw hotmail.com.br live.fr live.de live.it live.nl live.co.uk live.jp live.cn live.com.au ' +
    'yahoo.com ymail.com rocketmail.com yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.com.br yahoo.com.tw yahoo.com.hk yahoo.com.au yahoo.ca yahoo.in ' +
    'aol.com aol.fr aol.de aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tuta.com tutanota.com tutanota.de tuta.io tutamail.com keemail.me ' +
    'gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr gmx.us web.de freenet.de t-online.de arcor.de mail.de email.de posteo.de posteo.net mailbox.org ' +
    'orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr libero.it virgilio.it alice.it tin.it tiscali.it hotmail.be skynet.be telenet.be ' +
    'telefonica.net terra.com.br uol.com.br bol.com.br ig.com.br globo.com globomail.com sapo.pt ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl ' +
    'bluewin.ch sunrise.ch hispeed.ch chello.at aon.at a1.net wp.pl o2.pl onet.pl interia.pl gazeta.pl poczta.onet.pl seznam.cz centrum.cz email.cz atlas.cz azet.sk zoznam.sk freemail.hu citromail.hu ' +
    'abv.bg mail.bg ukr.net i.ua meta.ua mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ' +
    'qq.com foxmail.com vip.qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn pchome.com.tw seed.net.tw hinet.net msa.hinet.net ' +
    'naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com ' +
    'rediffmail.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net juno.com ' +
    'btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk bigpond.com bigpond.net.au optusnet.com.au xtra.co.nz shaw.ca rogers.com sympatico.ca telus.net ' +
    'mail.com email.com usa.com post.com zoho.com zohomail.com zohomail.eu fastmail.com fastmail.fm hushmail.com hey.com duck.com inbox.com inbox.lv lycos.com runbox.com disroot.org riseup.net'
  ).split(' '),
);

/** Whether a normalised domain gives a mailbox to anybody. */
export function isFreeMail(domain: string): boolean {
  return freeMail.has(domain);
}
