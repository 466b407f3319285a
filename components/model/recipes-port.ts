import { type ReadonlySignal, signal } from '@preact/signals';
import type { Recipe } from '../../lib/domain/recipe';

/** A recipe that comes with the extension, as settings shows it. */
export type BundledRecipe = Pick<Recipe, 'id' | 'name' | 'date' | 'evidence'>;

export interface RecipeSwitches {
  /** Switches a bundled recipe in this browser. */
  switchOn(id: string, on: boolean): Promise<void>;
  /** Tells the ids of those that are off, now and whenever they change. */
  follow(listener: (off: readonly string[]) => void): void;
  /** Brings a page of this host to the front. */
  visit(host: string): Promise<void>;
}

export interface RecipesPort extends Omit<RecipeSwitches, 'follow'> {
  /** Empty until the background has told them. */
  readonly bundled: ReadonlySignal<readonly BundledRecipe[]>;
  readonly off: ReadonlySignal<readonly string[]>;
}

/** The bundled recipes, asked for once, with their switches; live for as long as the page is. */
export function createRecipes(
  asked: Promise<readonly BundledRecipe[]>,
  { follow, ...switches }: RecipeSwitches,
): RecipesPort {
  const bundled = signal<readonly BundledRecipe[]>([]);
  void asked.then((known) => {
    bundled.value = known;
  });
  const off = signal<readonly string[]>([]);
  follow((ids) => {
    off.value = ids;
  });
  return { ...switches, bundled, off };
}
