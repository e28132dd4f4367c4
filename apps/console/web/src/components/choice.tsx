import { NativeSelect, SegmentedControl } from '@mantine/core';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

/** One of a few, all seen at once; on a narrow screen, where they would be cut, in a list that opens. */
export function Choice<T extends string>({ label, value, onChange, options }: ChoiceProps<T>) {
  const common = { size: 'xs' as const, 'aria-label': label, value, data: [...options] };
  return (
    <>
      <SegmentedControl {...common} onChange={onChange} visibleFrom="sm" />
      <NativeSelect {...common} onChange={({ currentTarget }) => onChange(currentTarget.value as T)} hiddenFrom="sm" />
    </>
  );
}
