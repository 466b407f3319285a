import type { FieldsOf } from '../../records/schemas';
import type { CharacterName } from '../character';

export type DemoTag =
  | 'VIP'
  | 'late payer'
  | 'bakery'
  | 'retainer'
  | 'law'
  | 'design'
  | 'referral'
  | 'rush jobs'
  | 'new'
  | 'Taiwan';

/** One invented client as the demo knows it. Money in major units; days count back from today. */
export interface Role {
  /** Short name for tests and fixtures. */
  readonly key: string;
  readonly client: Pick<
    FieldsOf<'client'>,
    'name' | 'kind' | 'industry' | 'size' | 'tier' | 'status' | 'currency' | 'banner'
  >;
  /** Per hour. */
  readonly rate: number;
  /** Days from issue to due. */
  readonly terms: number;
  /** A year, at the very most. */
  readonly potential?: number;
  readonly tags: readonly DemoTag[];
  /** Mapped to the client; absent for people who use free mail. */
  readonly domain?: string;
  readonly people: readonly Person[];
  readonly character: CharacterName;
  /** Share of the team's working time; 1 = usual. */
  readonly share: number;
  /** Client since, days ago; 900 when absent. */
  readonly since?: number;
  /** Nothing happens after that many days ago. */
  readonly until?: number;
  readonly brief?: string;
  readonly notes?: readonly RoleNote[];
}

export interface Person {
  readonly name: string;
  /** Local part at the client's domain, or a whole address. */
  readonly at: string;
  readonly role?: string;
  readonly phone?: string;
}

export interface RoleNote {
  readonly daysAgo: number;
  readonly by: 'nadia' | 'ben';
  readonly text: string;
  readonly pinned?: true;
  /** Only on Nadia's own devices. */
  readonly private?: true;
}
