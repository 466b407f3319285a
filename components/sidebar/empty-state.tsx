import type { ComponentChildren } from 'preact';
import { RunningElsewhere } from '../card/running-elsewhere';
import './empty-state.css';

interface EmptyStateProps {
  readonly icon: ComponentChildren;
  readonly title: string;
  readonly hint: string;
  readonly children?: ComponentChildren;
  readonly testId?: string;
}

/** A quiet page with one statement and what can be done about it. A running timer stays in sight. */
export function EmptyState({ icon, title, hint, children, testId }: EmptyStateProps) {
  return (
    <>
      <RunningElsewhere />
      <div class="empty-state" data-testid={testId}>
        <span class="empty-icon" aria-hidden>
          {icon}
        </span>
        <h1>{title}</h1>
        <p class="quiet">{hint}</p>
        {children}
      </div>
    </>
  );
}
