import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDay, dayNumber } from '../../lib/domain/score/day-number';
import type { Sale } from './asks-and-worth';
import { csvRecords } from './csv';
import type { Task } from './effort';
import type { PaidInvoice } from './late';

const POMODORO_HOURS = 25 / 60;
const CENTURY = 2000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function read<Column extends string>(folder: string, name: string, columns: readonly Column[]) {
  try {
    return csvRecords(readFileSync(join(folder, name), 'utf8'), columns);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Day number of `month/day/year`. */
export function americanDay(date: string): number {
  const [month, day, year] = date.split('/').map(Number);
  return civilDay(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN);
}

/** Day number of a date such as 02-Nov-04; NaN when it is none. */
export function shortDay(date: string): number {
  const [day, month, year] = date.split('-');
  const number = MONTHS.indexOf(month ?? '') + 1;
  return number === 0 ? Number.NaN : civilDay(CENTURY + Number(year), number, Number(day));
}

export function studioInvoices(folder: string): PaidInvoice[] {
  const columns = ['vendor', 'issued', 'due', 'paid', 'amount'] as const;
  return read(folder, 'studio_payables_2011_2017.csv', columns).map((row) => ({
    customer: row.vendor,
    issued: dayNumber(row.issued),
    due: dayNumber(row.due),
    paid: dayNumber(row.paid),
    amount: Math.max(1, Number(row.amount)),
  }));
}

export function ibmInvoices(folder: string): PaidInvoice[] {
  const columns = ['customerID', 'InvoiceDate', 'DueDate', 'SettledDate', 'InvoiceAmount'] as const;
  return read(folder, 'ibm_accounts_receivable.csv', columns).map((row) => ({
    customer: row.customerID,
    issued: americanDay(row.InvoiceDate),
    due: americanDay(row.DueDate),
    paid: americanDay(row.SettledDate),
    amount: Number(row.InvoiceAmount),
  }));
}

export function retailSales(folder: string): Sale[] {
  return read(folder, 'online_retail_invoices.csv', ['invoice', 'customer', 'date', 'amount_gbp']).map(
    (row) => ({
      customer: row.customer,
      on: row.date,
      amount: Number(row.amount_gbp),
      isCancelled: row.invoice.startsWith('C'),
    }),
  );
}

const isWorked = ({ planned, actual, day }: Task) => planned > 0 && actual > 0 && !Number.isNaN(day);

/** The SiP tasks, by project and by who asked for them: the first row of each task number counts. */
export function sipTasks(folder: string): { byProject: Task[]; byRequester: Task[] } {
  const days = new Map(
    read(folder, 'sip_est_act_dates.csv', ['TaskNumber', 'EstimateOn', 'StartedOn']).map((row) => {
      const started = shortDay(row.StartedOn);
      return [row.TaskNumber, Number.isNaN(started) ? shortDay(row.EstimateOn) : started];
    }),
  );
  const columns = ['TaskNumber', 'RaisedByID', 'ProjectCode', 'HoursEstimate', 'HoursActual'] as const;
  const seen = new Set<string>();
  const tasks = read(folder, 'sip_task_info.csv', columns).filter(({ TaskNumber }) => {
    if (seen.has(TaskNumber)) return false;
    seen.add(TaskNumber);
    return true;
  });
  const by = (unit: 'ProjectCode' | 'RaisedByID') =>
    tasks
      .map(
        (row): Task => ({
          unit: row[unit],
          day: days.get(row.TaskNumber) ?? Number.NaN,
          planned: Number(row.HoursEstimate),
          actual: Number(row.HoursActual),
        }),
      )
      .filter(isWorked);
  return { byProject: by('ProjectCode'), byRequester: by('RaisedByID') };
}

/** The pomodoro records by their first tag. */
export function renzoTasks(folder: string): Task[] {
  return read(folder, 'renzo_all_tasks.csv', ['X.words', 'date', 'estimate', 'actual'])
    .map(
      (row): Task => ({
        unit: row['X.words'].split(',')[0] ?? '',
        day: dayNumber(row.date),
        planned: Number(row.estimate) * POMODORO_HOURS,
        actual: Number(row.actual) * POMODORO_HOURS,
      }),
    )
    .filter(isWorked);
}
