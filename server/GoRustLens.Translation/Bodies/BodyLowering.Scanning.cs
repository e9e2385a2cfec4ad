using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>The Scan family of fmt: by helpers that read as it does.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>fmt.Scan and its kin, as (how many were read, what went wrong); null for other calls.</summary>
    private Value? Scanning(CallExpr call, string name)
    {
        if (!name.StartsWith("fmt.", StringComparison.Ordinal) || !name.Contains("can", StringComparison.Ordinal) || call.HasEllipsis)
            return null;
        var kind = name[4..] switch { ['S', 's', 'c', 'a', 'n', ..] => 's', ['F', 's', 'c', 'a', 'n', ..] => 'f', ['S', 'c', 'a', 'n', ..] => 'i', _ => ' ' };
        var isFormat = name.EndsWith('f');
        var first = (kind == 'i' ? 0 : 1) + (isFormat ? 1 : 0);
        if (kind == ' ' || call.Args.Length < first)
            return null;
        var targets = call.Args.Skip(first).Select(Target).ToImmutableArray();
        if (targets.Any(t => t is null))
            return HoleValue(call, $"{name} into what is no plain variable");
        var helper = (kind == 's' ? "go_sscan" : "go_fscan") + name[(name.IndexOf("can", StringComparison.Ordinal) + 3)..];
        _run.Helper(helper);
        var arguments = ImmutableArray.CreateBuilder<RustExpr>();
        arguments.Add(kind switch
        {
            's' => To(call.Args[0], Ty.StrRef),
            'i' => new RustReference(RustExpr.CallOf("std::io::stdin").Method("lock"), IsMutable: true),
            _ => Reader(call.Args[0]),
        });
        if (isFormat)
            arguments.Add(To(call.Args[first - 1], Ty.StrRef));
        arguments.Add(new RustReference(new RustArray([.. targets.OfType<RustExpr>()]), IsMutable: true));
        Plan.UseAsError(s_ioError);
        return new Value(new RustCall(new RustPath(helper) { Arguments = [Plan.ErrorInside()] }, arguments.ToImmutable()), new RustTupleType([Ty.I64, Plan.ErrorType()]));
    }

    private RustReference Reader(Expr reader)
    {
        if (Model.SymbolOf(Unparen(reader) is SelectorExpr selector ? selector.Sel : reader)?.FullName == "os.Stdin")
            return new RustReference(RustExpr.CallOf("std::io::stdin").Method("lock"), IsMutable: true);
        return new RustReference(IsAddressable(reader) ? ThroughForWriting(PlaceOf(reader).Load(), reader) : Through(Lower(reader)), IsMutable: true);
    }

    /// <summary>&amp;x as a place that a helper may write; null where x is kept in another way or is no value that can be scanned.</summary>
    private RustExpr? Target(Expr pointer)
    {
        if (Unparen(pointer) is UnaryExpr { Op: TokenKind.And, X: var operand })
            return PlaceOf(operand) is DirectPlace place && IsScanned(place.Type) ? new RustReference(place.Code, IsMutable: true) : null;
        return Lower(pointer) is { Type: RustReferenceType { IsMutable: true, Inner: var inner } } given && IsScanned(inner) ? given.Code : null;
    }

    private static bool IsScanned(RustType type) => Ty.IsInteger(type) || Ty.Head(type) is "f64" or "String" or "bool";
}
