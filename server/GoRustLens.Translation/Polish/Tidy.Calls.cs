using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Calls and operators that clippy has shorter names for.</summary>
internal sealed partial class Tidy
{
    /// <summary><c>(b'a'..=b'z').contains(&amp;c)</c>: <c>c.is_ascii_lowercase()</c>.</summary>
    private static RustExpr? AsciiTest(RustMethodCall test)
    {
        if (test is not { Name: "contains", Arguments: [var tested] } || (test.Receiver is RustParen paren ? paren.Inner : test.Receiver) is not RustRange { IsInclusive: true, Low: RustLiteral low, High: RustLiteral high })
            return null;
        var name = (low.Text.TrimStart('b'), high.Text.TrimStart('b')) switch { ("'a'", "'z'") => "is_ascii_lowercase", ("'A'", "'Z'") => "is_ascii_uppercase", ("'0'", "'9'") => "is_ascii_digit", _ => null };
        return name is null ? null : (tested is RustReference lent ? lent.Operand : tested).Method(name);
    }

    /// <summary>A closure that is called where it stands: its parameters are variables.</summary>
    private static RustBlockExpr? CalledInPlace(RustCall call)
    {
        if ((call.Callee is RustParen paren ? paren.Inner : call.Callee) is not RustClosure { IsAsync: false, IsMove: false } closure || closure.Parameters.IsEmpty || closure.Parameters.Length != call.Arguments.Length
            || closure.Parameters.Any(parameter => parameter.Pattern is not RustIdentifierPattern) || !call.Arguments.All(argument => argument is RustPath or RustReference { Operand: RustPath }))
            return null;
        var leaves = false;
        RustWalk.Each(closure.Body, e => leaves |= e is RustReturn or RustTry);
        // A parameter that has the name of another's argument would hide it.
        if (leaves || closure.Parameters.Any(parameter => call.Arguments.Any(argument => ((argument as RustReference)?.Operand ?? argument) is RustPath path && path.Text == ((RustIdentifierPattern)parameter.Pattern).Name)))
            return null;
        var variables = closure.Parameters.Zip(call.Arguments, (parameter, argument) => (RustStmt)new RustLet(parameter.Pattern, parameter.Type, argument)).ToImmutableArray();
        return new RustBlockExpr(closure.Body is RustBlockExpr { Modifier: "", Label: null } body ? body.Block with { Statements = [.. variables, .. body.Block.Statements] } : new RustBlock(variables, closure.Body));
    }

    /// <summary><c>&amp;*x.borrow()</c> where a reference to a type of that name is wanted: rustc looks through the guard by itself.</summary>
    private static ImmutableArray<RustExpr> Lent(ImmutableArray<RustParameter>? parameters, ImmutableArray<RustExpr> arguments) =>
        parameters is not { } known || known.Length != arguments.Length ? arguments : [.. arguments.Select((argument, i) =>
            argument is RustReference { Operand: RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow" or "borrow_mut" or "lock", Arguments.IsEmpty: true } guard } } lent
            && known[i].Type is RustReferenceType { Inner: RustPathType { Path.Length: > 1, Arguments.IsEmpty: true } or RustSliceType or RustPathType { Path: "Vec" or "HashMap" } } ? lent with { Operand = guard } : argument)];

    private static bool IsLentGuard(RustExpr argument) => argument is RustReference { Operand: RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow" or "borrow_mut" or "lock" } } };

    /// <summary><c>list.len() % 2 == 0</c>: <c>list.len().is_multiple_of(2)</c>, where the type is known to have no sign.</summary>
    private static RustExpr? Multiple(RustBinary test)
    {
        if (test is not { Operator: "==" or "!=", Left: RustBinary { Operator: "%" } rest, Right: RustLiteral { Text: "0" } } || !IsUnsigned(rest.Left))
            return null;
        var multiple = rest.Left.Method("is_multiple_of", rest.Right);
        return test.Operator == "==" ? multiple : new RustUnary("!", multiple);
    }

    private static bool IsUnsigned(RustExpr expression) => expression is RustMethodCall { Name: "len", Arguments.IsEmpty: true } or RustCast { Type: RustPathType { Path: "usize" or "u8" or "u16" or "u32" or "u64" } };

    /// <summary>Arithmetic below bits and shifts has parentheses: readers do not know which binds stronger.</summary>
    private static RustBinary Bracketed(RustBinary bits) => bits with { Left = Bracketed(bits.Left), Right = Bracketed(bits.Right) };

    private static RustExpr Bracketed(RustExpr operand) => operand is RustBinary { Operator: "+" or "-" or "*" or "/" or "%" } ? new RustParen(operand) : operand;

    /// <summary><c>println!("{}", format!("a{x}", …))</c>: one format.</summary>
    private static RustMacroCall OneFormat(RustMacroCall macro, int before)
    {
        var at = macro.Arguments.Length - 1;
        if (macro.Arguments[before] is not RustLiteral { Text: ['"', ..] } text || Holders(text.Text) is not { } holders || holders.Count != at - before)
            return macro;
        var whole = text.Text;
        var arguments = macro.Arguments.ToBuilder();
        for (var i = holders.Count - 1; i >= 0; i--)
        {
            var position = before + 1 + i;
            if (holders[i].Length == 0 && Shown(arguments[position]) is { } shown && Position(whole, i) is >= 0 and var at0)
            {
                whole = whole[..at0] + shown + whole[(at0 + 2)..];
                arguments.RemoveAt(position);
                continue;
            }
            if (holders[i].Length > 0 || arguments[position] is not RustMacroCall { Path: "format", Arguments: [RustLiteral { Text: ['"', ..] } inner, .. var rest] } || Holders(inner.Text) is not { } own || own.Count != rest.Length || Position(whole, i) is not (>= 0 and var start))
                continue;
            whole = whole[..start] + inner.Text[1..^1] + whole[(start + 2)..];
            arguments.RemoveAt(position);
            arguments.InsertRange(position, rest);
        }
        return whole == text.Text ? macro : macro with { Arguments = arguments.ToImmutable().SetItem(before, new RustLiteral(whole)) };
    }

    /// <summary>What a literal looks like when it is printed, as it stands in a format string; null for what is printed otherwise than it is written.</summary>
    private static string? Shown(RustExpr argument) => argument switch
    {
        RustLiteral { Text: "true" or "false" } truth => truth.Text,
        RustLiteral { Text: ['"', ..] text } => text[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
        RustLiteral { Text: var digits } when digits.All(char.IsAsciiDigit) && (digits is "0" || digits[0] != '0') => digits,
        _ => null,
    };

    /// <summary><c>7 as u64</c>: a literal of the type.</summary>
    private static RustExpr Suffixed(RustCast cast) =>
        cast is { Type: RustPathType { Path: "u8" or "u16" or "u32" or "u64" or "usize" or "i8" or "i16" or "i32" or "i64" or "isize" or "u128" or "i128" } type, Operand: RustLiteral { Text: var digits } }
        && digits.Length < 3 + (type.Path is "u8" or "i8" ? 0 : type.Path is "u16" or "i16" ? 2 : 7) && digits.All(char.IsAsciiDigit) && (digits is "0" || digits[0] != '0')
            ? new RustLiteral($"{digits}_{type.Path}") : cast;

    /// <summary><c>|x| T::Of(x)</c>: the variant by its name, where it takes what it is given as it is.</summary>
    private RustExpr Named(RustClosure closure) =>
        closure is { Result: null, IsAsync: false, Parameters: [{ Type: null, Pattern: RustIdentifierPattern { IsReference: false, Subpattern: null } x }], Body: RustCall { Callee: RustPath { Arguments.IsEmpty: true } callee, Arguments: [RustPath argument] } }
        && argument.Text == x.Name && (_variants.Contains(callee.Text) || callee.Text is "go_is_eof") ? callee : closure;

    /// <summary>Where the n-th pair of braces that takes the next argument begins.</summary>
    private static int Position(string text, int number)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
                continue;
            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }
            var end = text.IndexOf('}', i);
            if (end < 0)
                return -1;
            if ((text[i + 1] is '}' or ':') && number-- == 0)
                return end == i + 1 ? i : -1;
            i = end;
        }
        return -1;
    }

    /// <summary>An arm that only asks something becomes an arm with a guard, where the arm for all else does nothing.</summary>
    private static RustMatch Guarded(RustMatch match)
    {
        if (match.Arms.Length < 2 || match.Arms[^1] is not { Pattern: RustWildcardPattern, Guard: null, Body: RustTuple { Elements.IsEmpty: true } or RustBlockExpr { Modifier: "", Label: null, Block.IsEmpty: true } })
            return match;
        var patterns = match.Arms.Select(arm => arm.Pattern).ToArray();
        if (!patterns[..^1].All(pattern => pattern is RustLiteralPattern or RustPathPattern))
            return match;
        return match with { Arms = [.. match.Arms.Select(arm => arm.Guard is null && Only(arm.Body) is { Else: null, Condition: not RustLetCondition } branch && !HasLet(branch.Condition) ? arm with { Guard = branch.Condition, Body = new RustBlockExpr(branch.Then) } : arm)] };
    }

    private static RustIf? Only(RustExpr body) => body switch
    {
        RustIf branch => branch,
        RustBlockExpr { Modifier: "", Label: null, Block: { Statements.IsEmpty: true, Tail: RustIf branch } } => branch,
        RustBlockExpr { Modifier: "", Label: null, Block: { Statements: [RustExprStmt { Expression: RustIf branch }], Tail: null } } => branch,
        _ => null,
    };

    private static bool HasLet(RustExpr condition) => RustChildren.Any(condition, e => e is RustLetCondition);

    /// <summary><c>vec![f(); 0]</c> is empty without calling anything.</summary>
    private static RustExpr? Nothing(RustVecRepeat list) =>
        list is { Count: RustLiteral { Text: var count }, Element: RustCall or RustMethodCall or RustMacroCall or RustStructExpr } && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == 0 ? RustExpr.CallOf("Vec::new") : null;
}
