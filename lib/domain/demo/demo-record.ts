import type { ClientId, ContactId, Id, MemberId, RecordType, TagId } from '../ids';
import type { FieldsOf } from '../records/schemas';

/** A record of the demo before it is stored. */
export interface DemoRecord<T extends RecordType> {
  readonly id: Id<T>;
  /** Epoch ms of its making, and who made it. */
  readonly at: number;
  readonly by: MemberId;
  readonly fields: FieldsOf<T>;
}

/** Everything the demo workspace holds. */
export interface DemoWorkspace {
  readonly book: {
    readonly [T in Exclude<
      RecordType,
      | 'entry'
      | 'interaction'
      | 'recipe'
      | 'rate'
      | 'review'
      | 'decision'
      | 'chance'
      | 'followup'
      | 'parting'
      | 'cost'
      | 'jar'
    >]: readonly DemoRecord<T>[];
  };
  /** Only on the devices of the member who uses the demo. */
  readonly privateNotes: readonly DemoRecord<'note'>[];
  readonly entries: readonly DemoRecord<'entry'>[];
  readonly interactions: readonly DemoRecord<'interaction'>[];
  readonly clientTags: readonly (readonly [ClientId, TagId])[];
  readonly addresses: readonly (readonly [ContactId, string])[];
  readonly domains: readonly (readonly [ClientId, string])[];
  readonly briefs: readonly (readonly [ClientId, string])[];
  /** By key of the team's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
}
