using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Coverage;

/// <summary>The tokens of a Go file at which a hover is asked to answer, and those at which it is asked to be silent. All others are left open.</summary>
public static class AskedTokens
{
    public static IEnumerable<AskedToken> In(GoFile file, SemanticModel model, CancellationToken cancellationToken)
    {
        var wordEnd = -1;
        foreach (var token in file.Tokens)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A caret between a word and a bracket asks for the word.
            var isBehindWord = token.Start == wordEnd && IsPunctuation(token.Kind);
            wordEnd = token.Kind is TokenKind.Ident or >= TokenKind.Break ? token.End : -1;
            if (token.Length > 0 && !isBehindWord && token.Kind is not (TokenKind.None or TokenKind.Illegal or TokenKind.EndOfFile or TokenKind.Comment) && Of(file, model, token) is { } asked)
                yield return asked;
        }
    }

    private static AskedToken? Of(GoFile file, SemanticModel model, Token token)
    {
        if (IsPunctuation(token.Kind))
            return new AskedToken(token, AskedKind.Quiet, "punctuation", token.Span);
        var path = NodePath.To(file.Root, token.Start);
        var text = file.Text.ToString(token.Span);
        AskedToken Asked(AskedKind kind) => new(token, kind, text, file.Root.Span);
        switch (token.Kind)
        {
            case TokenKind.Ident:
                return path.Leaf is Ident name && name.Start == token.Start ? OfName(model, path, name, token) : null;
            case TokenKind.Int or TokenKind.Float or TokenKind.Imag or TokenKind.Char:
                return new AskedToken(token, AskedKind.Quiet, "literal", token.Span);
            case TokenKind.String:
                return path.Innermost<ImportSpec>() is not null ? Asked(AskedKind.Import)
                    : path.Nodes is [.., Field, BasicLit] ? null : new AskedToken(token, AskedKind.Quiet, "literal", token.Span);
            case TokenKind.Import:
                return Asked(AskedKind.Keyword);
            case TokenKind.Map or TokenKind.Chan or TokenKind.Interface or TokenKind.Struct:
                return path.Leaf is Expr type ? new AskedToken(token, AskedKind.Type, text, WholeType(model, path, type)) : Asked(AskedKind.Keyword);
            case TokenKind.LeftBracket:
                return path.Leaf is ArrayType array && array.Start == token.Start ? new AskedToken(token, AskedKind.Type, array.IsSlice ? "[]" : "[n]", WholeType(model, path, array)) : null;
            case >= TokenKind.Break:
                return Asked(AskedKind.Keyword);
            default:
                return HasIdiom(model, path, token) ? Asked(AskedKind.Operator) : null;
        }
    }

    private static bool IsPunctuation(TokenKind kind) => kind
        is TokenKind.LeftParen or TokenKind.RightParen or TokenKind.LeftBrace or TokenKind.RightBrace
        or TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.Colon;

    /// <summary>True for operators that Rust lacks, writes otherwise or means otherwise by the types they stand between.</summary>
    private static bool HasIdiom(SemanticModel model, NodePath path, Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Define or TokenKind.Arrow or TokenKind.Ellipsis or TokenKind.Tilde or TokenKind.Inc or TokenKind.Dec or TokenKind.AndNot or TokenKind.AndNotAssign:
                return true;
            case TokenKind.And or TokenKind.Xor:
                return path.Leaf is UnaryExpr unary && unary.Start == token.Start;
            case TokenKind.Mul:
                return path.Leaf is StarExpr star && star.Start == token.Start;
            case TokenKind.Equal or TokenKind.NotEqual:
                return path.Leaf is BinaryExpr comparison && (model.IsNil(comparison.X) || model.IsNil(comparison.Y));
            case TokenKind.Add:
                return path.Leaf is BinaryExpr sum && IsString(model.TypeOf(sum));
            case TokenKind.AddAssign:
                return path.Leaf is AssignStmt { Lhs: [var target] } && IsString(model.TypeOf(target));
            default:
                return false;
        }
    }

    private static bool IsString(GoType type) => type.Underlying is GoBasic { IsString: true };

    private static AskedToken? OfName(SemanticModel model, NodePath path, Ident name, Token token)
    {
        if (name.IsBlank || path.Nodes is [FileNode, Ident])
            return null;
        if (path.Nodes is [.., ImportSpec, Ident])
            return new AskedToken(token, AskedKind.Import, name.Name, token.Span);
        var symbol = model.SymbolOf(name);
        if (symbol is { Kind: SymbolKind.Import })
            return new AskedToken(token, AskedKind.Import, symbol.PackagePath, path.Nodes is [.., SelectorExpr member, Ident] ? WholeType(model, path, member) : token.Span);
        if (symbol is { Kind: SymbolKind.Label or SymbolKind.Nil })
            return null;
        if (ReferenceEquals(symbol?.Ident, name))
        {
            return symbol.Kind is SymbolKind.Function or SymbolKind.Method or SymbolKind.TypeName or SymbolKind.Field or SymbolKind.Variable or SymbolKind.Const
                ? new AskedToken(token, AskedKind.Declaration, KindName(symbol), path.Nodes[0].Span) : null;
        }
        if (symbol is { Kind: SymbolKind.TypeName or SymbolKind.TypeParameter } || (symbol is null or { Kind: SymbolKind.Unresolved } && IsTypePlace(path, name)))
            return new AskedToken(token, AskedKind.Type, symbol?.FullName ?? name.Name, WholeType(model, path, name));
        if (CallOf(path, name) is { } call)
            return OfCallee(symbol, call, name, token);
        return symbol is { IsLocalVariable: true } && model.TypeOf(name) is GoBasic { IsString: false } ? new AskedToken(token, AskedKind.Quiet, "local name", token.Span) : null;
    }

    private static string KindName(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.TypeName => "type",
        SymbolKind.Variable => "var",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static AskedToken OfCallee(Symbol? symbol, CallExpr call, Ident name, Token token)
    {
        var kind = symbol switch
        {
            { Kind: SymbolKind.Builtin } => AskedKind.Builtin,
            { Kind: SymbolKind.Function or SymbolKind.Method } when IsStandard(symbol) => AskedKind.StandardCall,
            _ => AskedKind.Call,
        };
        return new AskedToken(token, kind, symbol switch
        {
            null => "unknown: " + name.Name,
            { Kind: SymbolKind.Unresolved } => "unknown: " + symbol.FullName,
            { Kind: SymbolKind.Function or SymbolKind.Method or SymbolKind.Builtin } => symbol.FullName,
            var other => other.Kind.ToString().ToLowerInvariant(),
        }, call.Span);
    }

    /// <summary>The packages of the index of the standard library have no files of their own.</summary>
    private static bool IsStandard(Symbol symbol) => symbol.PackagePath.Length > 0 && symbol.Package is { Files: [{ Path: ['$', ..] }, ..] };

    /// <summary>The call whose callee ends in the name; null where none does.</summary>
    private static CallExpr? CallOf(NodePath path, Ident name)
    {
        for (var i = path.Nodes.Length - 2; i >= 0; i--)
        {
            switch (path.Nodes[i])
            {
                case SelectorExpr selector when ReferenceEquals(selector.Sel, name):
                case IndexExpr index when index.X == path.Nodes[i + 1]:
                case IndexListExpr list when list.X == path.Nodes[i + 1]:
                case ParenExpr:
                    continue;
                case CallExpr call when call.Fun == path.Nodes[i + 1]:
                    return call;
                default:
                    return null;
            }
        }
        return null;
    }

    /// <summary>True where the grammar asks for a type, whatever is known of the name.</summary>
    private static bool IsTypePlace(NodePath path, Ident name)
    {
        var i = path.Nodes.Length - 2;
        while (i > 0 && (path.Nodes[i] is StarExpr || path.Nodes[i] is SelectorExpr selector && ReferenceEquals(selector.Sel, name)))
            i--;
        var inner = path.Nodes[i + 1];
        return path.Nodes[i] switch
        {
            Field field => field.Type == inner,
            ValueSpec value => value.Type == inner,
            CompositeLit literal => literal.Type == inner,
            TypeSpec type => type.Type == inner,
            ArrayType array => array.Elt == inner,
            TypeAssertExpr assertion => assertion.Type == inner,
            MapType or ChanType => true,
            Ellipsis => i > 0 && path.Nodes[i - 1] is Field,
            _ => false,
        };
    }

    /// <summary>The type expression that one is part of, up to the first thing that is none.</summary>
    private static TextSpan WholeType(SemanticModel model, NodePath path, Expr type)
    {
        var whole = type.Span;
        // What is said of a receiver, a parameter or a field is said of its type.
        if (path.Nodes is [_, FuncDecl function, ..] && function.Body?.Span.Contains(type.Start) != true)
            return TextSpan.FromBounds(function.Start, function.Body?.Start ?? function.End);
        if (path.Innermost<Field>() is { } field && path.Innermost<BlockStmt>() is null)
            return field.Span;
        for (var i = path.Nodes.Length - 2; i >= 0 && path.Nodes[i] is Expr outer && (outer is CallExpr or CompositeLit or Ellipsis or TypeAssertExpr || model.IsType(outer)); i--)
            whole = outer.Span;
        return whole;
    }
}
