/** In which direction dependencies are shown, and how many steps far, as the address names them. */
export const views = ['up', 'down', 'both'] as const;
export const depths = ['1', '2', '3', '4', '5'] as const;
