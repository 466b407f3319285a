/** The one place where a peer connection is made: a content policy does not stop them. */
export function makeConnection(iceServers: readonly RTCIceServer[]): RTCPeerConnection {
  return new RTCPeerConnection({ iceServers: [...iceServers] });
}

/**
 * The one data channel of a connection, agreed on beforehand: nobody waits for `ondatachannel`, which may hand over a
 * channel that is open already.
 */
export function makeDataChannel(connection: RTCPeerConnection): RTCDataChannel {
  const data = connection.createDataChannel('frames', { negotiated: true, id: 0, ordered: true });
  data.binaryType = 'arraybuffer';
  return data;
}
