/** Words of a link that every newsletter must have, in the languages it mostly comes in. */
const LEAVE_LINK =
  /unsubscribe|opt[ -]?out|(?:manage|update|email|mail) (?:your )?(?:email |mail )?(?:preferences|subscription)|in (?:your|the) browser|退[订訂]|取消(?:订阅|訂閱)|désabonner|désinscri|abmelden|abbestellen|darse de baja|cancelar (?:la |a )?(?:suscripción|subscrição)|disiscriv|配信停止|отписаться/i;
/** The same written out, for mail without links. Somebody who asks us to be taken off a list writes otherwise. */
const LEAVE_LINE =
  /(?:here|you can|wish|like|order|link) to (?:unsubscribe|opt out)|(?:^|\n) *(?:to )?unsubscribe(?: here| at|:| <| https?:)|list-unsubscribe|(?:点击|點擊|点此|點此|如需|若要|如要).{0,12}(?:退[订訂]|取消(?:订阅|訂閱))/i;
/** More recipients than one project has. */
const MANY = 20;
const FOOT = 1500;

export interface Addressed {
  readonly text: string;
  /** The words of its links. */
  readonly links: readonly string[];
  /** How many people the page names; a list shows many. */
  readonly people: number;
}

/** Whether a message was written to many (a newsletter, a list): it asks nothing of us. */
export function isBulk({ text, links, people }: Addressed): boolean {
  if (people > MANY) return true;
  return (
    links.some((words) => words.length < 60 && LEAVE_LINK.test(words)) || LEAVE_LINE.test(text.slice(-FOOT))
  );
}
