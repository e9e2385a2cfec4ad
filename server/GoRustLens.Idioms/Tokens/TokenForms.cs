using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Tokens;

/// <summary>Which form of <c>snippets/forms.tsv</c> a token is, and the Go to show in Rust with it.</summary>
/// <param name="Subject">Empty where only the general form fits.</param>
internal readonly record struct TokenForm(string Id, ImmutableArray<GoNode> Subject)
{
    /// <summary>Only the head of the Rust matters.</summary>
    public bool ShowsSignature { get; init; }

    /// <summary>A declared name whose own hover shows the Rust better than the subject.</summary>
    public Ident? Declared { get; init; }
}

/// <summary>Finds the form of keywords, operators and built-in calls. The catalog's rules have been asked before.</summary>
internal static class TokenForms
{
    /// <summary>Null for tokens that say nothing about Rust.</summary>
    public static TokenForm? Of(RuleContext context, Token token) => token.Kind switch
    {
        TokenKind.Package => new TokenForm(context.File.Root.Name.Name == "main" ? "package-main" : "package", []),
        TokenKind.Import => new TokenForm("import", []),
        TokenKind.Ident => context.Path.Leaf is Ident name && name.Start == token.Start ? CallForms.Of(context, name) ?? OfDeclared(context, name) : null,
        TokenKind.Func or TokenKind.Type or TokenKind.Var or TokenKind.Const => OfDeclaration(context, token),
        TokenKind.Struct or TokenKind.Interface or TokenKind.Map or TokenKind.Chan or TokenKind.LeftBracket => TypeForms.Of(context, token),
        >= TokenKind.Break => StatementForms.Of(context, token),
        _ => OperatorForms.Of(context, token),
    };

    /// <summary>A name where the package declares it: the form of its declaration. Names with more to tell were asked before.</summary>
    private static TokenForm? OfDeclared(RuleContext context, Ident name)
    {
        if (context.Model.SymbolOf(name) is not { } symbol || !ReferenceEquals(symbol.Ident, name))
            return null;
        return context.ParentOf(name) switch
        {
            FuncDecl function => new TokenForm(function.Recv is null ? "func" : "method", [function]) { ShowsSignature = true },
            ValueSpec spec when IsEffect(context, spec) => new TokenForm("var-effect", []),
            ValueSpec spec when symbol.Kind is SymbolKind.Const or SymbolKind.Variable => new TokenForm(symbol.Kind == SymbolKind.Const ? "const" : "var-package", Subjects.DeclarationOf(context, spec)),
            TypeSpec spec => new TokenForm(spec.IsAlias ? "type-alias" : spec.Type is StructType ? "struct" : spec.Type is InterfaceType ? "interface" : "type", Subjects.DeclarationOf(context, spec)),
            _ => null,
        };
    }

    private static TokenForm? OfDeclaration(RuleContext context, Token token)
    {
        switch (context.Path.Leaf)
        {
            case FuncDecl function:
                return new TokenForm(function.Recv is null ? "func" : "method", [function]) { ShowsSignature = true };
            case FuncLit literal:
                return new TokenForm("func-literal", Subjects.StatementOf(context, literal));
            case FuncType when context.Path.Nodes is [.., FuncDecl function, FuncType]:
                return new TokenForm(function.Recv is null ? "func" : "method", [function]) { ShowsSignature = true };
            case FuncType when context.Path.Nodes is [.., FuncLit literal, FuncType]:
                return new TokenForm("func-literal", Subjects.StatementOf(context, literal));
            case FuncType type:
                return TypeForms.InPlace(context, "func-type", type);
            case GenDecl declaration:
                return OfGroup(context, declaration, token);
            default:
                return null;
        }
    }

    /// <summary>True for <c>var _ = f()</c> outside of functions.</summary>
    private static bool IsEffect(RuleContext context, ValueSpec spec) =>
        spec is { Type: null, Values: [CallExpr call] } && spec.Names.All(name => name.IsBlank) && !context.Model.IsConversion(call) && context.FunctionAround(spec).Type is null;

    private static TokenForm OfGroup(RuleContext context, GenDecl declaration, Token token)
    {
        ImmutableArray<GoNode> subject = context.ParentOf(declaration) is DeclStmt statement ? [statement] : [declaration];
        var id = token.Kind switch
        {
            TokenKind.Const => "const",
            TokenKind.Type when declaration.Specs is [TypeSpec { IsAlias: true }, ..] => "type-alias",
            TokenKind.Type when declaration.Specs is [TypeSpec { Type: StructType }, ..] => "struct",
            TokenKind.Type when declaration.Specs is [TypeSpec { Type: InterfaceType }, ..] => "interface",
            TokenKind.Type => "type",
            TokenKind.Var when subject[0] is GenDecl && declaration.Specs is [ValueSpec only] && IsEffect(context, only) => "var-effect",
            _ => subject[0] is DeclStmt ? "var" : "var-package",
        };
        return new TokenForm(id, subject);
    }
}

/// <summary>Forms of statements, by their keywords.</summary>
internal static class StatementForms
{
    public static TokenForm? Of(RuleContext context, Token token)
    {
        var leaf = context.Path.Leaf;
        return token.Kind switch
        {
            TokenKind.Return when leaf is ReturnStmt statement => new TokenForm(IsLast(context, statement) ? "return-last" : "return", [statement]),
            TokenKind.If when leaf is IfStmt statement => new TokenForm(OfIf(context, statement), [statement]),
            TokenKind.Else when leaf is IfStmt statement => new TokenForm("else", [Outermost(context, statement)]),
            TokenKind.For or TokenKind.Range => OfLoop(context, leaf),
            TokenKind.Go when leaf is GoStmt => new TokenForm("go", [leaf]),
            TokenKind.Defer when leaf is DeferStmt => new TokenForm("defer", [leaf]),
            TokenKind.Select when leaf is SelectStmt => new TokenForm("select", [leaf]),
            TokenKind.Switch when leaf is SwitchStmt statement => new TokenForm(statement.Tag is null ? "switch-true" : "switch", [leaf]),
            TokenKind.Switch or TokenKind.Type when context.Path.Innermost<TypeSwitchStmt>() is { } statement => new TokenForm("switch-type", [statement]),
            TokenKind.Case or TokenKind.Default => OfClause(context, token, leaf),
            TokenKind.Fallthrough => new TokenForm("fallthrough", []),
            TokenKind.Break or TokenKind.Continue or TokenKind.Goto when leaf is BranchStmt branch => new TokenForm(OfBranch(context, branch), [branch]),
            _ => null,
        };
    }

    /// <summary>True for the last statement of a function that gives something.</summary>
    private static bool IsLast(RuleContext context, ReturnStmt statement) =>
        !statement.Results.IsEmpty && context.FunctionAround(statement).Body is { List: [.., var last] } && ReferenceEquals(last, statement);

    private static string OfIf(RuleContext context, IfStmt statement)
    {
        if (Names.ComparedWithNil(context, statement.Cond, TokenKind.NotEqual) is not { } tested)
            return statement.Init is null ? "if" : "if-init";
        return Names.IsErrorLike(context, tested) ? "if-err" : context.Model.TypeOf(tested).Underlying is GoPointer ? "if-some" : statement.Init is null ? "if" : "if-init";
    }

    /// <summary>The first if of a chain of else ifs.</summary>
    private static IfStmt Outermost(RuleContext context, IfStmt statement)
    {
        while (context.ParentOf(statement) is IfStmt outer && ReferenceEquals(outer.Else, statement))
            statement = outer;
        return statement;
    }

    private static TokenForm? OfLoop(RuleContext context, GoNode leaf) => leaf switch
    {
        ForStmt { Init: null, Post: null, Cond: null } => new TokenForm("for-ever", [leaf]),
        ForStmt { Init: null, Post: null } => new TokenForm("for-while", [leaf]),
        ForStmt => new TokenForm("for-count", [leaf]),
        RangeStmt range => new TokenForm(context.Model.TypeOf(range.X).Underlying switch
        {
            GoBasic { IsString: true } => "range-string",
            GoSignature => "range-func",
            _ => "range",
        }, [leaf]),
        _ => null,
    };

    private static TokenForm? OfClause(RuleContext context, Token token, GoNode leaf)
    {
        switch (leaf)
        {
            case CommClause:
                return new TokenForm(token.Kind == TokenKind.Default ? "default-comm" : "case-comm", [.. Of<SelectStmt>(context)]);
            case CaseClause:
                var isTypeSwitch = context.Path.Nodes is [.., TypeSwitchStmt, BlockStmt, CaseClause];
                return new TokenForm(token.Kind == TokenKind.Default ? "default" : "case", isTypeSwitch ? [.. Of<TypeSwitchStmt>(context)] : [.. Of<SwitchStmt>(context)]);
            default:
                return null;
        }
    }

    private static IEnumerable<GoNode> Of<TNode>(RuleContext context)
        where TNode : GoNode => context.Path.Innermost<TNode>() is { } found ? [found] : [];

    private static string OfBranch(RuleContext context, BranchStmt branch)
    {
        if (branch.Tok == TokenKind.Goto)
            return "goto";
        if (branch.Tok == TokenKind.Continue)
            return "continue";
        if (branch.Label is not null)
            return "break-label";
        for (var i = context.Path.Nodes.Length - 1; i >= 0; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case ForStmt or RangeStmt:
                    return "break";
                case SwitchStmt or TypeSwitchStmt or SelectStmt:
                    return "break-switch";
            }
        }
        return "break";
    }
}
