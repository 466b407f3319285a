import type { Teaching, TeachStep } from '../../domain/teaching';
import { draftRecipe } from './draft-recipe';
import { nameOn } from './take-for';

/** First the name, then the address; what can not be taken is said, and may be pointed at again. */
export class Lesson {
  #step: TeachStep = 'name';
  #name: Element | undefined;

  constructor(
    private readonly document: Document,
    private readonly say: (teaching: Teaching) => void,
  ) {}

  begin(): void {
    this.say({ state: 'pointing', step: this.#step });
  }

  skipName(): void {
    this.#step = 'address';
    this.begin();
  }

  pick(element: Element): void {
    if (this.#step === 'name') {
      if (nameOn(element) === undefined)
        return this.say({ state: 'pointing', step: 'name', wrong: 'no-name' });
      this.#name = element;
      return this.skipName();
    }
    // An icon inside the link stands for the link.
    const address = element.closest('a[href^="mailto:" i]') ?? element;
    const made = draftRecipe(this.document, new URL(this.document.location.href), {
      name: this.#name,
      address,
    });
    this.say(typeof made === 'string' ? { state: 'pointing', step: 'address', wrong: made } : made);
  }
}
