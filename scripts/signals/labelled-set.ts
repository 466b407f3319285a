import type { SignalKind } from '../../lib/domain/signals/signal';

/** What a label file says about one kind of signal, and how well phrases did on it when they were first tried. */
export interface LabelledKind {
  /** Labels of lines that show the kind. */
  readonly is: readonly string[];
  /** Other labels whose lines may show it as well, so that they can not judge: left out. */
  readonly leftOut?: RegExp;
  /** Precision and recall to be reached. */
  readonly aim: { readonly precision: number; readonly recall: number };
}

export interface LabelledSet {
  readonly format: 'csv' | 'tsv';
  readonly kinds: Readonly<Partial<Record<SignalKind, LabelledKind>>>;
}

/** Banking77 (Casanueva and others, 2020): English questions to a bank, `text,category` with a header. */
const banking77: LabelledSet = {
  format: 'csv',
  kinds: {
    refund: { is: ['request_refund', 'Refund_not_showing_up'], aim: { precision: 0.84, recall: 0.88 } },
    dispute: {
      is: [
        'card_payment_fee_charged',
        'transaction_charged_twice',
        'extra_charge_on_statement',
        'direct_debit_payment_not_recognised',
        'card_payment_not_recognised',
        'cash_withdrawal_not_recognised',
      ],
      aim: { precision: 0.5, recall: 0.12 },
    },
  },
};

/** JDDC (Chen and others, 2020): lines of Chinese customers of a shop, text and label with a tab between, no header. */
const jddc: LabelledSet = {
  format: 'tsv',
  kinds: {
    discount: {
      is: ['能否优惠', '价保申请流程', '无法申请价保', '价保条件', '价保记录查询', '补差价'],
      // coupons and promotions
      leftOut: /券|活动|促销|满减|优惠|赠/,
      aim: { precision: 0.9, recall: 0.83 },
    },
    refund: {
      is: ['申请退款', '退款异常', '正常退款周期', '退款到哪儿', '在哪里查询退款'],
      // returns and cancelling
      leftOut: /退|取消/,
      aim: { precision: 0.78, recall: 0.7 },
    },
    dispute: { is: ['纠纷单申请'], aim: { precision: 0.74, recall: 0.67 } },
  },
};

export const LABELLED_SETS: Readonly<Record<string, LabelledSet>> = { banking77, jddc };
