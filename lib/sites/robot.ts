const robot =
  /^(?:no-?_?reply|do-?_?not-?_?reply|noresponse|notif\w*|mailer(?:-daemon)?|postmaster|bounces?|automat\w*|robot|(?:contact-?|web-?)?forms?|website|wordpress|www(?:-data)?|apache|nobody|system|submissions?)(?:[._+-].*)?@/;

/** Whether a normalised address belongs to a program (a contact form, a notifier): what it sends is about somebody else. */
export function isRobot(address: string): boolean {
  return robot.test(address);
}
