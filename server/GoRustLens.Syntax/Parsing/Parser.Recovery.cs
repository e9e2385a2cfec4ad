using System.Runtime.CompilerServices;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

internal sealed partial class Parser
{
    /// <summary>How deep expressions, types and statements may stand in each other. Go's own limit is 100,000; nobody writes 400.</summary>
    /// <remarks>Keeps the stack that the parser, and every later recursion over the tree, needs below half a megabyte.</remarks>
    private const int MaxDepth = 400;

    /// <summary>How many tokens are looked over for a "{" that should be here: bounded, so that a long line is read in linear time.</summary>
    private const int LongestHeader = 64;

    private int _depth;
    private List<int> _boundaries = [];
    private int _nextBoundary;
    private Token _hidden;

    private void ReportExpected(string what)
    {
        if (_isStopped || !_isRecovering)
        {
            Stop();
            return;
        }
        var isAtBoundary = _nextBoundary < _boundaries.Count && _index == _boundaries[_nextBoundary];
        var token = isAtBoundary ? _hidden : _tokens[_index];
        var found = token.Kind switch
        {
            TokenKind.Semicolon when token.Length == 0 => "newline",
            >= TokenKind.Ident and <= TokenKind.String => _source.ToString(token.Span),
            _ => $"'{TextFor(token.Kind)}'",
        };
        Report(token.Span, $"expected {what}, found {found}");
    }

    /// <summary>Notes an error. Of several on one line only the first is kept, because the others follow from it.</summary>
    private void Report(TextSpan span, string message)
    {
        if (_isStopped)
            return;
        if (!_isRecovering)
        {
            Stop();
            return;
        }
        var line = _source.Lines.LineOf(span.Start);
        if (line == _lastErrorLine)
            return;
        _lastErrorLine = line;
        _errors.Add(new SyntaxError(span, message));
    }

    /// <summary>Ends the first, hopeful reading: every rule sees the end of the file and returns.</summary>
    private void Stop()
    {
        _isStopped = true;
        _index = _tokens.Length - 1;
        _kind = TokenKind.EndOfFile;
    }

    /// <summary>True, and a report, where the text nests deeper than any sane program.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsTooDeep() => ++_depth > MaxDepth && ReportTooDeep();

    private bool ReportTooDeep()
    {
        Report(_tokens[_index].Span, "exceeded max nesting depth");
        return true;
    }

    /// <summary>Jumps over what is nested too deep: a bracketed text as a whole, otherwise to the end of the statement.</summary>
    private BadExpr SkipTooDeep()
    {
        var start = Start;
        var level = 0;
        while (_kind != TokenKind.EndOfFile)
        {
            if (_kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace)
                level++;
            else if (_kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace)
                level--;
            if (level < 0 || (level == 0 && _kind is TokenKind.Semicolon or TokenKind.Comma))
                break;
            Next();
        }
        return new BadExpr(TextSpan.FromBounds(start, Math.Max(start, PreviousEnd)));
    }

    /// <summary>Begins the second reading, which recovers from errors, at a token where a declaration begins.</summary>
    private void BeginRecovery(int index)
    {
        _isStopped = false;
        _isRecovering = true;
        _depth = 0;
        _exprLevel = 0;
        _isInRhs = false;
        _index = index;
        _boundaries = DeclarationBoundaries.FindBehind(index, _source, _tokens);
        _nextBoundary = 0;
        EnterBoundary();
    }

    /// <summary>Lets the parser see the end of the file at the next boundary, so that no rule reads across it.</summary>
    private void EnterBoundary()
    {
        var end = _tokens.Length - 1;
        if (_nextBoundary < _boundaries.Count)
        {
            end = _boundaries[_nextBoundary];
            _hidden = _tokens[end];
            _tokens[end] = new Token(TokenKind.EndOfFile, _hidden.Start, 0);
        }
        _braceBalance = DeclarationBoundaries.BraceBalance(_tokens, _index, end);
        _kind = _tokens[_index].Kind;
    }

    /// <summary>Where the parser has come to a boundary: shows the token there again and goes on to the next one.</summary>
    private void LeaveBoundary()
    {
        if (_kind != TokenKind.EndOfFile || _nextBoundary >= _boundaries.Count)
            return;
        _tokens[_boundaries[_nextBoundary]] = _hidden;
        _nextBoundary++;
        EnterBoundary();
    }

    private BadExpr MissingExpr() => new(new TextSpan(PreviousEnd, 0));

    private Ident MissingIdent() => new(new TextSpan(PreviousEnd, 0), "");

    /// <summary>Reads on to where an expression of a list must be over, without reading that token.</summary>
    private BadExpr SkipBadExpr()
    {
        var start = PreviousEnd;
        if (_isStopped || EndsExpression(_kind) || BeginsStatement(_kind) || _kind is TokenKind.LeftBrace or TokenKind.Func)
            return new BadExpr(new TextSpan(start, 0));
        start = Start;
        while (!EndsExpression(_kind) && !BeginsStatement(_kind) && _kind is not (TokenKind.LeftBrace or TokenKind.EndOfFile))
            Next();
        return new BadExpr(TextSpan.FromBounds(start, PreviousEnd));
    }

    private static bool EndsExpression(TokenKind kind) =>
        kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon or TokenKind.RightParen or TokenKind.RightBracket
            or TokenKind.RightBrace or TokenKind.EndOfFile;

    /// <summary>The keywords that only a statement can begin with.</summary>
    private static bool BeginsStatement(TokenKind kind) =>
        kind is TokenKind.Break or TokenKind.Const or TokenKind.Continue or TokenKind.Defer or TokenKind.Fallthrough or TokenKind.For
            or TokenKind.Go or TokenKind.Goto or TokenKind.If or TokenKind.Return or TokenKind.Select or TokenKind.Switch
            or TokenKind.Type or TokenKind.Var or TokenKind.Case or TokenKind.Default;

    /// <summary>After a statement with an error: reads the rest of its line.</summary>
    private void SkipToStatementEnd()
    {
        while (_kind is not (TokenKind.RightBrace or TokenKind.LeftBrace or TokenKind.EndOfFile) && !BeginsStatement(_kind))
        {
            if (TryTake(TokenKind.Semicolon))
                return;
            Next();
        }
    }

    /// <summary>A list's comma is missing: true where the list plainly goes on behind it.</summary>
    private bool RecoverComma(string context, TokenKind closing)
    {
        if (_isStopped || _kind == TokenKind.EndOfFile)
            return false;
        if (IsAtNewLine && KindAhead(1) == closing)
            return false;
        Report(_tokens[_index].Span, (IsAtNewLine ? "missing ',' before newline in " : "missing ',' in ") + context);
        if (!IsAtNewLine)
            return BeginsListItem(_kind);
        if (closing != TokenKind.RightBrace || !GoesOnAsElement())
            return false;
        Next();
        return true;
    }

    /// <summary>True where the next line looks like an element of a composite literal, and not like a statement.</summary>
    private bool GoesOnAsElement() => KindAhead(1) switch
    {
        TokenKind.LeftBrace or TokenKind.And => true,
        >= TokenKind.Int and <= TokenKind.String => true,
        TokenKind.Ident => KindAhead(2) is TokenKind.Colon or TokenKind.Comma,
        _ => false,
    };

    private static bool BeginsListItem(TokenKind kind) =>
        SyntaxFacts.IsLiteral(kind) || kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.Mul or TokenKind.And or TokenKind.Func
            or TokenKind.Struct or TokenKind.Map or TokenKind.Chan or TokenKind.Interface or TokenKind.Arrow or TokenKind.Not or TokenKind.Ellipsis;

    /// <summary>A block's "{" is missing: jumps to it where it stands later on the line; true where the block can be read.</summary>
    private bool TryFindBlock()
    {
        ReportExpected("'{'");
        if (_isStopped)
            return false;
        for (var ahead = 0; ahead < LongestHeader; ahead++)
        {
            switch (KindAhead(ahead))
            {
                case TokenKind.LeftBrace:
                    _index += ahead;
                    _kind = TokenKind.LeftBrace;
                    return true;
                case TokenKind.Semicolon or TokenKind.RightBrace or TokenKind.EndOfFile:
                    return false;
            }
        }
        return false;
    }
}
