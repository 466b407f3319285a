import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PanelProps {
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly testId: string;
}

/** One quiet box of the day. */
export function Panel({ title, aside, children, testId }: PanelProps) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id} data-testid={testId}>
      <div class="panel-head">
        <h2 id={id}>{title}</h2>
        <span class="panel-aside">{aside}</span>
      </div>
      {children}
    </section>
  );
}
