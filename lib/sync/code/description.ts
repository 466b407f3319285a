/** Where a device can be reached: an address and a port. `server`: seen by a STUN server, `relay`: lent by a TURN server. */
export interface Route {
  readonly kind: 'host' | 'server' | 'relay';
  /** An IPv4 or IPv6 address, or a name that ends in `.local`. */
  readonly address: string;
  readonly port: number;
}

/** All that differs between two session descriptions of data connections. */
export interface Description {
  readonly ufrag: string;
  readonly password: string;
  /** SHA-256 of the certificate, 32 bytes. */
  readonly fingerprint: Uint8Array;
  readonly routes: readonly Route[];
}

const CANDIDATE = /^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ (host|srflx|relay)/gim;
const KINDS = { host: 'host', srflx: 'server', relay: 'relay' } as const;
const TYPES = { host: 'host', server: 'srflx', relay: 'relay' } as const;
/** RFC 8445, 5.1.2.2. */
const PREFERENCES = { host: 126, server: 100, relay: 0 } as const;

/** Reads a session description of a browser; undefined when it lacks something. */
export function readDescription(sdp: string): Description | undefined {
  const ufrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
  const password = /^a=ice-pwd:(\S+)/m.exec(sdp)?.[1];
  const digits = /^a=fingerprint:sha-256 ([0-9A-F:]{95})/im.exec(sdp)?.[1];
  if (ufrag === undefined || password === undefined || digits === undefined) return undefined;
  const fingerprint = Uint8Array.from(digits.split(':'), (pair) => Number.parseInt(pair, 16));
  const routes = [...sdp.matchAll(CANDIDATE)].map(([, address = '', port, type = 'host']) => ({
    kind: KINDS[type.toLowerCase() as keyof typeof KINDS],
    address,
    port: Number(port),
  }));
  return { ufrag, password, fingerprint, routes };
}

/** The session description again, as both browsers take it. */
export function writeDescription(description: Description, type: 'offer' | 'answer'): string {
  const { ufrag, password, fingerprint, routes } = description;
  const digits = Array.from(fingerprint, (byte) => byte.toString(16).padStart(2, '0').toUpperCase());
  return [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${password}`,
    `a=fingerprint:sha-256 ${digits.join(':')}`,
    `a=setup:${type === 'offer' ? 'actpass' : 'active'}`,
    'a=mid:0',
    'a=sctp-port:5000',
    'a=max-message-size:262144',
    ...routes.map(candidateLine),
    'a=end-of-candidates',
    '',
  ].join('\r\n');
}

function candidateLine({ kind, address, port }: Route, place: number): string {
  const priority = PREFERENCES[kind] * 2 ** 24 + (65_535 - place) * 2 ** 8 + 255;
  const related = kind === 'host' ? '' : ' raddr 0.0.0.0 rport 0';
  return `a=candidate:${place + 1} 1 udp ${priority} ${address} ${port} typ ${TYPES[kind]}${related}`;
}
