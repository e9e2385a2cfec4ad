import type { LinePair } from './protocol';

interface Point { readonly line: number; readonly character: number }
interface Span { readonly start: Point; readonly end: Point }

/** The Rust line that a Go line became: that of the nearest mapped line at or above it; undefined above all of them. */
export function rustLineOf(lineMap: readonly LinePair[], goLine: number): number | undefined {
  let best: LinePair | undefined;
  for (const pair of lineMap) {
    if (pair.goLine <= goLine && (!best || pair.goLine > best.goLine)) best = pair;
  }
  return best?.rustLine;
}

/** The Go line that a Rust line came from: that of the nearest mapped line at or above it; undefined above all of them. */
export function goLineOf(lineMap: readonly LinePair[], rustLine: number): number | undefined {
  let best: LinePair | undefined;
  for (const pair of lineMap) {
    if (pair.rustLine <= rustLine && (!best || pair.rustLine > best.rustLine)) best = pair;
  }
  return best?.goLine;
}

/** Where a span lies after an edit: moved by an edit above it, grown or shrunk by one inside it. */
export function shiftRange(span: Span, replaced: Span, text: string): Span {
  const start = shiftPoint(span.start, replaced, text);
  const end = shiftPoint(span.end, replaced, text);
  return { start, end };
}

function shiftPoint(point: Point, replaced: Span, text: string): Point {
  if (isBefore(point, replaced.end)) return isBefore(replaced.start, point) ? replaced.start : point;
  const lines = text.split('\n');
  const line = point.line + replaced.start.line + lines.length - 1 - replaced.end.line;
  if (point.line > replaced.end.line) return { line, character: point.character };
  const column = lines.length === 1 ? replaced.start.character + text.length : lines[lines.length - 1].length;
  return { line, character: column + point.character - replaced.end.character };
}

function isBefore(left: Point, right: Point): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
