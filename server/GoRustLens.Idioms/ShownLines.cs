using System.Collections.Immutable;

namespace GoRustLens.Idioms;

/// <summary>Chooses the lines of an excerpt. An element is shown whole, or with parts of what is in its brackets left out, or not at all.</summary>
internal static class ShownLines
{
    /// <summary>How many lines more there are for what would be a head alone.</summary>
    private const int SpareLines = 3;

    /// <param name="seen">The line that must be among them.</param>
    /// <param name="room">How many there may be, if the line can be shown with as many.</param>
    /// <param name="most">How many there may be at all.</param>
    /// <returns>Indexes of lines; the complement of one stands for what is left out there. Empty where more lines are needed than there may be.</returns>
    public static ImmutableArray<int> Of(ImmutableArray<RustElement> elements, int seen, int room, int most)
    {
        if (LeastFor(elements[..1], elements[0].FirstLine) + (elements.Length > 1 ? 1 : 0) <= room)
        {
            var first = new List<int>();
            AddFirst(elements, room, first);
            // A head with nothing in it says little: some lines more are worth it.
            if (!first.Any(line => line > elements[0].FirstLine && !elements[0].Parts.Any(part => !part.IsGroup && part.Line == line)))
            {
                first.Clear();
                AddFirst(elements, Math.Min(room + SpareLines, most), first);
            }
            if (first.Contains(seen))
                return [.. first];
        }
        var needed = LeastFor(elements, seen);
        if (needed > most)
            return [];
        var lines = new List<int>();
        AddAround(elements, seen, Math.Max(room, Math.Min(needed + 2, most)), lines);
        return [.. lines];
    }

    /// <summary>How many lines it takes to show a line of the elements with the heads of all that it is in.</summary>
    private static int LeastFor(ImmutableArray<RustElement> elements, int seen)
    {
        var at = IndexOf(elements, seen);
        var omissions = (at > 0 ? 1 : 0) + (at < elements.Length - 1 ? 1 : 0);
        return omissions + elements[at].LeastLength + (GroupWith(elements[at], seen) is { } part ? LeastFor(part.Group, seen) - 1 : 0);
    }

    private static int IndexOf(ImmutableArray<RustElement> elements, int line)
    {
        for (var i = 0; i < elements.Length; i++)
        {
            if (line <= elements[i].LastLine)
                return i;
        }
        return elements.Length - 1;
    }

    /// <summary>The brackets of the element that hold the line.</summary>
    private static RustPart? GroupWith(RustElement element, int line)
    {
        foreach (var part in element.Parts)
        {
            if (part.IsGroup && line >= part.Line && line <= part.Group[^1].LastLine)
                return part;
        }
        return null;
    }

    private static void AddAround(ImmutableArray<RustElement> elements, int seen, int room, List<int> lines)
    {
        var at = IndexOf(elements, seen);
        var element = elements[at];
        if (at > 0)
        {
            lines.Add(~elements[0].FirstLine);
            room--;
        }
        if (GroupWith(element, seen) is not { } with)
        {
            AddFirst(elements[at..], room, lines);
            return;
        }
        var isFollowed = at < elements.Length - 1;
        foreach (var part in element.Parts)
        {
            if (!part.IsGroup)
                lines.Add(part.Line);
            else if (part != with)
                lines.Add(~part.Line);
            else
                AddAround(part.Group, seen, room - (isFollowed ? 1 : 0) - (element.LeastLength - 1), lines);
        }
        if (isFollowed)
            lines.Add(~elements[at + 1].FirstLine);
    }

    /// <summary>The first elements as far as there is room; the first of all at least with its own lines.</summary>
    private static void AddFirst(ImmutableArray<RustElement> elements, int room, List<int> lines)
    {
        for (var i = 0; i < elements.Length; i++)
        {
            var free = room - (i < elements.Length - 1 ? 1 : 0);
            if (elements[i].LeastLength > free)
            {
                lines.Add(~elements[i].FirstLine);
                return;
            }
            var before = lines.Count;
            AddShortened(elements[i], free, lines);
            room -= lines.Count - before;
        }
    }

    private static void AddShortened(RustElement element, int room, List<int> lines)
    {
        var spare = room - element.LeastLength;
        foreach (var part in element.Parts)
        {
            if (!part.IsGroup)
            {
                lines.Add(part.Line);
                continue;
            }
            var before = lines.Count;
            AddFirst(part.Group, 1 + Math.Max(0, spare), lines);
            spare -= lines.Count - before - 1;
        }
    }
}
