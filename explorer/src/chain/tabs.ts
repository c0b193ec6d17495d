/** The tabs of a chain's page, as the address names them. */
export const chainTabs = ['map', 'table', 'gaps', 'strengths', 'counties', 'technologies'] as const;
