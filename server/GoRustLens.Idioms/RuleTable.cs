using System.Collections.Immutable;
using GoRustLens.Idioms.Rules.Absence;
using GoRustLens.Idioms.Rules.Concurrency;
using GoRustLens.Idioms.Rules.Errors;
using GoRustLens.Idioms.Rules.Lifetimes;
using GoRustLens.Idioms.Rules.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms;

/// <summary>Every rule, and which of them look at a kind of node. Written out, not found by reflection: NativeAOT trims what nobody names.</summary>
/// <remarks><c>RuleTableTests</c> holds the list against the rule classes of the assembly.</remarks>
internal static class RuleTable
{
    private static readonly ImmutableArray<IdiomRule>[] ByKind = Index();

    /// <summary>Within one node the first match wins: specific rules stand before general ones.</summary>
    public static ImmutableArray<IdiomRule> All =>
    [
        new WrapKeepingChain(), new WrapAsText(), new ErrorReturn(), new Sentinel(), new ErrorIs(), new ErrorAs(), new PanicCall(),
        new MapCommaOk(), new TypeAssertOk(),
        new GoStatement(), new ReceiveOk(), new ChannelSend(), new SelectStatement(),
        new StructDeclaration(), new InterfaceDeclaration(),
        new DeferUnlock(), new DeferClose(), new DeferCall(),
    ];

    public static ImmutableArray<IdiomRule> For(NodeKind kind) => ByKind[(int)kind];

    private static ImmutableArray<IdiomRule>[] Index()
    {
        var table = new ImmutableArray<IdiomRule>[Enum.GetValues<NodeKind>().Length];
        var all = All;
        for (var kind = 0; kind < table.Length; kind++)
            table[kind] = [.. all.Where(rule => rule.Interest.Contains((NodeKind)kind))];
        return table;
    }
}
