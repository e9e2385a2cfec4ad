using System.Globalization;

namespace GoRustLens.Syntax.Lexing;

internal ref partial struct Lexer
{
    private void ScanString()
    {
        var start = _offset++;
        while (true)
        {
            var stop = _text[_offset..].IndexOfAny(StringStops);
            _offset = stop < 0 ? _text.Length : _offset + stop;
            if (_offset == _text.Length || _text[_offset] == '\n')
            {
                Report(start, _offset - start, "string literal not terminated");
                break;
            }
            _offset++;
            if (_text[_offset - 1] == '"')
                break;
            ScanEscape('"');
        }
        AddLiteral(TokenKind.String, start);
    }

    private void ScanRawString()
    {
        var start = _offset;
        var end = _text[(start + 1)..].IndexOf('`');
        if (end < 0)
            Report(start, 1, "raw string literal not terminated");
        _offset = end < 0 ? _text.Length : start + end + 2;
        AddLiteral(TokenKind.String, start);
    }

    private void ScanRune()
    {
        var start = _offset++;
        var isValid = true;
        var count = 0;
        while (true)
        {
            var character = Peek(0);
            if (_offset == _text.Length || character == '\n')
            {
                if (isValid)
                    Report(start, _offset - start, "rune literal not terminated");
                isValid = false;
                break;
            }
            _offset += char.IsHighSurrogate(character) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
            if (character == '\'')
                break;
            count++;
            if (character == '\\' && !ScanEscape('\''))
                isValid = false;
        }
        if (isValid && count != 1)
            Report(start, _offset - start, "illegal rune literal");
        AddLiteral(TokenKind.Char, start);
    }

    /// <summary>Reads what follows a backslash; false, and a report, where it is no escape of Go's. Stops at the first wrong character.</summary>
    private bool ScanEscape(char quote)
    {
        var start = _offset;
        switch (Peek(0))
        {
            case 'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '\\':
            case var other when other == quote && _offset < _text.Length:
                _offset++;
                return true;
            case >= '0' and <= '7':
                return ScanEscapeDigits(start, 3, 8, 255);
            case 'x':
                _offset++;
                return ScanEscapeDigits(start, 2, 16, 255);
            case 'u':
                _offset++;
                return ScanEscapeDigits(start, 4, 16, 0x10FFFF);
            case 'U':
                _offset++;
                return ScanEscapeDigits(start, 8, 16, 0x10FFFF);
            default:
                Report(start, 1, _offset == _text.Length ? "escape sequence not terminated" : "unknown escape sequence");
                return false;
        }
    }

    private bool ScanEscapeDigits(int start, int count, uint numberBase, uint maximum)
    {
        uint value = 0;
        for (; count > 0; count--)
        {
            var digit = CharacterFacts.IsHexadecimal(Peek(0)) ? (uint)Convert.ToInt32(Peek(0).ToString(), 16) : 16;
            if (digit >= numberBase)
            {
                Report(_offset, 1, _offset == _text.Length ? "escape sequence not terminated" : $"illegal character U+{(int)Peek(0):X4} '{Peek(0)}' in escape sequence");
                return false;
            }
            value = (value * numberBase) + digit;
            _offset++;
        }
        if (value <= maximum && value is < 0xD800 or >= 0xE000)
            return true;
        Report(start, _offset - start, "escape sequence is invalid Unicode code point");
        return false;
    }

    private void ScanNumber()
    {
        if (!TryScanPlainInteger())
            ScanAnyNumber();
    }

    /// <summary>The numbers that most numbers are: decimal digits, or hexadecimal ones behind "0x", and nothing else.</summary>
    private bool TryScanPlainInteger()
    {
        var text = _text;
        var start = _offset;
        var end = start;
        if (text[start] == '0' && Peek(1) is ('x' or 'X') && CharacterFacts.IsHexadecimal(Peek(2)))
        {
            end += 2;
            while ((uint)end < (uint)text.Length && CharacterFacts.IsHexadecimal(text[end]))
                end++;
        }
        else
        {
            while ((uint)end < (uint)text.Length && CharacterFacts.IsDecimal(text[end]))
                end++;
            if (text[start] == '0' && end != start + 1)
                return false;
        }
        if (end < text.Length && (text[end] == '.' || CharacterFacts.ContinuesAsciiWord(text[end])))
            return false;
        _offset = end;
        AddLiteral(TokenKind.Int, start);
        return true;
    }

    private void ScanAnyNumber()
    {
        var number = new NumberScan { Base = 10, InvalidDigit = -1 };
        var start = _offset;
        var kind = TokenKind.Float;
        if (Peek(0) != '.')
        {
            kind = TokenKind.Int;
            if (Peek(0) == '0')
                ScanNumberPrefix(ref number);
            ScanDigits(ref number, number.Base);
        }
        if (Peek(0) == '.')
        {
            kind = TokenKind.Float;
            if (number.Prefix is 'o' or 'b')
                Report(_offset, 1, "invalid radix point in " + number.Name);
            _offset++;
            ScanDigits(ref number, number.Base);
        }
        if (!number.HasDigits)
            Report(start, _offset - start, number.Name + " has no digits");
        kind = ScanExponent(ref number, kind, start);
        if (Peek(0) == 'i')
        {
            kind = TokenKind.Imag;
            _offset++;
        }
        if (kind == TokenKind.Int && number.InvalidDigit >= 0)
            Report(number.InvalidDigit, 1, $"invalid digit '{_text[number.InvalidDigit]}' in {number.Name}");
        if (number.HasSeparators)
            CheckSeparators(start);
        AddLiteral(kind, start);
    }

    private void ScanNumberPrefix(ref NumberScan number)
    {
        _offset++;
        (number.Prefix, number.Base) = (char)(Peek(0) | 0x20) switch
        {
            'x' => ('x', 16),
            'o' => ('o', 8),
            'b' => ('b', 2),
            _ => ('0', 8),
        };
        if (number.Prefix == '0')
            number.HasDigits = true;
        else
            _offset++;
    }

    private void ScanDigits(ref NumberScan number, int numberBase)
    {
        for (; _offset < _text.Length; _offset++)
        {
            var character = _text[_offset];
            if (character == '_')
            {
                number.HasSeparators = true;
                continue;
            }
            if (!(numberBase <= 10 ? CharacterFacts.IsDecimal(character) : CharacterFacts.IsHexadecimal(character)))
                return;
            number.HasDigits = true;
            if (numberBase <= 10 && character >= '0' + numberBase && number.InvalidDigit < 0)
                number.InvalidDigit = _offset;
        }
    }

    private TokenKind ScanExponent(ref NumberScan number, TokenKind kind, int start)
    {
        var letter = (char)(Peek(0) | 0x20);
        if (letter is not ('e' or 'p'))
        {
            if (number.Prefix == 'x' && kind == TokenKind.Float)
                Report(start, _offset - start, "hexadecimal mantissa requires a 'p' exponent");
            return kind;
        }
        if (letter == 'e' && number.Prefix is not ('\0' or '0'))
            Report(_offset, 1, $"'{Peek(0)}' exponent requires decimal mantissa");
        else if (letter == 'p' && number.Prefix != 'x')
            Report(_offset, 1, $"'{Peek(0)}' exponent requires hexadecimal mantissa");
        _offset++;
        if (Peek(0) is '+' or '-')
            _offset++;
        var exponent = new NumberScan { InvalidDigit = -1 };
        ScanDigits(ref exponent, 10);
        number.HasSeparators |= exponent.HasSeparators;
        if (!exponent.HasDigits)
            Report(start, _offset - start, "exponent has no digits");
        return TokenKind.Float;
    }

    /// <summary>"_" may stand only between digits, or between a prefix and a digit.</summary>
    private readonly void CheckSeparators(int start)
    {
        var number = _text[start.._offset];
        var isPrefixed = number.Length >= 2 && number[0] == '0' && (number[1] | 0x20) is 'x' or 'o' or 'b';
        var isHexadecimal = isPrefixed && (number[1] | 0x20) == 'x';
        var previous = isPrefixed ? '0' : '.';
        for (var i = isPrefixed ? 2 : 0; i <= number.Length; i++)
        {
            var current = i == number.Length ? '.' : number[i];
            if (CharacterFacts.IsDecimal(current) || (isHexadecimal && CharacterFacts.IsHexadecimal(current)))
                current = '0';
            if ((current == '_' && previous != '0') || (current != '_' && current != '0' && previous == '_'))
            {
                Report(start + i - (current == '_' ? 0 : 1), 1, "'_' must separate successive digits");
                return;
            }
            previous = current;
        }
    }

    /// <summary>A "//line file:12" comment moves the positions of Go's own messages; a wrong one is a syntax error in Go.</summary>
    private readonly void CheckLineDirective(ReadOnlySpan<char> comment, int start)
    {
        const int prefixLength = 7;
        if (!comment[2..].StartsWith("line "))
            return;
        var text = comment[prefixLength..];
        var last = text.LastIndexOf(':');
        if (last < 0)
            return;
        if (!IsLineNumber(text[(last + 1)..], out var number))
        {
            Report(start + prefixLength + last + 1, text.Length - last - 1, "invalid line number: " + text[(last + 1)..].ToString());
            return;
        }
        var before = text[..last].LastIndexOf(':');
        var hasColumn = before >= 0 && IsLineNumber(text[(before + 1)..last], out _);
        var line = number;
        if (hasColumn)
        {
            if (number is 0 or > 1 << 30)
            {
                Report(start + prefixLength + last + 1, text.Length - last - 1, "invalid column number: " + text[(last + 1)..].ToString());
                return;
            }
            _ = IsLineNumber(text[(before + 1)..last], out line);
            last = before;
        }
        if (line is 0 or > 1 << 30)
            Report(start + prefixLength + last + 1, text.Length - last - 1, "invalid line number: " + text[(last + 1)..].ToString());
    }

    private static bool IsLineNumber(ReadOnlySpan<char> text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>What is known of a number while it is read.</summary>
    private ref struct NumberScan
    {
        public int Base;
        public char Prefix;
        public bool HasDigits;
        public bool HasSeparators;
        public int InvalidDigit;

        public readonly string Name => Prefix switch
        {
            'x' => "hexadecimal literal",
            'o' or '0' => "octal literal",
            'b' => "binary literal",
            _ => "decimal literal",
        };
    }
}
