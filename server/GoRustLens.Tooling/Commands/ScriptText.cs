using System.Collections.Immutable;
using System.Text;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tooling.Commands;

/// <summary>A piece of a script: text taken as it stands from the file, or text that stands for a reference in the file.</summary>
/// <param name="IsVerbatim">True if each character of the piece is one of the file; false if the whole piece replaces the whole source range.</param>
internal readonly record struct ScriptPiece(int TextStart, int SourceStart, int SourceLength, bool IsVerbatim);

/// <summary>A shell script as the shell sees it (unindented, unescaped, variables of make put in) that still knows where each character stands in the file.</summary>
internal sealed class ScriptText
{
    private readonly ImmutableArray<ScriptPiece> _pieces;

    internal ScriptText(string text, ImmutableArray<ScriptPiece> pieces)
    {
        Text = text;
        _pieces = pieces;
    }

    public string Text { get; }

    /// <summary>A part of the file, unchanged.</summary>
    public static ScriptText Of(string source, TextSpan span) =>
        new(source.Substring(span.Start, span.Length), [new ScriptPiece(0, span.Start, span.Length, true)]);

    /// <summary>The file's range for a range of the script. An empty script answers an empty range at 0.</summary>
    public TextSpan SourceSpan(int start, int end)
    {
        if (_pieces.IsEmpty)
            return default;
        var from = SourceStart(start);
        var to = end > start ? SourceEnd(end - 1) : from;
        return TextSpan.FromBounds(from, Math.Max(from, to));
    }

    /// <summary>True if the whole range stands for one reference in the file.</summary>
    public bool IsReplaced(int start, int end)
    {
        if (_pieces.IsEmpty || end <= start)
            return false;
        var index = IndexAt(start);
        return !_pieces[index].IsVerbatim && IndexAt(end - 1) == index;
    }

    /// <summary>A part of the script, with its places.</summary>
    public ScriptText Slice(int start, int end)
    {
        var pieces = ImmutableArray.CreateBuilder<ScriptPiece>();
        for (var index = IndexAt(start); index < _pieces.Length && _pieces[index].TextStart < end; index++)
        {
            var piece = _pieces[index];
            var cut = Math.Max(0, start - piece.TextStart);
            pieces.Add(piece.IsVerbatim
                ? piece with { TextStart = Math.Max(0, piece.TextStart - start), SourceStart = piece.SourceStart + cut, SourceLength = Math.Max(0, piece.SourceLength - cut) }
                : piece with { TextStart = Math.Max(0, piece.TextStart - start) });
        }
        return new ScriptText(Text[start..end], pieces.ToImmutable());
    }

    private int SourceStart(int offset)
    {
        var piece = PieceAt(offset);
        return piece.IsVerbatim ? Math.Min(piece.SourceStart + offset - piece.TextStart, piece.SourceStart + piece.SourceLength) : piece.SourceStart;
    }

    /// <summary>The file's offset behind the character at <paramref name="last"/>.</summary>
    private int SourceEnd(int last)
    {
        var piece = PieceAt(last);
        return piece.IsVerbatim ? Math.Min(piece.SourceStart + last + 1 - piece.TextStart, piece.SourceStart + piece.SourceLength) : piece.SourceStart + piece.SourceLength;
    }

    private ScriptPiece PieceAt(int offset) => _pieces[IndexAt(offset)];

    private int IndexAt(int offset)
    {
        var low = 0;
        var high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].TextStart <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}

/// <summary>Puts a <see cref="ScriptText"/> together, piece by piece in the order of the script.</summary>
internal sealed class ScriptTextBuilder(string source)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ScriptPiece>.Builder _pieces = ImmutableArray.CreateBuilder<ScriptPiece>();

    public int Length => _text.Length;

    /// <summary>Appends the file's characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void AppendVerbatim(int start, int end)
    {
        if (end <= start)
            return;
        if (_pieces.Count > 0 && _pieces[^1] is { IsVerbatim: true } last && last.SourceStart + last.SourceLength == start)
            _pieces[^1] = last with { SourceLength = last.SourceLength + end - start };
        else
            _pieces.Add(new ScriptPiece(_text.Length, start, end - start, true));
        _text.Append(source, start, end - start);
    }

    /// <summary>Appends text that stands for the file's range.</summary>
    public void AppendReplaced(string text, int start, int end)
    {
        if (text.Length == 0)
            return;
        _pieces.Add(new ScriptPiece(_text.Length, start, end - start, false));
        _text.Append(text);
    }

    public ScriptText Build() => new(_text.ToString(), _pieces.ToImmutable());
}
