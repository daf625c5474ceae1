/** A row of CSV (RFC 4180) that no spreadsheet takes for a formula. */
export function csvRow(values: readonly (string | number)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** A leading sign would be a formula in a spreadsheet. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
