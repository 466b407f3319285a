import type { Grade } from './score/types';

export type ScoreWord = 'light' | 'fair' | 'wearing' | 'headache' | 'migraine' | 'unknown';

/** The word for a headache score (0–100): 0–24 light, 25–39 fair, 40–54 wearing, 55–69 headache, 70–100 migraine. */
export function scoreWord(score: number, grade: Grade): ScoreWord {
  if (grade === 'D') return 'unknown';
  const shown = Math.round(score);
  if (shown < 25) return 'light';
  if (shown < 40) return 'fair';
  if (shown < 55) return 'wearing';
  return shown < 70 ? 'headache' : 'migraine';
}
