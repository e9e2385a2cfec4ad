using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation.Polish;

namespace GoRustLens.Translation.Fragments;

/// <summary>Finds the Rust statements that stand for a piece of Go: those of the outermost block that has some.</summary>
/// <param name="joined">Where statements end that became one piece with others, by where the first of them starts.</param>
internal sealed class PartFinder(TextSpan wanted, IReadOnlyDictionary<int, int> joined)
{
    /// <summary>Empty where nothing stands for the piece: Rust does by itself what it says, or an idiom has taken it in.</summary>
    public static RustBlock In(ImmutableArray<RustItem> items, TextSpan wanted, IReadOnlyDictionary<int, int> joined) => new PartFinder(wanted, joined).In(items) ?? RustBlock.Empty;

    private RustBlock? In(ImmutableArray<RustItem> items)
    {
        foreach (var item in items)
        {
            if (In(item) is { } found)
                return found;
        }
        return null;
    }

    private RustBlock? In(RustItem item) => item switch
    {
        RustFunction { Body: { } body } => In(body),
        RustImpl implementation => In(implementation.Items),
        RustTrait contract => In(contract.Items),
        RustModule module => In(module.Items),
        _ => null,
    };

    private RustBlock? In(RustBlock block)
    {
        var own = block.Statements.Where(s => IsWanted(s.Origin)).ToImmutableArray();
        var tail = IsWanted(block.TailOrigin) ? block.Tail : null;
        if (!own.IsEmpty || tail is not null)
            return new RustBlock(own, tail) { TailOrigin = block.TailOrigin };
        foreach (var statement in block.Statements)
        {
            if (Inside(statement) is { } found)
                return found;
        }
        return block.Tail is null ? null : Inside(block.Tail);
    }

    private RustBlock? Inside(RustStmt statement) => statement switch
    {
        RustItemStmt nested => In(nested.Item),
        RustLet let => (let.Value is null ? null : Inside(let.Value)) ?? (let.Else is null ? null : In(let.Else)),
        RustExprStmt only => Inside(only.Expression),
        _ => null,
    };

    private RustBlock? Inside(RustExpr expression)
    {
        RustBlock? found = null;
        RustWalk.Each(expression, part => found ??= BlocksOf(part).Select(In).FirstOrDefault(block => block is not null));
        return found;
    }

    private static IEnumerable<RustBlock> BlocksOf(RustExpr expression) => expression switch
    {
        RustBlockExpr block => [block.Block],
        RustIf branch => [branch.Then],
        RustLoop loop => [loop.Body],
        RustWhile loop => [loop.Body],
        RustFor loop => [loop.Body],
        RustSelect select => select.Arms.Select(arm => arm.Body),
        _ => [],
    };

    /// <summary>True for what came from the piece, and for statements joined of which the piece is one.</summary>
    private bool IsWanted(int origin) => origin >= 0
        && (origin >= wanted.Start ? origin < wanted.End : joined.TryGetValue(origin, out var end) && end > wanted.Start);
}
