import type { ImportField } from '../../../lib/domain/import/import-field';
import type { Plan } from './import-state';

/** Fields that a file can not do without and that no column is chosen for. */
export function missingColumns({ profile, mapping, options }: Plan): ImportField[] {
  const has = (field: ImportField) => (mapping[field]?.length ?? 0) > 0;
  if (profile.kind === 'money') {
    return [
      ...(has('client') || has('address') ? [] : (['client'] as const)),
      ...(has('issued') || options.missingDay !== undefined ? [] : (['issued'] as const)),
      ...(has('amount') ? [] : (['amount'] as const)),
    ];
  }
  const hasEnd = has('endTime') || has('endDate');
  return [
    ...(has('client') ? [] : (['client'] as const)),
    ...(has('date') || options.missingDay !== undefined ? [] : (['date'] as const)),
    ...(has('duration') || hasEnd ? [] : (['duration'] as const)),
  ];
}
