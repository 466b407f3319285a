import type { Recipe } from '../../../../lib/domain/recipe';
import { type MessageKey, t } from '../../../i18n';

const words: Record<Recipe['evidence'], MessageKey> = {
  A: 'dashboard.recipes.grade.A',
  B: 'dashboard.recipes.grade.B',
  C: 'dashboard.recipes.grade.C',
};

/** How well a recipe is known to work, in words. */
export function gradeWords(evidence: Recipe['evidence']): string {
  return t(words[evidence]);
}
