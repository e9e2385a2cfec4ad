using System.Collections.Immutable;
using GoRustLens.Idioms.Rules;
using GoRustLens.Idioms.Rules.Absence;
using GoRustLens.Idioms.Rules.Collections;
using GoRustLens.Idioms.Rules.Concurrency;
using GoRustLens.Idioms.Rules.Errors;
using GoRustLens.Idioms.Rules.Generics;
using GoRustLens.Idioms.Rules.Io;
using GoRustLens.Idioms.Rules.Lifetimes;
using GoRustLens.Idioms.Rules.Memory;
using GoRustLens.Idioms.Rules.Packages;
using GoRustLens.Idioms.Rules.Programs;
using GoRustLens.Idioms.Rules.Strings;
using GoRustLens.Idioms.Rules.Testing;
using GoRustLens.Idioms.Rules.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms;

/// <summary>Every rule, and which of them look at a kind of node. Written out, not found by reflection: NativeAOT trims what nobody names.</summary>
/// <remarks><c>RuleTableTests</c> holds the list against the rule classes of the assembly.</remarks>
internal static class RuleTable
{
    private static readonly ImmutableArray<IdiomRule>[] ByKind = Index(Specific);

    private static readonly ImmutableArray<IdiomRule>[] GeneralByKind = Index(Forms.General);

    public static ImmutableArray<IdiomRule> All => [.. Specific, .. Forms.General];

    /// <summary>Within one node the first match wins: specific rules stand before general ones.</summary>
    private static ImmutableArray<IdiomRule> Specific =>
    [
        .. Forms.Specific,
        new WrapKeepingChain(), new WrapAsText(), new ErrorReturn(), new GuardReturn(), new IfInit(), new CustomErrorMethod(), new CustomErrorType(),
        new Sentinel(), new ErrorIs(), new ErrorAs(), new PanicCall(), new IgnoredError(), new ShadowedError(), new DroppedError(),
        new NilNilReturn(),
        new TypedNilInterface(), new NilReturn(), new MultipleReturn(), new MultipleResults(),
        new MapCommaOk(), new TypeAssertOk(), new TypeAssertPanic(), new UncheckedDereference(), new NilCheck(), new NilCheckIf(), new OptionalResult(), new NilMapDeclaration(),
        new NilMapWrite(),
        new LeakingGoroutine(), new SharedByGoroutine(), new LoopVariableCapture(), .. GoroutineForms.All, new GoStatement(), new WaitGroupType(), new WaitGroupCall(), new WaitGroupDone(),
        .. ChannelForms.All, .. TestForms.All,
        new ErrorGroup(), new UnbufferedChannel(), new BufferedChannel(), new ReceiveOk(), new ChannelSend(), new ChannelClose(),
        new RangeOverChannel(),
        new SelectTimeout(), new SelectContextDone(), new SelectStatement(), new GuardedMap(), new MutexMapField(), new MutexField(),
        new CopiedLock(), new LockCall(), new OnceType(), new ContextParameter(), new ContextTimeout(), new ContextCancel(), new DeferredCancel(),
        new MainFunction(), new TestFunction(), new TestTable(), new TestTableLoop(), new JsonDecode(), new HttpHandler(), new HttpHandlerName(),
        .. PackageForms.All,
        new EmbeddedField(), new JsonTag(), new OptionalField(), new Constructor(), new ImplicitInterface(), new ConstraintInterface(),
        new GenericType(), new GenericMethod(), new GenericFunction(), new StructDeclaration(), new InterfaceDeclaration(), new EnumType(), new IotaEnum(),
        new SwitchWithoutDefault(), new GenericTypeSwitch(), new TypeSwitch(), new InterfaceParameter(), new EmptyInterface(), new AnyName(),
        new PointerReceiver(), new ValueReceiver(), new ExportedFunction(), new ExportedField(), new ExportedValue(),
        new ComparableConstraint(), new OrderedConstraint(), new TildeConstraint(), new UnionConstraint(), new ZeroOfParameter(),
        new NewOfParameter(), new ExplicitTypeArguments(),
        .. StringForms.All, .. MapForms.All, .. SliceForms.All, .. MemoryForms.All, .. IoForms.All,
        new StringIndex(), new StringLength(), new StringParameter(), new Sprintf(), new Append(), new MakeSlice(), new MakeMap(), new SetType(),
        new MapTypeUse(), new FilterLoop(), new RangeOverSlice(), new RangeOverMap(), new RangeOverInteger(), new SortSlice(),
        new DeferUnlock(), new DeferClose(), new DeferArguments(), new DeferCall(),
        new NamedSymbol(), new Import(), new Qualifier(),
    ];

    public static ImmutableArray<IdiomRule> For(NodeKind kind) => ByKind[(int)kind];

    /// <summary>The rules that are asked where no other has an answer, for any node around the token.</summary>
    public static ImmutableArray<IdiomRule> GeneralFor(NodeKind kind) => GeneralByKind[(int)kind];

    private static ImmutableArray<IdiomRule>[] Index(ImmutableArray<IdiomRule> rules)
    {
        var table = new ImmutableArray<IdiomRule>[Enum.GetValues<NodeKind>().Length];
        for (var kind = 0; kind < table.Length; kind++)
            table[kind] = [.. rules.Where(rule => rule.Interest.Contains((NodeKind)kind))];
        return table;
    }
}
