import type { ClientId } from '../domain/ids';
import { type Rounding, roundMinutes } from '../domain/time/rounding';
import type { SheetRow, Timesheet } from './time-query-types';

interface Cells {
  readonly rule: Rounding | undefined;
  readonly all: number[];
  readonly billable: number[];
}

/** Adds up whole minutes per client and day; rounding by the day is told apart, so that every sum can be checked. */
export class SheetSums {
  readonly #clients = new Map<ClientId, Cells>();

  constructor(
    private readonly days: number,
    private readonly ruleOf: (client: ClientId) => Rounding | undefined,
  ) {}

  /** The rule by which each single entry of a client is rounded. */
  byEntry(client: ClientId): Rounding | undefined {
    const { rule } = this.#cells(client);
    return rule?.per === 'entry' ? rule : undefined;
  }

  add(client: ClientId, day: number, minutes: number, billable: boolean): void {
    const { all, billable: paid } = this.#cells(client);
    all[day] = (all[day] ?? 0) + minutes;
    if (billable) paid[day] = (paid[day] ?? 0) + minutes;
  }

  result(
    nameOf: (client: ClientId) => string,
    dateOf: (day: number) => string,
  ): Pick<Timesheet, 'rows' | 'days' | 'minutes' | 'billable' | 'adjusted'> {
    const days = Array.from({ length: this.days }, () => 0);
    const adjusted: Timesheet['adjusted'][number][] = [];
    const rows: SheetRow[] = [];
    for (const [clientId, { rule, all, billable }] of this.#clients) {
      const byDay = rule?.per === 'day' ? rule : undefined;
      const cells = all.map((minutes) => roundMinutes(minutes, byDay));
      for (const [day, minutes] of cells.entries()) {
        days[day] = (days[day] ?? 0) + minutes;
        const difference = minutes - (all[day] ?? 0);
        if (difference !== 0) adjusted.push({ clientId, date: dateOf(day), minutes: difference });
      }
      rows.push({
        clientId,
        clientName: nameOf(clientId),
        days: cells,
        minutes: sum(cells),
        billable: sum(billable.map((minutes) => roundMinutes(minutes, byDay))),
      });
    }
    rows.sort((a, b) => (a.clientName === b.clientName ? 0 : a.clientName < b.clientName ? -1 : 1));
    return {
      rows,
      days,
      minutes: sum(days),
      billable: sum(rows.map((row) => row.billable)),
      adjusted,
    };
  }

  #cells(client: ClientId): Cells {
    let cells = this.#clients.get(client);
    if (!cells) {
      const zeros = () => Array.from({ length: this.days }, () => 0);
      cells = { rule: this.ruleOf(client), all: zeros(), billable: zeros() };
      this.#clients.set(client, cells);
    }
    return cells;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
