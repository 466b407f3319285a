import type { AnyRecord } from '../../../lib/bridge/contract';

type InvoiceItem = Extract<AnyRecord, { readonly type: 'invoice' }>;

/** An invoice with what was paid on it, in minor units of its currency. */
export type InvoiceRow = InvoiceItem['record'] & { readonly paid: number };
