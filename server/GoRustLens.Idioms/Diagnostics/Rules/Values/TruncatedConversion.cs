using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0501: a conversion to an integer type that may not hold the value. Sure where the number was read from a text by strconv with more bits than the type has, and nothing compares
/// it before; other narrowing conversions at <see cref="FindingLevel.All"/>. Silent for constants, masks, shifts, remainders, bytes of hashes, and values that a comparison has looked at.
/// </summary>
internal sealed class TruncatedConversion : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0501", "A conversion that can cut off bits of a number", HazardClass.Other, "E0308");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Args is not [var value] || !context.Model.IsConversion(call))
                continue;
            var (from, to) = (context.Model.TypeOf(value), context.Model.TypeOf(call));
            if (from.Underlying is not GoBasic source || to.Underlying is not GoBasic target || from is GoTypeParam || to is GoTypeParam || !target.IsInteger || context.Model.ConstantOf(value) is not null)
                continue;
            if (!MayLose(source, target) || IsBounded(value, target, context) || IsCompared(value, call, context))
                continue;
            var isParsed = ParsedWith(value, context) is { } bits && bits > ExprFacts.BitsOf(target) && ExprFacts.BitsOf(target) < 64 && !IsAskedFor(value, call, context);
            if (isParsed || ExprFacts.BitsOf(target) < ExprFacts.BitsOf(source) || (source.IsUnsigned != target.IsUnsigned && !source.IsUnsigned))
                yield return Report(call, value, from, to, isParsed, context);
        }
    }

    private Finding Report(CallExpr call, Expr value, GoType from, GoType to, bool isParsed, DeclContext context) =>
        new(Code, call.Span, MessageText.Fit(context.File.TextOf(value), shown => isParsed
            ? $"{shown} was read as a wider number, {to} may cut it; Rust parses the very type, or asks for try_from (E0308)"
            : $"{to} may not hold {shown} ({from}); Rust asks for try_from, or a visible as (E0308)"))
        {
            Level = isParsed ? FindingLevel.Bugs : FindingLevel.All,
        };

    /// <summary>True where some value of the one type is none of the other. A sign that changes at equal width counts for signed values only.</summary>
    private static bool MayLose(GoBasic source, GoBasic target)
    {
        if (!source.IsInteger || ExprFacts.BitsOf(source) == 0 || ExprFacts.BitsOf(target) == 0)
            return false;
        var (from, to) = (ExprFacts.RangeOf(source), ExprFacts.RangeOf(target));
        return from.Least < to.Least || from.Greatest > to.Greatest;
    }

    /// <summary>Masks, remainders and shifts say themselves how large the value is; a length is never negative.</summary>
    private static bool IsBounded(Expr value, GoBasic target, DeclContext context)
    {
        value = ExprFacts.Unparen(value);
        var model = context.Model;
        if (ExprFacts.BuiltinCall(value, "len", model) is not null || ExprFacts.BuiltinCall(value, "cap", model) is not null)
            return ExprFacts.BitsOf(target) == 64;
        return value switch
        {
            BinaryExpr { Op: TokenKind.And or TokenKind.Rem or TokenKind.Shr } => true,
            CallExpr call when model.IsConversion(call) => call.Args is [var inner] && model.TypeOf(inner).Underlying is GoBasic { IsInteger: true } basic && !MayLose(basic, target),
            CallExpr call => model.CalleeName(call) is "math/rand.Intn" or "math/rand.Int31n" or "math/bits.Len" or "math/bits.OnesCount" or "math/bits.TrailingZeros" or "math/bits.Len64" or "time.Time.Unix" or "time.Time.UnixNano",
            _ => false,
        };
    }

    /// <summary>The bits with which strconv read the number; null for other values.</summary>
    private static int? ParsedWith(Expr value, DeclContext context)
    {
        var model = context.Model;
        if (ExprFacts.LocalOf(value, model) is not { Node: AssignStmt { Rhs: [var made] }, Index: 0 } local || ExprFacts.Unparen(made) is not CallExpr call)
            return null;
        if (context.FunctionAround(call) is not { } function || context.FlowOf(function).MutationsOf(local).Count > 0)
            return null;
        if (call.Args is [var text, ..] && IsOfProgram(text, context))
            return null;
        return model.CalleeName(call) switch
        {
            "strconv.Atoi" when call.Args is [var ten] && BitsByLength(ten, 10, context) is { } counted => counted,
            "strconv.Atoi" => 64,
            "strconv.ParseInt" or "strconv.ParseUint" when call.Args is [var digits, var system, _] && BitsOf(digits, system, context) is { } few => few,
            "strconv.ParseInt" or "strconv.ParseUint" when call.Args is [_, _, var bits] => model.ConstantOf(bits)?.ToInteger() is { } number ? number.IsZero ? 64 : (int)number : null,
            _ => null,
        };
    }

    /// <summary>"text[i:i+2]" in base 16: as many bits as the digits have; null where their count is not written.</summary>
    private static int? BitsOf(Expr digits, Expr system, DeclContext context)
    {
        if (context.Model.ConstantOf(system)?.ToInteger() is not { } number || number.IsZero)
            return null;
        if (BitsByLength(digits, (int)number, context) is { } counted)
            return counted;
        var text = ExprFacts.LocalOf(digits, context.Model) is { Node: AssignStmt { Lhs: [_], Rhs: [var given] } } ? given : digits;
        if (ExprFacts.Unparen(text) is not SliceExpr { Low: var low, High: { } high })
            return null;
        var count = low is null ? context.Model.ConstantOf(high)
            : high is BinaryExpr { Op: TokenKind.Add, X: var start, Y: var length } && ExprFacts.AreAlike(start, low, context.Model) ? context.Model.ConstantOf(length) : null;
        return count?.ToInteger() is { } digitCount && digitCount < 17 ? (int)Math.Ceiling((double)digitCount * Math.Log2((double)number)) : null;
    }

    /// <summary>A part of a struct tag: it is written in the program, and read once.</summary>
    private static bool IsOfProgram(Expr text, DeclContext context)
    {
        var model = context.Model;
        for (var at = text; ;)
        {
            switch (ExprFacts.Unparen(at))
            {
                case CallExpr call:
                    if (model.CalleeName(call) is "reflect.StructTag.Get" or "reflect.StructTag.Lookup")
                        return true;
                    if (call.Args.IsEmpty || model.CalleeOf(call)?.PackagePath != "strings")
                        return false;
                    at = call.Args[0];
                    break;
                case IndexExpr part: at = part.X; break;
                case SliceExpr part: at = part.X; break;
                case Ident name when ExprFacts.LocalOf(name, model) is { } local && SourceOf(local, context) is { } source && source.Start < at.Start: at = source; break;
                default: return false;
            }
        }
    }

    private static Expr? SourceOf(Symbol local, DeclContext context) => local.Node switch
    {
        AssignStmt { Rhs: [var made] } => made,
        AssignStmt { Lhs.Length: var count, Rhs: var values } when values.Length == count && local.Index < count => values[local.Index],
        RangeStmt range when context.Model.TypeOf(range.X).Underlying is GoSlice => range.X,
        _ => null,
    };

    /// <summary>"if len(digits) != 2 { … }" or "switch len(digits) { case 2: … }" before: as many bits as so many digits have; null where nobody asks how many there are.</summary>
    private static int? BitsByLength(Expr digits, int system, DeclContext context)
    {
        var model = context.Model;
        if (ExprFacts.LocalOf(digits, model) is not { } text)
            return null;
        foreach (var comparison in context.All<BinaryExpr>())
        {
            if (comparison.Start < digits.Start && comparison.Op is TokenKind.Equal or TokenKind.NotEqual or TokenKind.Greater or TokenKind.LessOrEqual or TokenKind.GreaterOrEqual or TokenKind.Less
                && Measures(comparison.X, text, model) && model.ConstantOf(comparison.Y)?.ToInteger() is { } limit && limit > 0 && limit < 17)
                return Bits((int)limit);
        }
        foreach (var choice in context.All<SwitchStmt>())
        {
            if (choice.Tag is { } tag && Measures(tag, text, model) && choice.Body.List.OfType<CaseClause>().FirstOrDefault(clause => clause.Span.Contains(digits.Span)) is { List: [_, ..] counts }
                && counts.Max(count => model.ConstantOf(count)?.ToInteger() ?? 99) is var most && most < 17)
                return Bits((int)most);
        }
        return null;

        int Bits(int count) => (int)Math.Ceiling(count * Math.Log2(system));
    }

    private static bool Measures(Expr expression, Symbol text, SemanticModel model) =>
        ExprFacts.BuiltinCall(expression, "len", model) is { Args: [var measured] } && ReferenceEquals(ExprFacts.LocalOf(measured, model), text);

    /// <summary>The number is looked at: by a call in the condition around, by a method that the next statement asks for, or by somebody who wrote so beside it.</summary>
    private static bool IsAskedFor(Expr value, CallExpr conversion, DeclContext context)
    {
        var model = context.Model;
        if (ExprFacts.LocalOf(value, model) is { } local && context.AncestorsOf(conversion).OfType<IfStmt>().Any(branch => branch.Body.Span.Contains(conversion.Span)
            && context.All<CallExpr>().Any(asked => branch.Cond.Span.Contains(asked.Span) && asked.Args.Any(argument => ReferenceEquals(model.SymbolOf(argument), local)))))
            return true;
        if (context.ParentOf(conversion) is AssignStmt { Lhs: [Ident made] } assign && context.After(assign) is IfStmt next
            && context.All<SelectorExpr>().Any(asked => next.Cond.Span.Contains(asked.Span) && asked.X is Ident && ReferenceEquals(model.SymbolOf(asked.X), model.SymbolOf(made))))
            return true;
        var line = context.File.Text.Lines.LineOf(conversion.Start);
        return context.File.Comments.Any(comment => context.File.Text.Lines.LineOf(comment.Start) == line && context.File.Text.Slice(comment.Span) is var text
            && (text.Contains("G115", StringComparison.Ordinal) || text.Contains("gosec", StringComparison.Ordinal)));
    }

    /// <summary>True where something before compares the variable, or a name in the value, with &lt; or &gt;.</summary>
    private static bool IsCompared(Expr value, CallExpr conversion, DeclContext context)
    {
        var text = context.File.TextOf(ExprFacts.Unparen(value));
        foreach (var comparison in context.All<BinaryExpr>())
        {
            if (comparison.Start > conversion.Start)
                break;
            if (comparison.Op is TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Equal or TokenKind.NotEqual
                && (context.File.TextOf(ExprFacts.Unparen(comparison.X)) == text || context.File.TextOf(ExprFacts.Unparen(comparison.Y)) == text)
                && !(comparison.Op is TokenKind.Equal or TokenKind.NotEqual && context.Model.ConstantOf(comparison.Y) is not null))
                return true;
        }
        return false;
    }
}
