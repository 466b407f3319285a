/** A Wednesday in October: three quarters of the present ledger lie behind it. The benches' clock stands there. */
export const NOW = Date.UTC(2026, 9, 14, 10);
