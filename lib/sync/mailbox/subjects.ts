import type { DeviceId } from '../peer';

/** All that a team keeps in its box. */
export function boxOf(team: string): string {
  return `box.${team}.>`;
}

/** The stream that keeps a team's box. */
export function streamOf(team: string): string {
  return `BOX_${team}`;
}

/** Where a device puts letters about a document. `document`: a token that does not tell its name. */
export function letterSubject(team: string, document: string, device: DeviceId): string {
  return `box.${team}.${document}.${device}`;
}

/** Where it puts snapshots: one part longer, so that letters can be purged without them. */
export function snapshotSubject(team: string, document: string, device: DeviceId): string {
  return `${letterSubject(team, document, device)}.snapshot`;
}

/** Letters about a document of all devices. */
export function lettersAbout(team: string, document: string): string {
  return `box.${team}.${document}.*`;
}

/** Snapshots of a document by all devices. */
export function snapshotsOf(team: string, document: string): string {
  return `box.${team}.${document}.*.snapshot`;
}

/** Undefined when it is no subject of a box. */
export function readSubject(
  subject: string,
): { readonly document: string; readonly device: DeviceId; readonly snapshot: boolean } | undefined {
  const [box, , document, device, last, ...more] = subject.split('.');
  if (box !== 'box' || document === undefined || device === undefined || more.length > 0) return undefined;
  if (!/^[0-9a-z]{32}$/.test(device) || (last !== undefined && last !== 'snapshot')) return undefined;
  return { document, device: device as DeviceId, snapshot: last === 'snapshot' };
}

/** The team's part of a signaling topic. */
export function signalSubject(team: string, topic: string): string {
  const token = /^[0-9A-Za-z_-]+$/.test(topic)
    ? topic
    : `x${Array.from(new TextEncoder().encode(topic), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return `sig.${team}.${token}`;
}
