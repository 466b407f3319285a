/** Bytes of a message in one frame: well under `MAX_FRAME_BYTES`, so that a sealing layer may add its own. */
export const CHUNK_BYTES = 32_768;
/** The longest message: a first sync of a large document. */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** All messages of one peer that are under way together. */
export const MAX_OPEN_BYTES = 128 * 1024 * 1024;
/** Messages of different lanes overtake each other; within a lane they keep their order. */
export const LANES = 64;
/** The lane of what is short and concerns no document's content: it goes before all others. */
export const CONTROL_LANE = 0;
/** Set in the first byte of a frame that begins a message; then four bytes say the message's length. */
export const FIRST_FRAME = 0x80;
export const FIRST_HEAD_BYTES = 5;
