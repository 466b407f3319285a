import { ChevronRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { openFolds, setFold } from '../model/open-folds';
import './section.css';

interface SectionProps {
  readonly title: string;
  /** Small words after the title: a count, a sum. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly testId?: string;
}

/** A part of the card with a heading, between hair lines. */
export function Section({ title, aside, children, testId }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id} data-testid={testId}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

interface FoldProps extends Omit<SectionProps, 'children'> {
  /** Under which the open state is remembered. */
  readonly name: string;
  readonly children: () => ComponentChildren;
}

/** A part that stays folded until it is wanted; what is inside is made only then. */
export function Fold({ name, title, aside, children, testId }: FoldProps) {
  const open = openFolds.value.has(name);
  const id = useId();
  return (
    <section class="section fold" data-testid={testId} aria-labelledby={`${id}-title`}>
      <h2>
        <button
          type="button"
          class="fold-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setFold(name, !open)}
        >
          <ChevronRight size={14} aria-hidden class="fold-mark" />
          <span id={`${id}-title`}>{title}</span>
          <span class="fold-aside">{aside}</span>
        </button>
      </h2>
      <div id={id} class="fold-body" hidden={!open}>
        {open && children()}
      </div>
    </section>
  );
}
