using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GoRustLens.Translation.Formatting;

/// <summary>Reads printf formats. Never throws; what Go complains of in the output is text of the result.</summary>
/// <remarks>Source: doPrintf in go/src/fmt/print.go. A * whose argument is no integer is for the caller to see: types are not known here.</remarks>
internal ref struct GoFormatReader
{
    /// <summary>Beyond this Go takes no width and no precision.</summary>
    private const int MaxCount = 1_000_000;

    private readonly string _format;
    private readonly int _argumentCount;
    private readonly ImmutableArray<FormatPart>.Builder _parts = ImmutableArray.CreateBuilder<FormatPart>();
    private readonly StringBuilder _text = new();
    private int _at;
    private int _argument;
    private bool _isReordered;
    private bool _isGoodIndex;
    private bool _isAfterIndex;

    private GoFormatReader(string format, int argumentCount)
    {
        _format = format;
        _argumentCount = argumentCount;
    }

    public static GoFormat Read(string format, int argumentCount) => new GoFormatReader(format, argumentCount).Read();

    private GoFormat Read()
    {
        while (_at < _format.Length)
        {
            if (_format[_at++] != '%')
                _text.Append(_format[_at - 1]);
            else if (!ReadVerb())
                break;
        }
        EndText();
        var extra = _isReordered || _argument >= _argumentCount ? [] : Enumerable.Range(_argument, _argumentCount - _argument).ToImmutableArray();
        return new GoFormat(_parts.ToImmutable(), extra);
    }

    /// <summary>Reads what follows a %; false at the format's end.</summary>
    private bool ReadVerb()
    {
        _isGoodIndex = true;
        _isAfterIndex = false;
        var flags = ReadFlags();
        ReadIndex();
        var width = ReadCount("%!(BADWIDTH)");
        if (width is { Argument: null } && _isAfterIndex)
            _isGoodIndex = false;
        FormatCount? precision = null;
        if (_at + 1 < _format.Length && _format[_at] == '.')
        {
            _at++;
            if (_isAfterIndex)
                _isGoodIndex = false;
            ReadIndex();
            precision = ReadCount("%!(BADPREC)") ?? new FormatCount(0);
        }
        if (!_isAfterIndex)
            ReadIndex();
        if (_at >= _format.Length)
        {
            _text.Append("%!(NOVERB)");
            return false;
        }
        var verb = Rune.TryGetRuneAt(_format, _at, out var rune) ? rune : Rune.ReplacementChar;
        _at += verb.Utf16SequenceLength;
        Add(verb, flags, width, precision);
        return true;
    }

    private void Add(Rune verb, FormatFlags flags, FormatCount? width, FormatCount? precision)
    {
        if (verb.Value == '%')
        {
            _text.Append('%');
        }
        else if (!_isGoodIndex || _argument >= _argumentCount)
        {
            _text.Append(CultureInfo.InvariantCulture, $"%!{verb}({(_isGoodIndex ? "MISSING" : "BADINDEX")})");
        }
        else
        {
            EndText();
            _parts.Add(new FormatVerb(verb.Value, flags, width, precision, _argument++));
        }
    }

    private void EndText()
    {
        if (_text.Length > 0)
            _parts.Add(new FormatText(_text.ToString()));
        _text.Clear();
    }

    private FormatFlags ReadFlags()
    {
        var flags = FormatFlags.None;
        for (; _at < _format.Length; _at++)
        {
            var flag = _format[_at] switch { '-' => FormatFlags.Minus, '+' => FormatFlags.Plus, '#' => FormatFlags.Sharp, ' ' => FormatFlags.Space, '0' => FormatFlags.Zero, _ => FormatFlags.None };
            if (flag == FormatFlags.None)
                break;
            flags |= flag;
        }
        return flags;
    }

    /// <summary>Reads an index such as [2], which says which argument is next.</summary>
    private void ReadIndex()
    {
        _isAfterIndex = false;
        if (_at >= _format.Length || _format[_at] != '[')
            return;
        _isReordered = true;
        var close = _format.IndexOf(']', _at);
        if (close < 0)
        {
            _at++;
            _isGoodIndex = false;
            return;
        }
        var isNumber = int.TryParse(_format.AsSpan(_at + 1, close - _at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        _at = close + 1;
        _isAfterIndex = isNumber;
        if (isNumber && index >= 1 && index <= _argumentCount)
            _argument = index - 1;
        else
            _isGoodIndex = false;
    }

    private FormatCount? ReadCount(string complaint)
    {
        if (_at < _format.Length && _format[_at] == '*')
        {
            _at++;
            _isAfterIndex = false;
            var argument = _argument++;
            if (argument < _argumentCount)
                return new FormatCount(0, argument);
            _text.Append(complaint);
            return null;
        }
        var start = _at;
        while (_at < _format.Length && char.IsAsciiDigit(_format[_at]))
            _at++;
        if (start == _at)
            return null;
        return int.TryParse(_format.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= MaxCount ? new FormatCount(value) : null;
    }
}
