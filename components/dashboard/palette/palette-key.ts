/** How the key of the command palette is written on this device. */
export const paletteKey = /mac|iphone|ipad/i.test(navigator.platform) ? '⌘K' : 'Ctrl K';
