export const mapPageTexts = {
  title: 'Map',
} as const;
