using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>Number types whose values are the constants declared of them and nothing else: Go's iota lists that are enums in Rust.</summary>
/// <remarks>
/// A type is taken only where nothing can make another value: no arithmetic and no steps on its values, no conversion of what is no constant, no address that is handed on.
/// Zero has to be one of the constants, as variables begin with it.
/// </remarks>
internal sealed class ClosedSets : GoWalker
{
    private readonly SemanticModel _model;
    private readonly Dictionary<GoNamed, Dictionary<BigInteger, string>> _sets;
    private readonly HashSet<GoNamed> _open;

    private ClosedSets(SemanticModel model, Dictionary<GoNamed, Dictionary<BigInteger, string>> sets, HashSet<GoNamed> open) => (_model, _sets, _open) = (model, sets, open);

    /// <summary>The variants of the types, by value.</summary>
    public static IReadOnlyDictionary<GoNamed, ImmutableSortedDictionary<BigInteger, string>> Of(Package package, IReadOnlyDictionary<GoTypeParam, List<GoType>> arguments)
    {
        var sets = new Dictionary<GoNamed, Dictionary<BigInteger, string>>();
        var result = new Dictionary<GoNamed, ImmutableSortedDictionary<BigInteger, string>>();
        // Encoders write and read numbers.
        if (package.Files.Any(f => f.File.Root.Decls.OfType<GenDecl>().SelectMany(d => d.Specs).OfType<ImportSpec>().Any(i => i.Path.Value.Contains("encoding/", StringComparison.Ordinal))))
            return result;
        foreach (var file in package.Files)
            Declared(package.ModelOf(file.File), file.File.Root, package, sets);
        var open = sets.Where(s => s.Value.Count < 2 || !s.Value.ContainsKey(BigInteger.Zero)).Select(s => s.Key).ToHashSet();
        open.UnionWith(arguments.Where(a => Plan.KindOf(a.Key) is Plan.ConstraintKind.Integer or Plan.ConstraintKind.Number).SelectMany(a => a.Value).OfType<GoNamed>());
        foreach (var file in package.Files.Where(_ => sets.Count > open.Count))
            new ClosedSets(package.ModelOf(file.File), sets, open).Visit(file.File.Root);
        foreach (var (type, names) in sets.Where(s => !open.Contains(s.Key)))
        {
            if (Variants(names) is { } variants)
                result[type] = variants;
        }
        return result;
    }

    private static void Declared(SemanticModel model, FileNode root, Package package, Dictionary<GoNamed, Dictionary<BigInteger, string>> sets)
    {
        foreach (var name in root.Decls.OfType<GenDecl>().Where(d => d.Tok == TokenKind.Const).SelectMany(d => d.Specs.OfType<ValueSpec>()).SelectMany(s => s.Names))
        {
            if (name.IsBlank || model.SymbolOf(name) is not { Type: GoNamed { Underlying: GoBasic { IsInteger: true }, Symbol.Function: null } type, Constant: { } constant } || constant.ToInteger() is not { } value || !ReferenceEquals(type.Symbol.Package, package) || BigInteger.Abs(value) > int.MaxValue)
                continue;
            if (!sets.TryGetValue(type, out var names))
                sets[type] = names = [];
            names.TryAdd(value, name.Name);
        }
    }

    /// <summary>The variants' names: what all constants have in front of or behind their own names is left off. Null where two would have one name.</summary>
    private static ImmutableSortedDictionary<BigInteger, string>? Variants(Dictionary<BigInteger, string> names)
    {
        var words = names.ToDictionary(n => n.Key, n => Words(n.Value));
        while (words.Values.All(w => w.Length > 1 && w[0] == words.Values.First()[0] && !char.IsAsciiDigit(w[1][0])))
            words = words.ToDictionary(w => w.Key, w => w.Value.RemoveAt(0));
        while (words.Values.All(w => w.Length > 1 && w[^1] == words.Values.First()[^1]))
            words = words.ToDictionary(w => w.Key, w => w.Value.RemoveAt(w.Value.Length - 1));
        var made = words.ToImmutableSortedDictionary(w => w.Key, w => NameMapper.Camel(string.Concat(w.Value)));
        return made.Values.Distinct(StringComparer.Ordinal).Count() == made.Count ? made : null;
    }

    /// <summary>"OpPush" → Op, Push; "MAX_SIZE" → Max, Size.</summary>
    private static ImmutableArray<string> Words(string name) =>
        [.. NameMapper.Snake(name).Replace("r#", "", StringComparison.Ordinal).Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpper(w[0], CultureInfo.InvariantCulture) + w[1..])];

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case GenDecl { Tok: TokenKind.Const } constants:
                // A list in a function has values that the package's items do not know.
                foreach (var name in constants.Specs.OfType<ValueSpec>().SelectMany(s => s.Names))
                {
                    if (_model.SymbolOf(name) is { Function: not null } local)
                        Open(local.Type);
                }
                return;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual }:
                break;
            case BinaryExpr { Op: TokenKind.Shl or TokenKind.Shr } shift:
                Open(_model.TypeOf(shift));
                Open(_model.TypeOf(shift.Y));
                break;
            case BinaryExpr binary:
                Open(_model.TypeOf(binary));
                break;
            case UnaryExpr { Op: TokenKind.Sub or TokenKind.Xor or TokenKind.And } unary:
                Open(_model.TypeOf(unary.X));
                break;
            case IncDecStmt step:
                Open(_model.TypeOf(step.X));
                break;
            case AssignStmt { Tok: not (TokenKind.Assign or TokenKind.Define) } update:
                Open(_model.TypeOf(update.Lhs[0]));
                if (update.Tok is TokenKind.ShlAssign or TokenKind.ShrAssign)
                    Open(_model.TypeOf(update.Rhs[0]));
                break;
            case RangeStmt range:
                Open(_model.TypeOf(range.X));
                break;
            case CallExpr { Args: [var operand] } conversion when _model.IsConversion(conversion):
                if (_model.ConstantOf(conversion) is null && !ReferenceEquals(_model.TypeOf(operand).Unaliased, _model.TypeOf(conversion).Unaliased))
                    Open(_model.TypeOf(conversion));
                if (_model.TypeOf(conversion).Underlying is not GoBasic { IsNumeric: true } and not GoInterface)
                    Open(_model.TypeOf(operand));
                break;
        }
        if (node is Expr expression && _model.TypeOf(expression).Unaliased is GoNamed type && _sets.TryGetValue(type, out var values) && _model.ConstantOf(expression)?.ToInteger() is { } value && !values.ContainsKey(value))
            _open.Add(type);
        VisitChildrenOf(node);
    }

    private void Open(GoType type)
    {
        if (type.Unaliased is GoNamed named)
            _open.Add(named);
    }
}
