using System.Buffers;
using System.Text;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Lexing;

/// <summary>Splits a Go text into tokens and comments. Any text gives tokens; what is wrong with it becomes errors.</summary>
/// <remarks>
/// A port of the rules, not of the code, of Go's go/scanner: the same tokens, automatic semicolons and messages.
/// Characters that Go does not know are no tokens here: they stay in the gaps and are reported.
/// </remarks>
internal ref partial struct Lexer
{
    private static readonly SearchValues<char> StringStops = SearchValues.Create("\"\\\n");
    private static readonly SearchValues<char> NeverAllowed = SearchValues.Create("\0\uFEFF");

    // A megabyte of binary data has a megabyte of errors; nobody reads more than the first few.
    private const int MaxErrors = 100;

    private readonly SourceText _source;
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBuffer _tokens;
    private readonly TokenBuffer _comments;
    private readonly List<SyntaxError> _errors;
    private int _offset;
    private bool _needsSemicolon;

    private Lexer(SourceText source, TokenBuffer tokens, TokenBuffer comments, List<SyntaxError> errors)
    {
        _source = source;
        _text = source.Content;
        _tokens = tokens;
        _comments = comments;
        _errors = errors;
    }

    /// <summary>Fills the buffers with the tokens and the comments of the text; the last token is the end of the file.</summary>
    public static void Run(SourceText source, TokenBuffer tokens, TokenBuffer comments, List<SyntaxError> errors)
    {
        var lexer = new Lexer(source, tokens, comments, errors);
        lexer.ReportForbiddenCharacters();
        if (source.Length > 0 && source[0] == '\uFEFF')
            lexer._offset = 1;
        lexer.ScanAll();
    }

    private void ScanAll()
    {
        var text = _text;
        while (_offset < text.Length)
        {
            var first = text[_offset];
            switch (CharacterFacts.ClassOf(first))
            {
                case CharacterClass.Blank:
                    SkipBlanks();
                    break;
                case CharacterClass.Single:
                    ScanSingle(first);
                    break;
                case CharacterClass.NewLine:
                    ScanNewLine();
                    break;
                case CharacterClass.Letter:
                    ScanWord();
                    break;
                case CharacterClass.Digit:
                    ScanNumber();
                    break;
                case CharacterClass.Operator:
                    ScanOperator(first);
                    break;
                default:
                    ScanOther(first);
                    break;
            }
        }
        if (_needsSemicolon)
            _tokens.Add(TokenKind.Semicolon, text.Length, 0);
        _tokens.Add(TokenKind.EndOfFile, text.Length, 0);
    }

    private void SkipBlanks()
    {
        var text = _text;
        var offset = _offset + 1;
        while ((uint)offset < (uint)text.Length && text[offset] is (' ' or '\t'))
            offset++;
        _offset = offset;
    }

    private void ScanNewLine()
    {
        if (_needsSemicolon)
            _tokens.Add(TokenKind.Semicolon, _offset, 0);
        _needsSemicolon = false;
        _offset++;
    }

    private void ScanWord()
    {
        var text = _text;
        var start = _offset;
        var end = start;
        while ((uint)end < (uint)text.Length && CharacterFacts.ContinuesAsciiWord(text[end]))
            end++;
        if ((uint)end < (uint)text.Length && text[end] >= 0x80)
            end = EndOfUnicodeWord(end);
        _offset = end;
        var kind = SyntaxFacts.KeywordOrIdent(text[start..end]);
        _tokens.Add(kind, start, end - start);
        _needsSemicolon = kind == TokenKind.Ident || SyntaxFacts.EndsStatement(kind);
    }

    private readonly int EndOfUnicodeWord(int offset)
    {
        while (offset < _text.Length)
        {
            if (CharacterFacts.ContinuesAsciiWord(_text[offset]))
            {
                offset++;
                continue;
            }
            Rune.DecodeFromUtf16(_text[offset..], out var rune, out var length);
            if (_text[offset] < 0x80 || !(Rune.IsLetter(rune) || Rune.IsDigit(rune)))
                return offset;
            offset += length;
        }
        return offset;
    }

    private void ScanOther(char first)
    {
        switch (first)
        {
            case '"':
                ScanString();
                return;
            case '`':
                ScanRawString();
                return;
            case '\'':
                ScanRune();
                return;
            case '/' when Peek(1) == '/':
                ScanLineComment();
                return;
            case '/' when Peek(1) == '*':
                ScanBlockComment();
                return;
            case '/':
                ScanOperator(first);
                return;
            case '.' when CharacterFacts.IsDecimal(Peek(1)):
                ScanNumber();
                return;
            case '.':
                ScanOperator(first);
                return;
        }
        Rune.DecodeFromUtf16(_text[_offset..], out var rune, out var length);
        if (first >= 0x80 && Rune.IsLetter(rune))
            ScanWord();
        else
            ScanIllegal(rune, length);
    }

    private void ScanIllegal(Rune rune, int length)
    {
        if (!NeverAllowed.Contains(_text[_offset]) && !char.IsSurrogate(_text[_offset]) || length == 2)
        {
            var message = rune.Value is '\u201C' or '\u201D'
                ? $"curly quotation mark '{rune}' (use neutral '\"')"
                : $"illegal character U+{rune.Value:X4}" + (rune.Value >= 0x20 ? $" '{rune}'" : "");
            Report(_offset, length, message);
        }
        _offset += Math.Max(1, length);
    }

    private void ScanLineComment()
    {
        var start = _offset;
        var length = _text[start..].IndexOf('\n');
        var end = length < 0 ? _text.Length : start + length;
        _offset = end;
        if (end > start + 2 && _text[end - 1] == '\r')
            end--;
        _comments.Add(TokenKind.Comment, start, end - start);
        if (start == 0 || _text[start - 1] == '\n' || (start == 1 && _text[0] == '\uFEFF'))
            CheckLineDirective(_text[start..end], start);
    }

    private void ScanBlockComment()
    {
        var start = _offset;
        var length = _text[(start + 2)..].IndexOf("*/");
        if (length < 0)
            Report(start, 2, "comment not terminated");
        var end = length < 0 ? _text.Length : start + length + 4;
        _offset = end;
        _comments.Add(TokenKind.Comment, start, end - start);
        if (length >= 0)
            CheckLineDirective(_text[start..(end - 2)], start);
        if (!_needsSemicolon)
            return;
        var newLine = _text[start..end].IndexOf('\n');
        if (newLine < 0)
            return;
        _tokens.Add(TokenKind.Semicolon, start + newLine, 0);
        _needsSemicolon = false;
    }

    private readonly char Peek(int ahead) => _offset + ahead < _text.Length ? _text[_offset + ahead] : '\0';

    private readonly void Report(int start, int length, string message)
    {
        if (_errors.Count < MaxErrors)
            _errors.Add(new SyntaxError(new TextSpan(start, Math.Min(length, _text.Length - start)), message));
    }

    private void AddLiteral(TokenKind kind, int start)
    {
        _tokens.Add(kind, start, _offset - start);
        _needsSemicolon = true;
    }

    /// <summary>NUL, byte order marks behind the first character, and what is no valid Unicode are wrong everywhere, comments and strings too.</summary>
    private readonly void ReportForbiddenCharacters()
    {
        foreach (var offset in _source.InvalidBytes)
            Report(offset, 1, "illegal UTF-8 encoding");
        for (var offset = NextForbidden(0); offset < _text.Length && _errors.Count < MaxErrors; offset = NextForbidden(offset + 1))
        {
            if (_text[offset] == '\0')
                Report(offset, 1, "illegal character NUL");
            else if (offset > 0)
                Report(offset, 1, "illegal byte order mark");
        }
        for (var offset = NextSurrogate(0); offset < _text.Length && _errors.Count < MaxErrors;)
        {
            var isPair = char.IsHighSurrogate(_text[offset]) && offset + 1 < _text.Length && char.IsLowSurrogate(_text[offset + 1]);
            if (!isPair)
                Report(offset, 1, "illegal UTF-8 encoding");
            offset = NextSurrogate(offset + (isPair ? 2 : 1));
        }
    }

    private readonly int NextForbidden(int from)
    {
        var found = _text[from..].IndexOfAny(NeverAllowed);
        return found < 0 ? _text.Length : from + found;
    }

    private readonly int NextSurrogate(int from)
    {
        var found = _text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
        return found < 0 ? _text.Length : from + found;
    }
}
