using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Formatting;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>What tests ask of their <c>*testing.T</c>: a failure is a panic, a check that fails is an assertion.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The names of the subtests that are being lowered, outermost first.</summary>
    private readonly List<Expr> _subtests = [];

    /// <summary>A method of testing's handles; null for other calls.</summary>
    private Value? TestCall(CallExpr call, Symbol callee)
    {
        if (callee.PackagePath != "testing")
            return null;
        switch (callee.FullName[(callee.FullName.LastIndexOf('.') + 1)..])
        {
            case "Helper" or "Parallel" or "ReportAllocs" or "ResetTimer":
                return new Value(RustExpr.Unit, RustType.Unit);
            case "Error" or "Errorf" or "Fatal" or "Fatalf" when Failure(call) is { } text:
                return new Value(new RustMacroCall("panic", text.Arguments), Ty.Never);
            case "Fail" or "FailNow":
                return new Value(RustExpr.MacroOf("panic", RustExpr.LiteralOf("\"failed\"")), Ty.Never);
            case "Log" or "Logf" when TestText(call) is { } text:
                return new Value(new RustMacroCall("println", text.Arguments), RustType.Unit);
            case "Skip" or "Skipf" or "SkipNow" when _frames.Count > 0 && Current.Function.Result is null:
                var report = call.Args.IsEmpty ? [] : TestText(call) is { } why ? why.Arguments : ImmutableArray<RustExpr>.Empty;
                return new Value(report.IsEmpty ? new RustReturn() : new RustBlockExpr(new RustBlock([new RustExprStmt(new RustMacroCall("println", report)), new RustExprStmt(new RustReturn())])), Ty.Never);
            case "Short" or "Verbose":
                return new Value(RustExpr.LiteralOf("false"), Ty.Bool);
            case "TempDir":
                _run.Helper("mkdir_temp");
                _run.Note(call, "t.TempDir: the folder stays when the test is over; the crate tempfile removes it.");
                return new Value(RustExpr.CallOf("go_mkdir_temp", RustExpr.LiteralOf("\"\""), RustExpr.LiteralOf("\"test\"")).Method("expect", RustExpr.LiteralOf("\"a folder for the test\"")), Ty.Text);
            case "Name" when _frames.Last().Node is FuncDecl test:
                return new Value(RustExpr.LiteralOf(RustStrings.Quote(test.Name.Name)), Ty.StrRef);
            case "Context":
                _run.Helper("context");
                return new Value(RustExpr.CallOf("Context::default"), s_context);
            case "Setenv" when call.Args is [var key, var value]:
                _run.Helper("setenv");
                return new Value(RustExpr.CallOf("go_setenv", To(key, Ty.StrRef), To(value, Ty.StrRef)), RustType.Of("Result", RustType.Unit, RustType.Of("std::io::Error")));
            case "Run" when call.Args is [var name, FuncLit literal]:
                return Subtest(name, literal);
            default:
                return null;
        }
    }

    private readonly HashSet<RustBlock> _subtestBodies = new(ReferenceEqualityComparer.Instance);

    /// <summary>At the end of a block the body of a subtest needs no block of its own.</summary>
    private void UnwrapLastSubtest(List<RustStmt> statements)
    {
        if (statements is not [.., RustExprStmt { Expression: RustBlockExpr { Block: { } body } }] || !_subtestBodies.Contains(body))
            return;
        statements.RemoveAt(statements.Count - 1);
        statements.AddRange(body.Tail is { } tail ? body.Statements.Add(new RustExprStmt(tail)) : body.Statements);
    }

    /// <summary>t.Cleanup(func() { … }) in the test itself: a guard that runs it at the end. False for other calls.</summary>
    private bool Cleanup(CallExpr call, List<RustStmt> output)
    {
        if (call.Args is not [FuncLit literal] || Model.CalleeOf(call) is not { PackagePath: "testing", Name: "Cleanup" } || _frames is not { Count: 1 } || Current.Node is not FuncDecl test || !Plan.IsTest(test))
            return false;
        _run.Helper("go_defer");
        output.Add(new RustLet(RustPattern.Binding("_cleanup"), null, RustExpr.CallOf("defer", Closure(literal, null).Code)));
        return true;
    }

    /// <summary>The text of t.Errorf and its like, without a last line end.</summary>
    private MacroText? TestText(CallExpr call)
    {
        // As Println: a space between all of them.
        if (!Model.CalleeName(call).EndsWith('f') && !call.HasEllipsis && call.Args.All(a => TypeOf(a) is not GoTuple))
        {
            var line = new MacroText();
            for (var i = 0; i < call.Args.Length; i++)
            {
                line.Text(i > 0 ? " " : "");
                ShowArgument(line, call.Args[i], s_plain);
            }
            return line;
        }
        if ((TextOf(call, 0) ?? RuntimeText(call, 0)) is not { } text)
            return null;
        text.TakeLineEnd();
        return text;
    }

    /// <summary>The text of a failure; in a subtest its name goes before it.</summary>
    private MacroText? Failure(CallExpr call)
    {
        if (_subtests.Count == 0)
            return TestText(call);
        var text = new MacroText();
        foreach (var name in _subtests)
        {
            ShowArgument(text, name, s_plain);
            text.Text(": ");
        }
        if (TestText(call) is not { } rest)
            return null;
        text.Append(rest);
        return text;
    }

    /// <summary>t.Run(name, func(t *testing.T) { … }): the body where it stands.</summary>
    private Value Subtest(Expr name, FuncLit literal)
    {
        _subtests.Add(name);
        var body = BodyOf(literal, Plan.Literal(literal));
        _subtests.RemoveAt(_subtests.Count - 1);
        // An if with an init statement is a block: as the whole body it needs none of its own.
        body = body switch
        {
            { Statements: [RustExprStmt { Expression: RustBlockExpr { Label: null, Modifier: "", Block: var only } }], Tail: null } => only,
            { Statements.IsEmpty: true, Tail: RustBlockExpr { Label: null, Modifier: "", Block: var last } } => last,
            _ => body,
        };
        if (!ReturnFinder.In(body))
        {
            _subtestBodies.Add(body);
            return new Value(new RustBlockExpr(body), RustType.Unit);
        }
        _run.Helper("go_scope");
        return new Value(RustExpr.CallOf("go_scope", new RustClosure([], new RustBlockExpr(body))), RustType.Unit);
    }

    /// <summary><c>if got != want { t.Errorf(…) }</c> as <c>assert_eq!(got, want, …)</c>; null for other statements.</summary>
    private RustMacroCall? AssertionOf(IfStmt branch)
    {
        if (branch is not { Else: null, Cond: BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } or UnaryExpr { Op: TokenKind.Not }, Body.List: [ExprStmt { X: CallExpr call }] } || Model.CalleeOf(call) is not { PackagePath: "testing" } callee
            || callee.FullName[(callee.FullName.LastIndexOf('.') + 1)..] is not ("Error" or "Errorf" or "Fatal" or "Fatalf"))
            return null;
        var condition = To(branch.Cond, Ty.Bool);
        if (Checked(condition) is not var (macro, operands) || Failure(call) is not { } text)
            return null;
        return new RustMacroCall(macro, [.. operands, .. text.Arguments]);
    }

    /// <summary>The assertion that fails where the condition holds; null where it would have to be turned around first.</summary>
    private static (string Macro, ImmutableArray<RustExpr> Operands)? Checked(RustExpr condition) => condition switch
    {
        RustBinary { Operator: "!=", Right: RustLiteral { Text: "true" or "false" } } => null,
        RustBinary { Operator: "!=" } different => ("assert_eq", [different.Left, different.Right]),
        RustBinary { Operator: "==" } same => ("assert_ne", [same.Left, same.Right]),
        RustUnary { Operator: "!", Operand: var wanted } => ("assert", [wanted is RustParen paren ? paren.Inner : wanted]),
        RustMethodCall { Name: "is_some" or "is_none" or "is_ok" or "is_err" } asked => ("assert", [asked with { Name = asked.Name switch { "is_some" => "is_none", "is_none" => "is_some", "is_ok" => "is_err", _ => "is_ok" } }]),
        _ => null,
    };
}
