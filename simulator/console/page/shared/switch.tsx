import type { ComponentChild } from 'preact';

export const Switch = ({
  on,
  turn,
  name,
  describedBy,
  isFixed = false,
  children,
}: {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly name?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly isFixed?: boolean;
  readonly children: ComponentChild;
}) => (
  <label class="switch">
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells by itself whether it is on
      role="switch"
      name={name}
      checked={on}
      aria-describedby={describedBy}
      aria-disabled={isFixed || undefined}
      onChange={({ currentTarget }) => turn(currentTarget.checked)}
    />
    <span>{children}</span>
  </label>
);
