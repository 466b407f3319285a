/** The roster does not allow what was asked, by its rules and what is known now. Nothing was changed. */
export class RosterRefusal extends Error {
  override readonly name = 'RosterRefusal';
}
