using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>defer, panic and recover.</summary>
/// <remarks>
/// What is deferred and shares nothing that changes is run by a guard. Else the rest of the function is a closure, and the deferred call stands behind it;
/// where it may recover, the closure's panics are caught. What loops and branches defer goes to a list.
/// </remarks>
internal sealed partial class BodyLowering
{
    /// <summary>Expressions that have been evaluated before: arguments of deferred calls.</summary>
    private readonly Dictionary<Expr, Value> _given = [];

    /// <summary>The statements of a function, its deferred calls at their places.</summary>
    private void FunctionStatements(ImmutableArray<Stmt> list, int end, List<RustStmt> output)
    {
        var start = 0;
        var hasList = false;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is DeferStmt closing && (Plan.IsDropped(closing) || Plan.IsThinUnlock(closing)))
            {
                LowerList(list[start..i], output, closing.Start);
                start = i + 1;
            }
            else if (list[i] is DeferStmt defer)
            {
                LowerList(list[start..i], output, defer.Start);
                (start, hasList) = (i + 1, false);
                if (Plan.DeferFormOf(defer) != DeferForm.Guard)
                {
                    Behind(defer, list[start..], end, output);
                    return;
                }
                Guard(defer, output);
            }
            else if (!hasList && NestedDefers.In(list[i]))
            {
                LowerList(list[start..i], output, list[i].Start);
                (start, hasList) = (i, true);
                _run.Helper("go_defers");
                output.Add(new RustLet(new RustIdentifierPattern("deferred", IsMutable: true), null, RustExpr.CallOf("GoDefers::default")));
                if (!Current.SetsResults && !Current.NamedResults.IsEmpty && Plan.ListUsesResults(Current.Node))
                {
                    // The results are read when the list has been run.
                    var statements = new List<RustStmt>();
                    InScope(list[start..], end, statements);
                    output.AddRange(statements);
                    output.Add(new RustExprStmt(RustExpr.CallOf("drop", RustExpr.PathOf("deferred"))));
                    Return(new ReturnStmt(new Syntax.Text.TextSpan(end, 0)) { Results = [] }, output);
                    return;
                }
            }
        }
        LowerList(list[start..], output, end);
    }

    /// <summary>The statements in a closure whose returns set the named results.</summary>
    private void InScope(ImmutableArray<Stmt> rest, int end, List<RustStmt> output)
    {
        var frame = _frames.Peek();
        _frames.Push(new Frame(frame.Node, frame.Function with { Form = ResultForm.None, Result = null, Payload = [], GoPayload = [] }) { NamedResults = frame.NamedResults, SetsResults = true });
        var statements = new List<RustStmt>();
        LowerList(rest, statements, end);
        var globals = _frames.Pop().Globals;
        foreach (var (name, symbol) in globals)
            frame.Globals[name] = symbol;
        _run.Helper("go_scope");
        output.Add(new RustExprStmt(RustExpr.CallOf("go_scope", new RustClosure([], new RustBlockExpr(TailReturns.Apply(new RustBlock([.. statements])))))));
    }

    /// <summary>A function literal that is called where it stands: a block; where it returns from its middle or defers, a closure that is run at once.</summary>
    private Value Immediate(FuncLit literal, CallExpr call)
    {
        var plan = Plan.Literal(literal);
        var lets = new List<RustStmt>();
        if (plan.Parameters.Length != call.Args.Length || plan.IsVariadic)
            return HoleValue(call, "a function literal that is called with other arguments than it has parameters");
        var values = plan.Parameters.Select((p, i) => To(call.Args[i], p.Type)).ToImmutableArray();
        if (values.Length == 1)
            lets.Add(new RustLet(plan.Parameters[0].Symbol is null ? RustPattern.Wildcard : new RustIdentifierPattern(plan.Parameters[0].Name, plan.Parameters[0].IsMutable), NeedsType(call.Args[0]) ? plan.Parameters[0].Type : null, values[0]));
        else if (values.Length > 1)
            lets.Add(new RustLet(new RustTuplePattern([.. plan.Parameters.Select(p => p.Symbol is null ? RustPattern.Wildcard : new RustIdentifierPattern(p.Name, p.IsMutable))]), new RustTupleType([.. plan.Parameters.Select(p => p.Type)]), new RustTuple(values)));
        var body = BodyOf(literal, plan);
        var result = plan.Result ?? RustType.Unit;
        if (!ReturnFinder.In(body) && !NestedDefers.In(literal.Body))
            return new Value(new RustBlockExpr(body with { Statements = body.Statements.InsertRange(0, lets) }), result);
        _run.Helper("go_scope");
        RustExpr run = RustExpr.CallOf("go_scope", new RustClosure([], new RustBlockExpr(body)) { Result = plan.Result });
        return new Value(lets.Count == 0 ? run : new RustBlockExpr(new RustBlock([.. lets], run)), result);
    }

    /// <summary>A deferred call in a loop or a branch.</summary>
    private void Defer(DeferStmt defer, List<RustStmt> output)
    {
        if (Plan.IsDropped(defer))
            return;
        if (defer.Call is not CallExpr call || Plan.DeferFormOf(defer) != DeferForm.List)
        {
            output.Add(new RustExprStmt(Hole(defer, "defer")));
            return;
        }
        var lets = new List<RustStmt>();
        RustExpr closure;
        if (call is { Fun: FuncLit { Type.Params.List.IsEmpty: true } literal })
        {
            closure = Closure(literal, null).Code;
        }
        else
        {
            var given = Given(call, lets, isAll: true);
            closure = new RustClosure([], Discarded(call)) { IsMove = true };
            if (call.Fun is FuncLit taking)
                lets.AddRange(TakenAlong(taking).Where(t => t.Value is not null && !t.IsRenamed).Select(t => new RustLet(RustPattern.Binding(t.Name), null, t.Value)));
            Forget(given);
        }
        if (lets.Count > 0)
            closure = new RustBlockExpr(new RustBlock([.. lets], closure));
        output.Add(new RustExprStmt(RustExpr.PathOf("deferred").Method("push", closure)));
    }

    private void Guard(DeferStmt defer, List<RustStmt> output)
    {
        if (defer.Call is not CallExpr call)
        {
            output.Add(new RustExprStmt(Hole(defer, "defer of what is no call")));
            return;
        }
        var before = output.Count;
        RustExpr closure;
        if (call is { Fun: FuncLit { Type.Params.List.IsEmpty: true } literal })
        {
            closure = Closure(literal, null).Code;
        }
        else
        {
            var given = Given(call, output, isAll: false);
            closure = new RustClosure([], Discarded(call));
            Forget(given);
        }
        _run.Helper("go_defer");
        output.Add(new RustLet(RustPattern.Binding("_deferred"), null, RustExpr.CallOf("defer", closure)));
        for (var i = before; i < output.Count; i++)
            output[i] = output[i] with { Origin = defer.Start };
    }

    /// <summary>The call as a statement's expression: its results are dropped.</summary>
    private RustExpr Discarded(CallExpr call)
    {
        var value = Lower(call);
        return value.Type.IsUnit || Ty.IsUnknown(value.Type) ? value.Code : new RustBlockExpr(new RustBlock([Ty.Head(value.Type) == "Result" ? new RustLet(RustPattern.Wildcard, null, value.Code) : new RustExprStmt(value.Code)]));
    }

    /// <summary>Evaluates the arguments of a deferred call, the receiver of a method on values and the function variable: now, not when it runs.</summary>
    private List<Expr> Given(CallExpr call, List<RustStmt> lets, bool isAll)
    {
        var given = new List<Expr>();
        if (call.Fun is Ident function && Model.SymbolOf(function) is { IsLocalVariable: true } variable && (isAll || IsEverChanged(variable)))
            Give(function, function.Name, lets, given);
        if (Unparen(call.Fun) is CallExpr enter && TypeOf(enter).Underlying is GoSignature)
            Give(call.Fun, "call", lets, given);
        if (call.Fun is SelectorExpr selector && Model.SelectionOf(selector) is { Member: { IsMethod: true, HasPointerReceiver: false } } && TypeOf(selector.X).Underlying is not (GoInterface or GoPointer) && !IsFixed(selector.X))
            Give(selector.X, "receiver", lets, given);
        else if (call.Fun is SelectorExpr chained && Model.SelectionOf(chained) is not null && Unparen(chained.X) is CallExpr)
            Give(chained.X, "receiver", lets, given);
        foreach (var argument in call.Args)
        {
            // What the call writes to is the list or map itself: a copy of it would take the change.
            if (Plan.WrittenBy(call).Contains(argument))
                continue;
            if (Model.ConstantOf(argument) is null && Unparen(argument) is not FuncLit && !Model.IsNil(argument) && !Model.IsType(argument) && (isAll || !IsFixed(argument)))
                Give(argument, argument is Ident name ? name.Name : "argument", lets, given);
        }
        return given;
    }

    private void Give(Expr expression, string name, List<RustStmt> lets, List<Expr> given)
    {
        var value = Owned(expression);
        var rust = "deferred_" + Naming.NameMapper.Snake(name).Replace("r#", "", StringComparison.Ordinal);
        for (var number = 2; lets.OfType<RustLet>().Any(l => l.Pattern is RustIdentifierPattern { Name: var taken } && taken == rust); number++)
            rust = $"deferred_{Naming.NameMapper.Snake(name)}{number}";
        lets.Add(new RustLet(RustPattern.Binding(rust), null, value.Code));
        _given[expression] = new Value(RustExpr.PathOf(rust), value.Type, IsPlace: true);
        given.Add(expression);
    }

    private void Forget(List<Expr> given)
    {
        foreach (var expression in given)
            _given.Remove(expression);
    }

    /// <summary>True for a variable that nothing sets: it is the same later.</summary>
    private bool IsFixed(Expr expression) => Unparen(expression) is Ident name && Model.SymbolOf(name) is { IsLocalVariable: true } variable && !IsEverChanged(variable);

    /// <remarks>A file or a buffer may change: the deferred call sees that in Go, too.</remarks>
    private bool IsEverChanged(Symbol variable) => _run.FactsOf(_frames.Last().Node ?? Model.File.Root)[variable] is var facts
        && (facts.IsReassigned || facts.IsAppendedTo || (facts.IsWrittenThrough && !Planning.Plan.IsHandlePointer(variable.Type)));

    /// <summary>The rest of the function as a closure, and the deferred call behind it.</summary>
    private void Behind(DeferStmt defer, ImmutableArray<Stmt> rest, int end, List<RustStmt> output)
    {
        if (defer.Call is not CallExpr call)
        {
            output.Add(new RustExprStmt(Hole(defer, "defer of what is no call")));
            return;
        }
        var frame = _frames.Peek();
        var plan = frame.Function;
        var catches = Plan.DeferFormOf(defer) == DeferForm.Catch;
        var given = Given(call, output, isAll: false);
        var byName = !frame.NamedResults.IsEmpty || plan.Result is null;
        var inner = byName ? plan with { Form = ResultForm.None, Result = null, Payload = [], GoPayload = [] } : plan;
        _frames.Push(new Frame(frame.Node, inner) { NamedResults = frame.NamedResults, SetsResults = byName && !frame.NamedResults.IsEmpty });
        var statements = new List<RustStmt>();
        FunctionStatements(rest, end, statements);
        var globals = _frames.Pop().Globals;
        foreach (var (name, symbol) in globals)
            frame.Globals[name] = symbol;
        var body = TailReturns.Apply(new RustBlock([.. statements]));
        var closure = new RustClosure([], new RustBlockExpr(body)) { Result = byName ? null : plan.Result };
        var origin = defer.Start;
        if (!catches && byName && !rest.Any(Returns.In))
        {
            Inline(body, call, output);
            Forget(given);
            if (byName && !frame.SetsResults && plan.Result is not null)
                Return(new ReturnStmt(new Syntax.Text.TextSpan(defer.End, 0)) { Results = [] }, output);
            return;
        }
        if (catches)
            output.Add(Caught(defer, closure, byName, plan) with { Origin = origin });
        else
        {
            _run.Helper("go_scope");
            var run = RustExpr.CallOf("go_scope", closure);
            output.Add((byName ? (RustStmt)new RustExprStmt(run) : new RustLet(RustPattern.Binding("result"), null, run)) with { Origin = origin });
        }
        RunDeferred(call, catches, output);
        Forget(given);
        if (catches)
        {
            _run.Helper("go_panic");
            output.Add(new RustExprStmt(new RustIf(new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding("panic")), RustExpr.PathOf(PanickedName)), new RustBlock([new RustExprStmt(RustExpr.CallOf("go_panic", RustExpr.PathOf("panic")))]))));
        }
        if (frame.SetsResults || plan.Result is null)
            return;
        if (byName)
            Return(new ReturnStmt(new Syntax.Text.TextSpan(defer.End, 0)) { Results = [] }, output);
        else
            output.Add(new RustExprStmt(new RustReturn(RustExpr.PathOf("result"))));
    }

    /// <summary>The rest and the deferred call behind it: nothing leaves the rest early. In a block of its own where it has guards, or names that the call means something else by.</summary>
    private void Inline(RustBlock body, CallExpr call, List<RustStmt> output)
    {
        var deferred = new List<RustStmt>();
        RunDeferred(call, catches: false, deferred);
        var names = body.Statements.OfType<RustLet>().Select(l => (l.Pattern as RustIdentifierPattern)?.Name).ToList();
        var text = Rust.Printing.RustPrinter.Print(new RustBlock([.. deferred])).Text;
        if (names.Any(n => n is null or "_deferred" or "deferred" || text.Contains(n, StringComparison.Ordinal)))
            output.Add(new RustExprStmt(new RustBlockExpr(body)));
        else
            output.AddRange(body.Tail is { } tail ? body.Statements.Add(new RustExprStmt(tail)) : body.Statements);
        output.AddRange(deferred);
    }

    /// <summary><c>let mut panicked = go_catch(|| { … }, |text| …).err();</c>, with the result where there is one without a name.</summary>
    private RustLet Caught(DeferStmt defer, RustClosure closure, bool byName, FunctionPlan plan)
    {
        _run.Helper("go_catch");
        var panicType = PanicType;
        var text = RustExpr.PathOf("text");
        var runtime = new RustClosure([new RustClosureParameter(RustPattern.Binding("text"))], Coerce(RuntimeError(text), panicType, defer));
        var run = RustExpr.CallOf("go_catch", closure, runtime);
        var panicked = new RustIdentifierPattern(PanickedName, IsMutable: true);
        if (byName)
            return new RustLet(panicked, null, run.Method("err"));
        var zero = ZeroResult(plan, defer);
        return new RustLet(new RustTuplePattern([RustPattern.Binding("result"), panicked]), null, new RustMatch(run,
        [
            new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding("result")), new RustTuple([RustExpr.PathOf("result"), RustExpr.PathOf("None")])),
            new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("panic")), new RustTuple([zero, RustExpr.CallOf("Some", RustExpr.PathOf("panic"))])),
        ]));
    }

    /// <summary>The error that a panic of Rust's own is in Go.</summary>
    private Value RuntimeError(RustExpr text)
    {
        if (!Plan.ErrorsAreValues)
            return MadeError([RustExpr.LiteralOf("\"{text}\"")]);
        _run.Helper("go_error_runtime");
        return new Value(RustExpr.CallOf("GoError::from", RustExpr.CallOf("RuntimeError", text)), Plan.ErrorInside());
    }

    /// <summary>What a function without named results returns after a panic that was recovered.</summary>
    private RustExpr ZeroResult(FunctionPlan plan, GoNode at)
    {
        var zeros = plan.Payload.Select((t, i) => Zero(plan.GoPayload[i], t, at).Code).ToImmutableArray();
        var value = zeros.Length == 1 ? zeros[0] : new RustTuple(zeros);
        return plan.Form switch
        {
            ResultForm.Fallible => RustExpr.CallOf("Ok", value),
            ResultForm.CommaOk => RustExpr.PathOf("None"),
            _ => value,
        };
    }

    /// <summary>The type of panic values: what stands for any, without the Option.</summary>
    private RustType PanicType => Plan.Owned(Universe.Any) is var any && Ty.InOption(any) is { } inner ? inner : any;

    /// <summary>The variable that holds what the rest of a function was left by.</summary>
    private string PanickedName => _frames.Last().Node is { } outermost && LocalNames.Of(outermost).Contains("panicked") ? "go_panicked" : "panicked";

    private void RunDeferred(CallExpr call, bool catches, List<RustStmt> output)
    {
        if (call.Fun is not FuncLit literal)
        {
            var code = Discarded(call);
            if (catches)
            {
                _run.Helper("go_recover");
                code = RustExpr.CallOf("go_recovering", new RustReference(RustExpr.PathOf(PanickedName), IsMutable: true), new RustClosure([], code));
            }
            output.Add(new RustExprStmt(code));
            return;
        }
        var statements = new List<RustStmt>();
        var names = literal.Type.Params.List.SelectMany(f => f.Names).ToList();
        for (var i = 0; i < names.Count && i < call.Args.Length; i++)
        {
            if (!names[i].IsBlank && Model.SymbolOf(names[i]) is { } parameter)
                statements.Add(DeclareVariable(parameter, new Value(To(call.Args[i], Plan.Variable(parameter).Type), Plan.Variable(parameter).Type), isZero: false));
        }
        var plan = Plan.Literal(literal);
        _frames.Push(new Frame(literal, plan) { Recovers = catches });
        FunctionStatements(literal.Body.List, literal.Body.End, statements);
        var frame = _frames.Pop();
        foreach (var (name, symbol) in frame.Globals)
            Current.Globals[name] = symbol;
        var body = TailReturns.Apply(new RustBlock([.. statements]));
        if (Returns.In(literal.Body))
        {
            _run.Helper("go_scope");
            output.Add(new RustExprStmt(RustExpr.CallOf("go_scope", new RustClosure([], new RustBlockExpr(body)))));
            return;
        }
        if (body.Statements.Any(s => s is RustLet) || body.Tail is not null)
            output.Add(new RustExprStmt(new RustBlockExpr(body)));
        else
            output.AddRange(body.Statements);
    }

    /// <summary>return in a function whose results are set by name: they are set, and the closure is left.</summary>
    private void SetResults(ReturnStmt give, List<RustStmt> output)
    {
        var names = Current.NamedResults;
        if (give.Results.Length == names.Length)
        {
            var pairs = names.Zip(give.Results).Where(p => p.First.Name != "_" && !(Unparen(p.Second) is Ident same && ReferenceEquals(Model.SymbolOf(same), p.First))).ToList();
            foreach (var (blank, value) in names.Zip(give.Results).Where(p => p.First.Name == "_"))
                output.Add(new RustExprStmt(VariablePlace(blank, PlanOf(blank)).Store(To(value, PlanOf(blank).Type))));
            if (pairs.Count > 0)
                LowerStatement(new AssignStmt(give.Span) { Lhs = [.. pairs.Select(p => (Expr)p.First.Ident!)], Tok = TokenKind.Assign, TokSpan = give.Span, Rhs = [.. pairs.Select(p => p.Second)] }, null, output);
        }
        else if (!give.Results.IsEmpty)
        {
            LowerStatement(new AssignStmt(give.Span) { Lhs = [.. names.Select(n => (Expr)n.Ident!)], Tok = TokenKind.Assign, TokSpan = give.Span, Rhs = give.Results }, null, output);
        }
        output.Add(new RustExprStmt(new RustReturn()));
    }

    private Value Panic(CallExpr call, Expr reason)
    {
        _ = call;
        if (Plan.HasRecover)
        {
            _run.Helper("go_panic");
            return new Value(RustExpr.CallOf("go_panic", To(reason, PanicType)), Ty.Never);
        }
        if (Universe.IsError(TypeOf(reason)))
        {
            var text = new Formatting.MacroText();
            ShowArgument(text, reason, s_plain);
            return new Value(new RustMacroCall("panic", text.Arguments), Ty.Never);
        }
        var value = Lower(reason);
        return new Value(value.Code is RustLiteral literal && literal.Text.StartsWith('"') ? RustExpr.MacroOf("panic", RustExpr.LiteralOf(literal.Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)))
            : RustExpr.MacroOf("panic", RustExpr.LiteralOf("\"{}\""), Member(value.Code)), Ty.Never);
    }

    /// <summary>recover(): the panic that the function's rest was left by; taken, so that it goes no further.</summary>
    private Value Recover()
    {
        var type = Plan.Owned(Universe.Any);
        if (Current.Recovers)
            return new Value(RustExpr.PathOf(PanickedName).Method("take"), type);
        _run.Helper("go_recover");
        return new Value(new RustCall(new RustPath("go_recover") { Arguments = [PanicType] }, []), type);
    }
}

/// <summary>Finds a defer statement that is not of a function literal inside.</summary>
internal sealed class NestedDefers : GoWalker
{
    private bool _found;

    public static bool In(GoNode node)
    {
        var finder = new NestedDefers();
        finder.Visit(node);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (node is FuncLit)
            return;
        _found |= node is DeferStmt;
        VisitChildrenOf(node);
    }
}

/// <summary>Finds a return of the body itself.</summary>
internal sealed class Returns : GoWalker
{
    private bool _found;

    public static bool In(GoNode body)
    {
        var finder = new Returns();
        finder.Visit(body);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (node is FuncLit)
            return;
        _found |= node is ReturnStmt;
        VisitChildrenOf(node);
    }
}
