using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Guards of RefCells and locks: while a statement holds one for writing, nothing else in it may ask for another, so the rest is done first.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Calls that run none of the program's own code and take no guard.</summary>
    private static readonly HashSet<string> s_quiet = new(StringComparer.Ordinal)
    {
        "get", "len", "clone", "to_string", "to_vec", "to_owned", "as_ref", "as_deref", "as_str", "as_bytes", "expect", "unwrap_or_default", "unwrap_or", "copied", "cloned", "new", "default", "Some", "Ok", "Err", "from",
        "set", "min", "max", "abs", "is_empty", "is_some", "is_none", "wrapping_add", "wrapping_sub", "wrapping_mul", "into", "iter", "chars", "contains", "contains_key", "trim", "with_capacity", "as_deref_mut", "as_mut", "swap",
    };

    /// <summary>Statements with nothing left to split: the list asks again what the statement has asked.</summary>
    private readonly HashSet<RustStmt> _settled = new(ReferenceEqualityComparer.Instance);

    /// <summary>Splits the statements from the index on where they would hold a guard over something that needs one, too.</summary>
    private void Settle(List<RustStmt> output, int from)
    {
        for (var i = from; i < output.Count; i++)
        {
            if (_settled.Contains(output[i]))
                continue;
            if ((_loans ??= new Polish.LoanOrder(new LoanFacts(this))).Apply(output[i]) is { } ordered)
            {
                output.RemoveAt(i);
                output.InsertRange(i, ordered);
                i += ordered.Count - 1;
            }
            if (output[i] is not RustExprStmt { Expression: var expression } statement || Settled(expression) is not { Count: > 1 } parts)
            {
                _settled.Add(output[i]);
                continue;
            }
            parts[0] = parts[0] with { HasBlankBefore = statement.HasBlankBefore };
            output.RemoveAt(i);
            output.InsertRange(i, parts.Select(p => p with { Origin = statement.Origin }));
            i += parts.Count - 1;
        }
    }

    private List<RustStmt>? Settled(RustExpr expression)
    {
        switch (expression)
        {
            case RustAssign assign when Conflicts(assign):
                var name = FreshName("new_" + NameOfPlace(assign.Left));
                return [new RustLet(RustPattern.Binding(name), TypeOfNew(assign), assign.Right), new RustExprStmt(assign with { Right = RustExpr.PathOf(name) })];
            case RustMethodCall { Arguments.IsEmpty: false } call when HoldsGuard(RustPrinter.Print(call.Receiver)) && call.Arguments.Any(a => !IsQuiet(a)):
                var first = new List<RustStmt>();
                var arguments = call.Arguments.Select(a => IsQuiet(a) ? a : Early(a, first)).ToImmutableArray();
                first.Add(new RustExprStmt(call with { Arguments = arguments }));
                return first;
            case RustMacroCall { Path: "println" or "print" or "eprintln" or "eprint", Arguments.Length: > 2 } macro when macro.Arguments.Skip(1).Any(IsWriting):
                var lines = new List<RustStmt>();
                var last = macro.Arguments.Length - 1;
                while (!IsWriting(macro.Arguments[last]))
                    last--;
                // Go calls from left to right: what is called before something is written must not see it.
                var shown = macro.Arguments.Select((a, i) => i > 0 && (IsWriting(a) || (i < last && CallsOwn(a))) ? Early(a, lines) : a).ToImmutableArray();
                lines.Add(new RustExprStmt(macro with { Arguments = shown }));
                return lines;
            default:
                return null;
        }
    }

    /// <summary>The type of what a cell gets, where it is a closure, which has another one of its own; else null, as Rust knows it.</summary>
    private RustType? TypeOfNew(RustAssign assign)
    {
        if (assign.Left is not RustUnary { Operand: RustMethodCall { Name: "borrow_mut", Receiver: RustPath { Text: var cell } } } || !_met.TryGetValue(cell, out var met) || Ty.IsUnknown(met.Plan.Type))
            return null;
        var hasClosure = false;
        Polish.RustWalk.Each(assign.Right, e => hasClosure |= e is RustClosure);
        return hasClosure ? met.Plan.Type : null;
    }

    /// <summary>True for code that calls a method of the package that writes to its receiver.</summary>
    private bool IsWriting(RustExpr code) =>
        code is not (RustLiteral or RustPath) && CallNames().Matches(RustPrinter.Print(code)).Any(m => Plan.IsWriter(m.Groups[1].Value));

    /// <summary>True for code that calls a function or method of the package.</summary>
    private bool CallsOwn(RustExpr code) =>
        code is not (RustLiteral or RustPath) && CallNames().Matches(RustPrinter.Print(code)).Any(m => Plan.IsOwnMethod(m.Groups[1].Value));

    private RustExpr Early(RustExpr argument, List<RustStmt> first, bool isMutable = false)
    {
        if (argument is RustReference { IsAddress: true })
            return argument;
        // What is lent out of a guard cannot be moved out of it.
        if (argument is RustReference { IsMutable: false, Operand: RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow" or "lock" } guard } } held)
            return held with { Operand = Early(guard.Method("clone"), first) };
        if (argument is RustReference { Operand: var lent } reference)
            return reference with { Operand = Early(lent, first, reference.IsMutable) };
        var name = FreshName("item" + (first.Count == 0 ? "" : first.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        first.Add(new RustLet(new RustIdentifierPattern(name, isMutable), null, argument));
        return RustExpr.PathOf(name);
    }

    private static bool Conflicts(RustAssign assign)
    {
        var left = RustPrinter.Print(assign.Left);
        if (HoldsGuard(left))
            return !IsQuiet(assign.Right);
        // A variable set to something behind a guard that is reached through it.
        if (assign.Left is RustIndex { Receiver: var list })
            left = RustPrinter.Print(list);
        return assign.Left is RustPath or RustField or RustIndex && RustPrinter.Print(assign.Right) is var right && HoldsAny(right) && Regex.IsMatch(right, $@"(?<![\w.]){Regex.Escape(left)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    private static bool HoldsGuard(string code) => code.Contains(".borrow_mut()", StringComparison.Ordinal) || code.Contains(".lock()", StringComparison.Ordinal);

    private static bool HoldsAny(string code) => code.Contains(".borrow()", StringComparison.Ordinal) || HoldsGuard(code);

    /// <summary>True for code that takes no guard and calls nothing that could.</summary>
    private static bool IsQuiet(RustExpr code)
    {
        if (code is RustLiteral or RustPath or RustClosure)
            return true;
        var text = RustPrinter.Print(code);
        return !HoldsAny(text) && CallNames().Matches(text).All(m => s_quiet.Contains(m.Groups[1].Value));
    }

    [GeneratedRegex(@"(\w+)(?:::<[^()]*>)?\(", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CallNames();

    private static string NameOfPlace(RustExpr place) => place switch
    {
        RustPath { Text: var text } => text.Replace("r#", "", StringComparison.Ordinal),
        RustField field => field.Name.Replace("r#", "", StringComparison.Ordinal),
        RustUnary unary => NameOfPlace(unary.Operand),
        RustMethodCall { Name: "borrow" or "borrow_mut" or "lock" or "as_ref" or "as_mut" or "expect" or "unwrap" } call => NameOfPlace(call.Receiver),
        RustParen paren => NameOfPlace(paren.Inner),
        _ => "value",
    };

    /// <summary>The name, with a number behind it where the file uses it already.</summary>
    private string FreshName(string wanted)
    {
        var name = wanted;
        for (var i = 2; IsNameInFile(name); i++)
            name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }

    private bool IsNameInFile(string name) => _run.Index.LocalsOf(Model.File.Root).Contains(name);
}
