using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Bodies;

/// <summary>What the body of a loop changes.</summary>
internal static class LoopWrites
{
    /// <summary>True where the body sets the variable or takes its address.</summary>
    public static bool Sets(GoNode body, Symbol variable, SemanticModel model)
    {
        var finder = new Finder(model, symbol => ReferenceEquals(symbol, variable), wholeOnly: true);
        finder.Visit(body);
        return finder.Found;
    }

    /// <summary>True where the list, or the variable that it is reached from, is changed in any way.</summary>
    public static bool Changes(GoNode body, Expr list, SemanticModel model)
    {
        if (AccessPath.RootOf(list, model) is not { } root)
            return false;
        var finder = new Finder(model, symbol => ReferenceEquals(symbol, root), wholeOnly: false) { Path = Fields(AccessPath.Of(list, model)) };
        finder.Visit(body);
        return finder.Found;
    }

    /// <summary>True where the body may take entries out of the map, others than that of the loop's own key.</summary>
    public static bool Removes(GoNode body, Expr map, Expr? key, SemanticModel model)
    {
        if (AccessPath.RootOf(map, model) is not { } root)
            return false;
        var own = key is Ident name ? model.SymbolOf(name) : null;
        var finder = new Finder(model, symbol => ReferenceEquals(symbol, root), wholeOnly: false)
        {
            Path = Fields(AccessPath.Of(map, model)),
            Counts = node => node is not (AssignStmt or IncDecStmt) && !(node is CallExpr { Fun: Ident { Name: "delete" }, Args: [_, Ident removed] } && own is not null && ReferenceEquals(model.SymbolOf(removed), own)),
        };
        finder.Visit(body);
        return finder.Found;
    }

    /// <summary>The fields on the way, no further than to the first index.</summary>
    private static string Fields(AccessPath path) => path.Path.IndexOf('[', StringComparison.Ordinal) is >= 0 and var index ? path.Path[..index] : path.Path;

    private static bool Overlap(string one, string other) => (one + ".").StartsWith(other + ".", StringComparison.Ordinal) || (other + ".").StartsWith(one + ".", StringComparison.Ordinal);

    /// <summary>True where the limit of a loop is the same in each round: constants, variables that the body does not set, len of what it does not change.</summary>
    public static bool IsStable(Expr limit, GoNode body, SemanticModel model) => model.ConstantOf(limit) is not null || limit switch
    {
        Ident ident => model.SymbolOf(ident) is { IsLocalVariable: true } symbol && !Sets(body, symbol, model),
        ParenExpr paren => IsStable(paren.X, body, model),
        BinaryExpr { Op: TokenKind.Add or TokenKind.Sub or TokenKind.Mul or TokenKind.Quo } binary => IsStable(binary.X, body, model) && IsStable(binary.Y, body, model),
        CallExpr { Fun: Ident { Name: "len" }, Args: [var counted] } => counted is Ident && !Changes(body, counted, model),
        _ => false,
    };

    private sealed class Finder(SemanticModel model, Func<Symbol, bool> isWanted, bool wholeOnly) : GoWalker
    {
        public bool Found { get; private set; }

        /// <summary>The part of the variable that counts; empty for all of it.</summary>
        public string Path { get; init; } = "";

        /// <summary>The statements and calls that count.</summary>
        public Func<GoNode, bool> Counts { get; init; } = _ => true;

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case var _ when !Counts(node):
                    break;
                case AssignStmt assign:
                    foreach (var target in assign.Lhs)
                        Write(target);
                    break;
                case IncDecStmt step: Write(step.X); break;
                case RangeStmt { Tok: TokenKind.Assign } range:
                    Write(range.Key);
                    Write(range.Value);
                    break;
                case UnaryExpr { Op: TokenKind.And } address: Write(address.X); break;
                case CallExpr { Fun: Ident { Name: "delete" or "clear" or "copy" }, Args: [var changed, ..] } when !wholeOnly: Write(changed); break;
                case CallExpr { Fun: SelectorExpr method } when !wholeOnly && model.SelectionOf(method) is { Member: { IsMethod: true, HasPointerReceiver: true } }: Write(method.X); break;
                case CallExpr call when !wholeOnly:
                    foreach (var argument in call.Args)
                    {
                        if (model.TypeOf(argument).Underlying is GoPointer && !model.IsConversion(call))
                            Write(argument);
                    }
                    WriteByTable(call);
                    break;
            }
            VisitChildrenOf(node);
        }

        /// <summary>What functions of the standard library change: sort.Strings, slices.Reverse.</summary>
        private void WriteByTable(CallExpr call)
        {
            if (call.Fun is not SelectorExpr { X: Ident, Sel: var name } || model.SymbolOf(name) is not { } callee || ReferenceEquals(callee.Package, model.Package) || Std.StdTable.Find(callee.PackagePath, callee.FullName) is not { } row)
                return;
            for (var i = 0; i < call.Args.Length; i++)
            {
                if (row.WritesArgument(i))
                    Write(call.Args[i] is CallExpr { Args: [var inner] } conversion && model.IsConversion(conversion) ? inner : call.Args[i]);
            }
        }

        private void Write(Expr? target)
        {
            if (target is null)
                return;
            var symbol = wholeOnly ? (target is Ident ident ? model.SymbolOf(ident) : null) : AccessPath.RootOf(target, model);
            Found |= symbol is not null && isWanted(symbol) && (wholeOnly || Overlap(Path, Fields(AccessPath.Of(target, model))));
        }
    }
}

/// <summary>Finds a continue of a loop, labelled or not.</summary>
internal sealed class Continues(string? label) : GoWalker
{
    private int _loops;
    private bool _found;

    public static bool In(BlockStmt body, string? label)
    {
        var finder = new Continues(label);
        finder.Visit(body);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncLit:
                return;
            case BranchStmt { Tok: TokenKind.Continue } jump:
                _found |= jump.Label is null ? _loops == 0 : jump.Label.Name == label;
                return;
            case ForStmt or RangeStmt:
                _loops++;
                VisitChildrenOf(node);
                _loops--;
                return;
            default:
                VisitChildrenOf(node);
                return;
        }
    }
}

/// <summary>Finds calls.</summary>
internal sealed class AnyCalls : GoWalker
{
    private bool _found;

    public static bool In(GoNode node)
    {
        var finder = new AnyCalls();
        finder.Visit(node);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || node is CallExpr { Fun: not SelectorExpr { X: Ident { Name: "fmt" or "strings" or "strconv" or "math" } } and not Ident { Name: "len" or "string" or "int" or "float64" or "byte" or "rune" } })
            _found = true;
        else
            VisitChildrenOf(node);
    }
}
