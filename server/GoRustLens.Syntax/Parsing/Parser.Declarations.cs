using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

internal sealed partial class Parser
{
    private FileNode ParseRoot()
    {
        var name = ParsePackageClause();
        if (_isStopped)
        {
            BeginRecovery(0);
            name = ParsePackageClause();
            LeaveBoundary();
        }
        var mark = _scratch.Decls.Count;
        var isBehindImports = false;
        while (_kind != TokenKind.EndOfFile || _isStopped)
        {
            _cancellation.ThrowIfCancellationRequested();
            var before = _index;
            ReportLateImport(ref isBehindImports);
            var declaration = _isStopped ? null : ParseDecl();
            if (_isStopped)
            {
                BeginRecovery(before);
                continue;
            }
            _scratch.Decls.Push(declaration!);
            LeaveBoundary();
        }
        LeaveBoundary();
        return new FileNode(new TextSpan(0, _source.Length)) { Name = name, Decls = _scratch.Decls.TakeFrom(mark) };
    }

    private void ReportLateImport(ref bool isBehindImports)
    {
        if (_kind != TokenKind.Import)
            isBehindImports = true;
        else if (isBehindImports)
            Report(_tokens[_index].Span, "imports must appear before other declarations");
    }

    private Ident ParsePackageClause()
    {
        if (_kind != TokenKind.Package)
        {
            ReportExpected("'package'");
            return MissingIdent();
        }
        Next();
        var name = ParseIdent();
        // Without a name there is no line's end either: "package" does not end a statement, so the next line follows at once.
        if (!name.IsMissing || _kind == TokenKind.Semicolon)
            ExpectSemicolon();
        return name;
    }

    private Decl ParseDecl()
    {
        switch (_kind)
        {
            case TokenKind.Func:
                return ParseFuncDecl();
            case TokenKind.Import or TokenKind.Const or TokenKind.Var or TokenKind.Type:
                return ParseGenDecl();
            default:
                ReportExpected("declaration");
                return SkipToDeclaration();
        }
    }

    /// <summary>Reads over text outside of declarations, up to a word that begins one at a line's start.</summary>
    private BadDecl SkipToDeclaration()
    {
        if (_isStopped)
            return new BadDecl(new TextSpan(0, 0));
        var start = Start;
        do
            Next();
        while (_kind != TokenKind.EndOfFile && !DeclarationBoundaries.IsAt(_source, _tokens, _index));
        return new BadDecl(TextSpan.FromBounds(start, Math.Max(start, PreviousEnd)));
    }

    private GenDecl ParseGenDecl()
    {
        var keyword = _tokens[_index];
        Next();
        var mark = _scratch.Specs.Count;
        var end = 0;
        var hasParens = _kind == TokenKind.LeftParen;
        if (hasParens)
        {
            Next();
            while (_kind is not (TokenKind.RightParen or TokenKind.EndOfFile) && TryParseGroupedSpec(keyword.Kind))
            {
            }
            end = Expect(TokenKind.RightParen);
            ExpectSemicolon();
        }
        else
        {
            _scratch.Specs.Push(ParseSpec(keyword.Kind));
            end = Math.Max(_scratch.Specs[mark].End, keyword.End);
        }
        var span = TextSpan.FromBounds(keyword.Start, end);
        return new GenDecl(span) { Tok = keyword.Kind, HasParens = hasParens, Specs = _scratch.Specs.TakeFrom(mark) };
    }

    /// <summary>One line of a group; false where a keyword shows that the group's ")" is missing.</summary>
    private bool TryParseGroupedSpec(TokenKind keyword)
    {
        if (_kind is TokenKind.Import or TokenKind.Const or TokenKind.Var or TokenKind.Type or TokenKind.Func)
            return false;
        var before = _index;
        _scratch.Specs.Push(ParseSpec(keyword));
        if (_index != before)
            return true;
        if (_kind is TokenKind.RightBrace || BeginsStatement(_kind))
            return false;
        Next();
        return true;
    }

    private Spec ParseSpec(TokenKind keyword) => keyword switch
    {
        TokenKind.Import => ParseImportSpec(),
        TokenKind.Type => ParseTypeSpec(),
        _ => ParseValueSpec(keyword == TokenKind.Const),
    };

    private ImportSpec ParseImportSpec()
    {
        Ident? name = null;
        if (_kind == TokenKind.Ident)
        {
            name = ParseIdent();
        }
        else if (_kind == TokenKind.Period)
        {
            name = new Ident(_tokens[_index].Span, ".");
            Next();
        }
        BasicLit path;
        if (SyntaxFacts.IsBasicLiteral(_kind))
        {
            if (_kind != TokenKind.String)
                Report(_tokens[_index].Span, "import path must be a string");
            path = ParseBasicLit();
        }
        else
        {
            Report(_tokens[_index].Span, "missing import path");
            path = new BasicLit(new TextSpan(PreviousEnd, 0), TokenKind.String, "");
        }
        ExpectSemicolon();
        return new ImportSpec(TextSpan.FromBounds(name?.Start ?? path.Start, path.End)) { Name = name, Path = path };
    }

    private ValueSpec ParseValueSpec(bool isConst)
    {
        var mark = _scratch.Idents.Count;
        do
            _scratch.Idents.Push(ParseIdent());
        while (TryTake(TokenKind.Comma));
        Expr? type = null;
        if (!isConst)
            type = _kind == TokenKind.Assign ? null : ParseType();
        else if (_kind is not (TokenKind.EndOfFile or TokenKind.Semicolon or TokenKind.RightParen))
            type = TryParseType();
        var mayHaveValues = !isConst || _kind == TokenKind.Assign;
        var values = mayHaveValues && TryTake(TokenKind.Assign) ? ParseExprList(true) : [];
        var names = _scratch.Idents.TakeFrom(mark);
        ExpectSemicolon();
        var end = !values.IsEmpty ? values[^1].End : type?.End ?? names[^1].End;
        return new ValueSpec(TextSpan.FromBounds(names[0].Start, end)) { Names = names, Type = type, Values = values };
    }

    private TypeSpec ParseTypeSpec()
    {
        var name = ParseIdent();
        FieldList? typeParameters = null;
        Expr? type = null;
        var isAlias = false;
        if (_kind == TokenKind.LeftBracket)
            type = ParseArrayOrTypeParameters(out typeParameters);
        if (type is null)
        {
            isAlias = TryTake(TokenKind.Assign);
            type = ParseType();
        }
        ExpectSemicolon();
        return new TypeSpec(TextSpan.FromBounds(name.Start, type.End)) { Name = name, TypeParams = typeParameters, IsAlias = isAlias, Type = type };
    }

    /// <summary>"[" behind a type's name begins an array type, which is given back, or type parameters.</summary>
    /// <remarks>"type T[P *C]" can be both; go/parser's rule decides: a list unless it can only be a length.</remarks>
    private ArrayType? ParseArrayOrTypeParameters(out FieldList? typeParameters)
    {
        typeParameters = null;
        var start = Start;
        Next();
        if (_kind != TokenKind.Ident)
            return ParseArrayType(start, null);
        Expr first = ParseIdent();
        if (_kind != TokenKind.LeftBracket)
        {
            _exprLevel++;
            first = ParseBinaryExpr(ParsePrimaryExpr(first), SyntaxFacts.LowestPrecedence);
            _exprLevel--;
        }
        var (name, type) = TypeParameterSplitter.Split(first, _kind == TokenKind.Comma);
        if (name is null || (type is null && _kind == TokenKind.RightBracket))
            return ParseArrayType(start, first);
        var fields = ParseParameterList(name, type, TokenKind.RightBracket, false);
        typeParameters = new FieldList(TextSpan.FromBounds(start, Expect(TokenKind.RightBracket))) { List = fields };
        return null;
    }

    private FuncDecl ParseFuncDecl()
    {
        var start = Start;
        Next();
        var receiver = _kind == TokenKind.LeftParen ? ParseParenthesized(true) : null;
        var name = ParseIdent();
        var typeParameters = _kind == TokenKind.LeftBracket ? ParseTypeParameters() : null;
        var type = ParseSignature(start, typeParameters);
        var body = ParseFuncBody();
        return new FuncDecl(TextSpan.FromBounds(start, body?.End ?? type.End)) { Recv = receiver, Name = name, Type = type, Body = body };
    }

    private BlockStmt? ParseFuncBody()
    {
        BlockStmt? body = null;
        switch (_kind)
        {
            case TokenKind.LeftBrace:
                body = ParseBlock();
                ExpectSemicolon();
                break;
            case TokenKind.Semicolon:
                Next();
                if (_kind == TokenKind.LeftBrace)
                {
                    Report(_tokens[_index].Span, "unexpected semicolon or newline before {");
                    body = ParseBlock();
                    ExpectSemicolon();
                }
                else if (_braceBalance < 0 && _isRecovering && _kind != TokenKind.EndOfFile)
                {
                    body = ParseBlock();
                    ExpectSemicolon();
                }
                break;
            default:
                ReportExpected("';'");
                if (_isRecovering && TryFindBlock())
                    body = ParseBlock();
                if (!_isStopped)
                    ExpectSemicolon();
                break;
        }
        return body;
    }
}
