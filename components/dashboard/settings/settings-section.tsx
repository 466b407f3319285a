import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SettingsSectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
  readonly testId: string;
}

/** One matter: what it is at the left, what can be set at the right. */
export function SettingsSection({ title, hint, children, testId }: SettingsSectionProps) {
  const id = useId();
  return (
    <section class="settings-section" aria-labelledby={id} data-testid={testId}>
      <div class="settings-words">
        <h2 id={id}>{title}</h2>
        {hint && <p class="quiet">{hint}</p>}
      </div>
      <div class="settings-fields">{children}</div>
    </section>
  );
}
