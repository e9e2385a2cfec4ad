using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0512: a number that nobody has compared with anything becomes a value of an enum-like type. GRL0513: a bare number or text stands
/// where such a value is wanted. Sets of the standard library, bits and units are left out: there numbers are meant.
/// </summary>
internal abstract class NumberAsEnum : DiagnosticRule
{
    private const int MinMembers = 2;

    /// <summary>The set that a type of the user's stands for; null for all others.</summary>
    protected static EnumSet? SetOf(GoType type, DeclContext context) =>
        type is GoNamed named && EnumSet.Of(named, context) is { IsStandard: false, IsArithmetic: false } set && set.Members.Length >= MinMembers ? set : null;
}

/// <inheritdoc cref="NumberAsEnum"/>
internal sealed class ConvertedToEnum : NumberAsEnum
{
    public override DiagnosticCode Info { get; } =
        new("GRL0512", "An unchecked number is converted to an enum", HazardClass.Exhaustive, "E0605") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var call in context.All<CallExpr>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (call.Args is not [var number] || !context.Model.IsConversion(call) || context.Model.ConstantOf(call) is not null)
                continue;
            if (context.Model.TypeOf(number) is not GoBasic { IsInteger: true } || SetOf(context.Model.TypeOf(call), context) is not { } set || set.Type.Underlying is not GoBasic { IsInteger: true })
                continue;
            if (IsOwnMethod(function, set, context.Model) || IsChecked(number, call, context))
                continue;
            yield return new Finding(Code, call.Span, MessageText.Fit(context.File.TextOf(call.Fun), name => $"Any number becomes a {name} here; Rust has no cast to an enum (E0605), TryFrom says no"))
            {
                Level = FindingLevel.All,
                Related = set.Members is [{ Ident: { } first } member, ..] && ReferenceEquals(member.File, context.File) ? [new RelatedPlace(first.Span, "the members begin here")] : [],
            };
        }
    }

    /// <summary>Methods of the type itself know its numbers.</summary>
    private static bool IsOwnMethod(FuncDecl function, EnumSet set, SemanticModel model) =>
        function.Recv is { List: [var receiver, ..] } && model.TypeOf(receiver.Type) is var type && ReferenceEquals(((type as GoPointer)?.Element as GoNamed ?? type as GoNamed)?.Symbol, set.Type.Symbol);

    /// <summary>The function compares the number, or what becomes of it, or gives it to something that is named for checking.</summary>
    private static bool IsChecked(Expr number, CallExpr call, DeclContext context)
    {
        var model = context.Model;
        var symbols = new HashSet<Symbol>();
        foreach (var name in NamesIn(number))
        {
            if (model.SymbolOf(name) is { IsVariable: true } variable)
                symbols.Add(variable);
        }
        if (context.ParentOf(call) is AssignStmt assign)
            symbols.UnionWith(assign.Lhs.Select(target => model.SymbolOf(target)).OfType<Symbol>());
        if (context.ParentOf(call) is ValueSpec spec)
            symbols.UnionWith(spec.Names.Select(name => model.SymbolOf(name)).OfType<Symbol>());
        bool Speaks(Expr expression) => NamesIn(expression).Any(name => model.SymbolOf(name) is { } symbol && symbols.Contains(symbol));
        return context.AncestorsOf(call).Any(node => node is SwitchStmt or IndexExpr or BinaryExpr)
            || context.All<BinaryExpr>().Any(comparison => comparison.Op is TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Equal or TokenKind.NotEqual
                && (Speaks(comparison.X) || Speaks(comparison.Y)))
            || context.All<SwitchStmt>().Any(choice => choice.Tag is { } tag && Speaks(tag))
            || context.All<RangeStmt>().Any(range => range.Key is { } key && Speaks(key))
            || context.All<CallExpr>().Any(other => other.Fun is SelectorExpr { Sel.Name: var name } selector && name.Contains("Valid", StringComparison.OrdinalIgnoreCase) && (Speaks(selector.X) || other.Args.Any(Speaks)));
    }

    private static List<Ident> NamesIn(Expr expression)
    {
        var finder = new NameCollector();
        finder.Visit(expression);
        return finder.Found;
    }

    private sealed class NameCollector : GoWalker
    {
        public List<Ident> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is Ident ident)
                Found.Add(ident);
            VisitChildrenOf(node);
        }
    }
}

/// <inheritdoc cref="NumberAsEnum"/>
internal sealed class LiteralAsEnum : NumberAsEnum
{
    public override DiagnosticCode Info { get; } =
        new("GRL0513", "A bare literal stands for a member of an enum", HazardClass.Exhaustive, "E0308") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var literal in context.All<BasicLit>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (literal.LiteralKind is not (TokenKind.Int or TokenKind.String) || literal.Value is "0" or "\"\"" || !StandsForValue(literal, context) || SetOf(context.Model.TypeOf(literal), context) is not { } set)
                continue;
            var member = set.Members.FirstOrDefault(candidate => candidate.Constant is { } value && context.Model.ConstantOf(literal)?.ToString() == value.ToString());
            var says = member is null ? $"{literal.Value} is no member of {set.Type.Name}" : $"{literal.Value} stands for {member.Name} of {set.Type.Name}";
            yield return new Finding(Code, literal.Span, MessageText.Fit(says, shown => $"{shown}; in Rust a literal is no value of an enum (E0308)"))
            {
                Level = FindingLevel.All,
                Fixes = member is null || !ReferenceEquals(member.Package, context.Model.Package) ? [] : [new GoFix($"Use {member.Name}", [new TextEdit(literal.Span, member.Name)])],
            };
        }
    }

    /// <summary>An argument, a field, a value that is assigned or returned; where constants are declared, literals are what they are made of.</summary>
    private static bool StandsForValue(BasicLit literal, DeclContext context) => context.ParentOf(literal) switch
    {
        CallExpr call => !context.Model.IsConversion(call),
        KeyValueExpr pair => ReferenceEquals(pair.Value, literal),
        AssignStmt { Tok: TokenKind.Assign } or ReturnStmt => true,
        ValueSpec => context.AncestorsOf(literal).OfType<GenDecl>().FirstOrDefault()?.Tok == TokenKind.Var,
        _ => false,
    };
}
