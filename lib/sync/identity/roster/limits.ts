/** The roster is short. What goes over these limits is refused, so that nobody can fill the others' disks with it. */
export const MAX_ENTRIES = 4_096;
/** A device that needs more can be replaced by another of its member. */
export const MAX_ENTRIES_OF_DEVICE = 1_024;
export const MAX_ENTRY_BYTES = 32_768;
export const MAX_DEVICES = 128;
export const MAX_MEMBERS = 64;
export const MAX_OPEN_INVITES = 64;
export const MAX_PARENTS = 32;
/** Bytes of UTF-8 of a name. */
export const MAX_NAME_BYTES = 240;
export const MAX_ADDRESSES = 8;
/** Bytes of UTF-8 of a signaling address. */
export const MAX_ADDRESS_BYTES = 300;
/** Keys of earlier epochs that one entry can wrap or grant. */
export const MAX_WRAPS = 64;
