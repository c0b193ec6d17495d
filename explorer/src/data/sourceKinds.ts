/** The kinds of documents, as the API and the address name them. */
export const sourceKinds = ['OFFICIAL', 'COMPANY', 'PRESS', 'PAPER', 'REPRINT', 'GENERATED'] as const;
