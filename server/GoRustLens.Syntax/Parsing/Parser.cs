using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

/// <summary>Turns tokens into a tree; errors become values and parsing goes on at the next sure place.</summary>
/// <remarks>
/// The grammar and the tree are go/parser's. Recovery is not: a file is read without any recovery until the first error;
/// the declaration with the error, and what follows, is then read again inside boundaries (<see cref="DeclarationBoundaries"/>),
/// places where a declaration surely begins. So a lost brace spoils the declaration that it is in and no other.
/// Sound files, which are most, never pay for this.
/// </remarks>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly ParserScratch _scratch;
    private readonly List<SyntaxError> _errors;
    private readonly CancellationToken _cancellation;
    private readonly Token[] _tokens;
    private int _index;
    private TokenKind _kind;

    /// <summary>False until the first error; while false an error ends the parse of the declaration at once.</summary>
    private bool _isRecovering;
    private bool _isStopped;
    private int _lastErrorLine = -1;

    /// <summary>How many more braces are opened than closed between the boundaries around the present declaration. Known only while recovering.</summary>
    private int _braceBalance;

    private Parser(SourceText source, Token[] tokens, ParserScratch scratch, List<SyntaxError> errors, CancellationToken cancellation)
    {
        _source = source;
        _tokens = tokens;
        _scratch = scratch;
        _errors = errors;
        _cancellation = cancellation;
        _kind = tokens[0].Kind;
    }

    public static GoFile ParseFile(SourceText text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var scratch = ParserScratch.Rent();
        try
        {
            var errors = new List<SyntaxError>();
            Lexer.Run(text, scratch.Tokens, scratch.Comments, errors);
            var tokens = scratch.Tokens.ToArray();
            var parser = new Parser(text, tokens, scratch, errors, cancellationToken);
            var root = parser.ParseRoot();
            errors.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
            return new GoFile(text, root, TokenBuffer.AsImmutable(tokens), TokenBuffer.AsImmutable(scratch.Comments.ToArray()), [.. errors]);
        }
        finally
        {
            scratch.Return();
        }
    }

    private int Start => _tokens[_index].Start;

    /// <summary>The end of the last token that was read: where things that are missing are put.</summary>
    private int PreviousEnd => _index == 0 ? 0 : _tokens[_index - 1].End;

    private TokenKind KindAhead(int count) => _tokens[Math.Min(_index + count, _tokens.Length - 1)].Kind;

    /// <summary>True for a semicolon that stands for a line's end, and not in the text.</summary>
    private bool IsAtNewLine => _kind == TokenKind.Semicolon && _tokens[_index].Length == 0;

    private void Next()
    {
        if (_kind != TokenKind.EndOfFile)
            _kind = _tokens[++_index].Kind;
    }

    /// <summary>Reads the token where it is the expected one; says whether it was.</summary>
    private bool TryTake(TokenKind kind)
    {
        if (_kind != kind)
            return false;
        _kind = _tokens[++_index].Kind;
        return true;
    }

    /// <summary>Reads the expected token, or reports that it is missing and reads nothing. Its end, or where it should be.</summary>
    private int Expect(TokenKind kind)
    {
        if (_kind == kind)
        {
            var end = _tokens[_index].End;
            _kind = _tokens[++_index].Kind;
            return end;
        }
        ReportExpected(_isRecovering ? $"'{TextFor(kind)}'" : "");
        return PreviousEnd;
    }

    /// <summary>As <see cref="Expect"/>, for a closing token that may follow a line's end where a comma was forgotten.</summary>
    private int ExpectClosing(TokenKind kind, string context)
    {
        if (_kind != kind && IsAtNewLine)
        {
            Report(_tokens[_index].Span, "missing ',' before newline in " + context);
            if (KindAhead(1) == kind)
                Next();
        }
        return Expect(kind);
    }

    /// <summary>Reads the end of a statement; a closing parenthesis or brace ends it too.</summary>
    private void ExpectSemicolon()
    {
        switch (_kind)
        {
            case TokenKind.RightParen or TokenKind.RightBrace:
                return;
            case TokenKind.Semicolon:
                _kind = _tokens[++_index].Kind;
                return;
            case TokenKind.EndOfFile when _isStopped:
                return;
            default:
                ReportExpected("';'");
                SkipToStatementEnd();
                return;
        }
    }

    private bool TryTakeComma(string context, TokenKind closing)
    {
        if (_kind == TokenKind.Comma)
        {
            _kind = _tokens[++_index].Kind;
            return true;
        }
        if (_kind == closing)
            return false;
        return RecoverComma(context, closing);
    }

    private static string TextFor(TokenKind kind) => kind switch
    {
        TokenKind.Ident => "IDENT",
        TokenKind.EndOfFile => "EOF",
        _ => SyntaxFacts.TextOf(kind),
    };
}
