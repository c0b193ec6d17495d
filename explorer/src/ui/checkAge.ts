/** Whether a fact was checked: never, within the 24 months before a day, or earlier. */
export function checkAge(checkedOn: string | null, today: Date): 'never' | 'recent' | 'old' {
  if (!checkedOn) return 'never';
  const limit = new Date(today);
  limit.setMonth(limit.getMonth() - 24);
  return new Date(checkedOn) < limit ? 'old' : 'recent';
}
