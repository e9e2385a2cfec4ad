import type { FindEntry } from './protocol';

/** A heading, or an entry under it. */
export type Row = { heading: string } | FindEntry;

/** The entries under the headings of their groups; above all those at the caret, which are not listed twice. */
export function inGroups(items: readonly FindEntry[], atCaret: readonly string[]): Row[] {
  const first = atCaret.map((id) => items.find((item) => item.id === id)).filter((item) => item !== undefined);
  const rows: Row[] = first.length > 0 ? [{ heading: 'At the caret' }, ...first] : [];
  const listed = new Set(first.map((item) => item.id));
  let group = '';
  for (const item of items) {
    if (listed.has(item.id)) continue;
    if (item.group !== group) rows.push({ heading: group = item.group });
    rows.push(item);
  }
  return rows;
}
