using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>The rules about types and values: enums, conversions, aliasing, copies.</summary>
internal static class ValueRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new ForgottenCase(),
        new LostFieldWrite(),
        new TruncatedConversion(),
        new WideningTooLate(),
        new IntToString(),
        new AppendToPart(),
        new SharedCollection(),
        new EmptyCopyTarget(),
        new MakeThenAppend(),
        new SmallPartKept(),
        new ShallowCopy(),
        new MapOrder(),
        new MapChangedInRange(),
        new MissingFields(),
        new InitOrder(),
        new SwappedArguments(),
        new UncomparableInterface(),
        new ByteIndex(),
        new TrimCutset(),
        new WrongFormat(),
        new FloatEquality(),
        new BuiltQuery(),
        new StructTag(),
        new CrashingGoroutine(),
        new ShadowedVariable(),
        new EmbeddedTime(),
        new RangeOverCopy(),
        new LeadingZero(),
        new IncompleteMap(),
        new SealedTypeSwitch(),
        new ConvertedToEnum(),
        new LiteralAsEnum(),
    ];
}
