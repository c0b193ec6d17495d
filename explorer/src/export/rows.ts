/** A column of an export: the same value that the page shows. Null is written as an empty cell: it is not recorded. */
export interface ExportColumn<Row> {
  title: string;
  value: (row: Row) => string | number | null;
}

/** The rows as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read the Chinese. */
export function toCsv<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ value }) => value(row)))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where needed; text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file name without what file systems forbid. */
export function fileName(name: string, version: string | null, ending: string): string {
  return `${name} ${version?.slice(0, 12) ?? ''}`.trim().replace(/[\\/:*?"<>|\s]+/g, '-') + `.${ending}`;
}
