using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
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
        var places = call.Args.Skip(first).Select(Scanned).ToImmutableArray();
        if (places.Any(p => p is null))
            return HoleValue(call, $"{name} into what is no plain variable");
        // Places of one list or struct cannot all be lent at once, and cells cannot be lent: what is read is stored afterwards.
        var isDirect = places.All(p => p is DirectPlace) && (places.Length == 1 || places.All(p => p is DirectPlace { Code: RustPath or RustUnary { Operand: RustPath } } || p is DirectPlace { Code: RustField { Receiver: RustPath } }));
        var read = new List<RustStmt>();
        var stored = new List<RustStmt>();
        var targets = places.OfType<Place>().Select((place, i) => isDirect ? new RustReference(((DirectPlace)place).Code, IsMutable: true) : Apart(place, $"value{i}", read, stored)).ToImmutableArray();
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
        arguments.Add(new RustReference(new RustArray([.. targets]), IsMutable: true));
        Plan.UseAsError(s_ioError);
        RustExpr made = new RustCall(new RustPath(helper) { Arguments = [Plan.ErrorInside()] }, arguments.ToImmutable());
        if (!isDirect)
            made = new RustBlockExpr(new RustBlock([.. read, new RustLet(RustPattern.Binding("result"), null, made), .. stored], RustExpr.PathOf("result")));
        return new Value(made, new RustTupleType([Ty.I64, Plan.ErrorType()]));
    }

    private RustReference Reader(Expr reader)
    {
        if (Model.SymbolOf(Unparen(reader) is SelectorExpr selector ? selector.Sel : reader)?.FullName == "os.Stdin")
            return new RustReference(RustExpr.CallOf("std::io::stdin").Method("lock"), IsMutable: true);
        return new RustReference(IsAddressable(reader) ? ThroughForWriting(PlaceOf(reader).Load(), reader) : Through(Lower(reader)), IsMutable: true);
    }

    /// <summary>What a pointer leads to, as a place that can be set; null for what is no value that can be scanned.</summary>
    private Place? Scanned(Expr pointer)
    {
        if (Unparen(pointer) is UnaryExpr { Op: TokenKind.And, X: var operand })
            return PlaceOf(operand) is var place && IsScanned(place.Type) ? place : null;
        if (TypeOf(pointer) is not GoPointer)
            return null;
        return Lower(pointer) is { Type: RustReferenceType { IsMutable: true, Inner: var inner } } given ? IsScanned(inner) ? new DirectPlace(Deref(given.Code), inner) : null
            : PlaceOf(new StarExpr(pointer.Span) { X = pointer }) is var pointee && IsScanned(pointee.Type) ? pointee : null;
    }

    /// <summary>A variable that is read into, and stored in the place afterwards.</summary>
    private RustReference Apart(Place place, string name, List<RustStmt> read, List<RustStmt> stored)
    {
        var variable = RustExpr.PathOf(name);
        read.Add(new RustLet(new RustIdentifierPattern(name, IsMutable: true), null, Kept(place.Load())));
        stored.Add(new RustExprStmt(place.Store(variable)));
        return new RustReference(variable, IsMutable: true);
    }

    private static bool IsScanned(RustType type) => Ty.IsInteger(type) || Ty.Head(type) is "f64" or "String" or "bool";
}
