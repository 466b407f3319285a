/** Sentence ends; a full stop counts before a space only, so that amounts and addresses stay whole. */
const END = /[!?。！？；;…]+|\.+(?=\s|$)|\n\s*\n/;

/** The sentences of a text. A single line break is a space: mail programs break lines anywhere. */
export function sentencesOf(text: string): string[] {
  return text.split(END).filter((sentence) => sentence.trim() !== '');
}
