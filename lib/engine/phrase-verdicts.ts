import { distrustedPhrases, type PhraseVerdict } from '../domain/signals/phrase-trust';
import type { PhraseId } from '../domain/signals/signal';
import type { Workspace } from './workspace';

/** Which phrases this team has stopped trusting, from everything its members confirmed and dismissed; undo takes it back. */
export class PhraseVerdicts {
  #distrusted: ReadonlySet<PhraseId> | undefined;

  constructor(private readonly workspace: Workspace) {
    const forget = () => {
      this.#distrusted = undefined;
    };
    workspace.request.changed.subscribe(forget);
    workspace.interaction.changed.subscribe((ids) => {
      for (const id of ids) if (isDecided(workspace.interaction.peek(id, 'hostile'))) return forget();
    });
  }

  get distrusted(): ReadonlySet<PhraseId> {
    this.#distrusted ??= distrustedPhrases(this.#all());
    return this.#distrusted;
  }

  *#all(): Generator<PhraseVerdict> {
    const { request, interaction } = this.workspace;
    for (const { kind, found, phrases } of request.all())
      if (phrases && isDecided(found))
        yield { kind, phrases: phrases as PhraseId[], right: found === 'confirmed' };
    for (const id of interaction.ids()) {
      if (!isDecided(interaction.peek(id, 'hostile'))) continue;
      const { hostile, phrases = [] } = interaction.get(id) ?? {};
      const about = phrases.filter((phrase) => phrase.includes('.hostile.')) as PhraseId[];
      yield { kind: 'hostile', phrases: about, right: hostile === 'confirmed' };
    }
  }
}

function isDecided(value: unknown): boolean {
  return value === 'confirmed' || value === 'dismissed';
}
