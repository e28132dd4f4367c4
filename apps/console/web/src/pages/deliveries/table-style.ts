/** How every table of these pages looks; its box can be scrolled by keyboard. */
export const TABLE = { verticalSpacing: 6, horizontalSpacing: 'xs', minHeight: 0, scrollAreaProps: { viewportProps: { tabIndex: 0 } } } as const;
export const BORDERED = { ...TABLE, withTableBorder: true } as const;
