import { act, fireEvent } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { partsToLearn, partWeight } from '../../components/card/score/part-weight';
import { phrasePart } from '../../components/card/score/phrase-part';
import { languageSetting } from '../../components/i18n';
import { PARTS } from '../../lib/domain/score/types';
import { showSidebar } from './show-sidebar';
import { martin, newcomer } from './stories/sample-card';
import { heavyScore, lightScore, unknownScore } from './stories/sample-score';
import { pageOf } from './stories/sample-views';

it('shows the number, its word, its grade and reasons that add up to what it says', () => {
  const { getByTestId, container } = showSidebar();
  const { display, reasons } = martin.score.result;
  expect(getByTestId('score-value').textContent).toBe(String(display.total));
  expect(getByTestId('score-word').textContent).toBe('headache');
  expect(container.querySelectorAll('.reason')).toHaveLength(reasons.length);
});

it('the whole sum shows six parts whose points add up to the total', async () => {
  const { getByTestId, container } = showSidebar();
  await act(() => void fireEvent.click(getByTestId('score-why')));
  const points = [...container.querySelectorAll('.sum-part .sum-row strong')].map((row) =>
    Number(row.textContent),
  );
  expect(points).toHaveLength(6);
  expect(points.reduce((sum, value) => sum + value, 0)).toBe(martin.score.result.display.total);
  expect(container.textContent).toContain('hs-1.0.0');
});

it('without enough data there is no number, but what would help', () => {
  const { getByTestId, container } = showSidebar({ page: pageOf(newcomer) });
  expect(getByTestId('score-value').textContent).toBe('–');
  expect(getByTestId('score-word').textContent).toBe('not enough data');
  expect(container.querySelectorAll('.score-help li')).toHaveLength(3);
  expect(container.querySelector('.gauge-fill')).toBeNull();
});

it('a reason opens the records it rests on', async () => {
  const { engine, container } = showSidebar();
  const reason = [...container.querySelectorAll('.reason')].find((row) => row.textContent?.includes('late'));
  await act(() => void fireEvent.click(reason ?? container));
  expect(engine.watched('records')).toEqual([{ clientId: martin.client.id, type: 'invoice', limit: 6 }]);
  expect(container.querySelector('.record-list')?.textContent).toContain('2026-118');
});

it('weights are read off the result, and what is least known is asked for first', () => {
  const total = PARTS.reduce((sum, part) => sum + partWeight(heavyScore.result, part), 0);
  expect(total).toBeCloseTo(100, 9);
  expect(partsToLearn(unknownScore.result)).toEqual(['effort', 'late', 'asks']);
});

it.each([
  ['en', heavyScore, 'late', 'pays 31 days late as a rule'],
  ['en', lightScore, 'late', 'pays on time'],
  ['en', lightScore, 'asks', 'asks for nothing extra'],
  ['en', lightScore, 'conduct', 'treats people well'],
  ['zh-TW', heavyScore, 'late', '慣例晚 31 天付款'],
  ['zh-CN', lightScore, 'late', '准时付款'],
] as const)('in %s the parts are said in natural units', (lang, { result }, part, text) => {
  languageSetting.value = lang;
  expect(phrasePart(result, part)?.text).toBe(text);
});

it('an unknown part has no sentence', () => {
  for (const part of PARTS) expect(phrasePart(unknownScore.result, part)).toBeUndefined();
});
