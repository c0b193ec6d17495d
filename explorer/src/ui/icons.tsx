import type { ReactNode } from 'react';

interface Props {
  /** What it stands for, where nothing beside it says so. */
  label?: string;
}

/** The icons of the design system carry English names that screen readers read out on Chinese pages. These stand in their place. */
function icon(drawing: ReactNode) {
  return ({ label }: Props) => (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {drawing}
    </svg>
  );
}

export const DownIcon = icon(<path d="M3 6l5 5 5-5" />);

export const SearchIcon = icon(<path d="M11 11l4 4M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0z" />);

export const ClearIcon = icon(<path d="M5.5 5.5l5 5m0-5l-5 5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z" />);

/** What empties a choice, for `allowClear`. */
export const clearing = (label: string) => ({ label, clearIcon: <ClearIcon /> });

export const MoreIcon = icon(<path d="M2.5 8h1m4 0h1m4 0h1" strokeWidth="2" />);

export const NoteIcon = icon(<path d="M8 7v4.5M8 4v1.5M15 8A7 7 0 1 1 1 8a7 7 0 0 1 14 0z" />);

export const CloseIcon = icon(<path d="M3 3l10 10m0-10L3 13" />);
