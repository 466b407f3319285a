/** Text that occurs nowhere else, one for each thing a person may write. Its middle is its own, so that it is known in Base64 too. */
export const CANARY = {
  client: 'zqcaclientnarywxyz',
  banner: 'zqcabannernarywxyz',
  industry: 'zqcaindustrynarywxyz',
  contact: 'zqcacontactnarywxyz',
  note: 'zqcanotenarywxyz',
  privateNote: 'zqcaprivatenotenarywxyz',
  brief: 'zqcabriefnarywxyz',
  tag: 'zqcatagnarywxyz',
  typedTag: 'zqcatypedtagnarywxyz',
  typedNote: 'zqcatypednotenarywxyz',
  draft: 'zqcadraftnarywxyz',
  timerNote: 'zqcatimernotenarywxyz',
  invoice: 'zqcainvoicenarywxyz',
  request: 'zqcarequestnarywxyz',
  search: 'zqcasearchnarywxyz',
} as const;

/** An amount in minor units that no other record has, and how it may be written. */
export const CANARY_AMOUNT = 918_273_645;
const AMOUNT_WRITTEN = ['9182736', '9,182,736', '9.182.736'];

/** What a test writes into each place itself, to show that it would have found something there. */
export const CONTROL = 'zqcontrolvalue';

/** The names of the canaries that a text holds: as they are, in UTF-16, or inside Base64 wherever it starts. */
export function hits(text: string, more: readonly string[] = []): string[] {
  const small = text.toLowerCase();
  return [
    ...Object.values(CANARY).filter((canary) => formsOf(canary).some((form) => small.includes(form))),
    ...[...AMOUNT_WRITTEN, ...more].filter((plain) => small.includes(plain.toLowerCase())),
  ];
}

/** The same for the bytes of a file. */
export function hitsInBytes(bytes: Buffer, more: readonly string[] = []): string[] {
  return hits(bytes.toString('latin1'), more);
}

function formsOf(canary: string): string[] {
  const wide = Buffer.from(canary, 'utf16le').toString('latin1');
  const encoded = [0, 1, 2].map((shift) => {
    const base64 = Buffer.from(`${' '.repeat(shift)}${canary}`).toString('base64');
    // The first and last characters depend on the neighbours.
    return base64.slice(shift === 0 ? 0 : 4, -4).toLowerCase();
  });
  return [canary.toLowerCase(), wide, ...encoded];
}
