import { act, fireEvent } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { openFolds } from '../../components/model/open-folds';
import { pressAlt, showSidebar } from './show-sidebar';
import { martin, timeline } from './stories/sample-card';
import { timerOf } from './stories/sample-views';

/** Everything a person or a screen reader could get out of the page: texts, titles, labels and values. */
function everything(container: Element): string {
  const values = [...container.querySelectorAll<HTMLInputElement>('input, textarea')].map(
    ({ value }) => value,
  );
  return container.innerHTML + values.join(' ');
}

const canary = 'CANARY';
const secret = {
  ...martin,
  client: { ...martin.client, banner: `${canary} banner`, hourlyRate: 77_700 },
  tags: martin.tags.map((tag) => ({ ...tag, name: `${canary} tag` })),
  notes: martin.notes.map((note) => ({ ...note, text: `${canary} note` })),
  brief: `${canary} brief`,
  money: { owed: [{ minor: 987_600, currency: 'EUR' }], daysOver: 88, usually: { days: 66, count: 9 } },
};

it('the shade takes figures, banner, tags, notes and records out of the page, not only out of sight', async () => {
  const { container, getByTestId } = showSidebar({
    client: secret,
    timer: { ...timerOf(martin, 72), note: `${canary} timer` },
    timeline: {
      ...timeline,
      items: timeline.items.map((item) => ({
        ...item,
        facts: { ...item.facts, note: canary, text: canary },
      })),
    },
  });
  openFolds.value = new Set(['contacts', 'records', 'timeline', 'details']);
  await act(() => void fireEvent.click(getByTestId('score-why')));
  const private_ = [
    canary,
    '9,876',
    '88 days',
    '66 days',
    '777',
    '1:12',
    'headache',
    '31 days',
    'target rate',
  ];
  for (const word of private_) expect(everything(container), word).toContain(word);

  await act(() => pressAlt('S'));
  for (const word of private_)
    expect(everything(container).replaceAll('Headache score', ''), word).not.toContain(word);
  expect(getByTestId('score-value').textContent).toBe('•••');
  expect(container.textContent).toContain('Boulangerie Martin');

  await act(() => pressAlt('S'));
  expect(everything(container)).toContain(canary);
});

it('whether anything is owed can not be told under the shade', async () => {
  const owing = showSidebar();
  await act(() => pressAlt('S'));
  const first = owing.container.querySelector('.money-line')?.textContent;
  await owing.leave();
  const free = showSidebar({ client: { ...martin, money: { owed: [], daysOver: 0, usually: undefined } } });
  expect(free.container.querySelector('.money-line')?.textContent).toBe(first);
});
