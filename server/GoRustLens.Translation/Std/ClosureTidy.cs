using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Std;

/// <summary>Makes a template's closure read well after a user's closure was put into it: one block, and the user's names for the parameters.</summary>
internal static partial class ClosureTidy
{
    public static RustClosure Tidy(RustClosure closure)
    {
        var body = Hoisted(closure.Body);
        if (body is not RustBlockExpr { Modifier: "", Label: null, Block: var block })
            return closure with { Body = Ordering(body) };
        var parameters = closure.Parameters;
        var statements = block.Statements;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Pattern is not RustIdentifierPattern { Name: var name } || Binding(statements, name) is not { } binding)
                continue;
            var rest = statements.Remove(binding);
            var isSameName = binding.Pattern is RustIdentifierPattern { Name: var given } && given == name;
            if (!isSameName && Mentions(new RustBlockExpr(block with { Statements = rest }), name))
                continue;
            // "let a = *a" takes the element out of the reference that the closure gets.
            parameters = parameters.SetItem(i, parameters[i] with { Pattern = binding.Value is RustUnary ? new RustReferencePattern(binding.Pattern) : binding.Pattern });
            statements = rest;
        }
        RustExpr made = statements.IsEmpty && block.Tail is { } tail ? Ordering(tail) : new RustBlockExpr(block with { Statements = statements, Tail = block.Tail is null ? null : Ordering(block.Tail) });
        return closure with { Parameters = parameters, Body = made };
    }

    /// <summary>The statement that gives the closure's parameter the user's name: <c>let r = c</c>, <c>let a = *a</c>.</summary>
    private static RustLet? Binding(ImmutableArray<RustStmt> statements, string parameter) =>
        statements.OfType<RustLet>().FirstOrDefault(let => let is { Pattern: RustIdentifierPattern, Else: null } && (let.Value is RustPath { Text: var whole } && whole == parameter || let.Value is RustUnary { Operator: "*", Operand: RustPath { Text: var lent } } && lent == parameter));

    private static bool Mentions(RustExpr code, string name) =>
        Words().EnumerateMatches(RustPrinter.Print(code)) is var words && Any(words, RustPrinter.Print(code), name);

    private static bool Any(Regex.ValueMatchEnumerator words, string text, string name)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(word.Index, word.Length).SequenceEqual(name))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    /// <summary>The statements of a block that stands first in an expression, put in front of the expression: Rust would end a statement behind the block.</summary>
    private static RustExpr Hoisted(RustExpr code)
    {
        var (statements, rest) = Split(code);
        return statements.IsEmpty ? code : rest is RustBlockExpr { Modifier: "", Label: null, Block: var inner }
            ? new RustBlockExpr(inner with { Statements = statements.AddRange(inner.Statements) })
            : new RustBlockExpr(new RustBlock(statements, rest));
    }

    private static (ImmutableArray<RustStmt> Statements, RustExpr Code) Split(RustExpr code)
    {
        switch (code)
        {
            case RustBlockExpr { Modifier: "", Label: null, Block: { Tail: { } tail, Statements: { IsEmpty: false } statements } }:
                return (statements, tail);
            case RustMethodCall call:
                var (before, receiver) = Split(call.Receiver);
                return (before, call with { Receiver = receiver });
            case RustBinary binary:
                var (left, operand) = Split(binary.Left);
                return (left, binary with { Left = operand });
            case RustUnary unary:
                var (first, negated) = Split(unary.Operand);
                return (first, unary with { Operand = negated });
            case RustCast cast:
                var (casts, number) = Split(cast.Operand);
                return (casts, cast with { Operand = number });
            case RustCall { Arguments: [var only] } call:
                var (lets, argument) = Split(only);
                return (lets, call with { Arguments = [argument] });
            default:
                return ([], code);
        }
    }

    /// <summary><c>(a.cmp(&amp;b) as i64).cmp(&amp;0)</c> is the ordering itself.</summary>
    private static RustExpr Ordering(RustExpr code) =>
        code is RustMethodCall { Name: "cmp", Arguments: [RustReference { Operand: RustLiteral { Text: "0" } }], Receiver: var receiver }
        && (receiver is RustParen { Inner: var inner } ? inner : receiver) is RustCast { Operand: RustMethodCall { Name: "cmp" } or RustCall { Callee: RustPath { Text: "str::cmp" } } } cast
            ? cast.Operand : code;
}
