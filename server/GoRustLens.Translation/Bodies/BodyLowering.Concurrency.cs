using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Goroutines as threads: what they use of the function around them is moved in, or its handle is cloned first.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>In a goroutine's literal that uses the receiver: what stands for it there.</summary>
    private VariablePlan? _receiver;

    /// <summary>In the body of a thread: what nested functions are handed there are the thread's own handles.</summary>
    private bool _isInThread;

    private void Go(GoStmt start, List<RustStmt> output)
    {
        if (start.Call is not CallExpr call)
        {
            output.Add(new RustExprStmt(Hole(start, "a goroutine of something that is no call")));
            return;
        }
        if (_run.Settings.Async == "tokio")
            _run.Note(start, "goroutines are threads here: they may block, and tokio's tasks must not. For tasks make the functions async, use tokio::sync::mpsc and tokio::select!");
        var before = new List<RustStmt>();
        var body = Unparen(call.Fun) is FuncLit literal ? GoLiteral(start, literal, call, before) : GoCall(start, call, before);
        output.Add(Spawned(before, body, PanicFinder.In(call, _run)));
    }

    /// <summary>A thread may outlive the values that it gets: what type parameters stand for must own what it has and be fit for threads.</summary>
    private void RequireThreadBounds()
    {
        if (_frames.Last().Node is not FuncDecl function || Model.SymbolOf(function.Name)?.Type is not GoSignature signature)
            return;
        foreach (var parameter in signature.TypeParameters.AddRange(signature.ReceiverTypeParameters))
        {
            foreach (var bound in (ReadOnlySpan<string>)["'static", "Send", "Sync"])
                _run.Bounds.Require(parameter, bound);
        }
    }

    private RustExprStmt Spawned(List<RustStmt> before, RustExpr body, bool canPanic = false)
    {
        RequireThreadBounds();
        if (canPanic)
            _run.Helper("go_spawn");
        else
            _run.Use("std::thread");
        var spawn = RustExpr.CallOf(canPanic ? "go_spawn" : "thread::spawn", new RustClosure([], body) { IsMove = true });
        if (before.Count == 0)
            return new RustExprStmt(spawn);
        before.Add(new RustExprStmt(spawn));
        return new RustExprStmt(new RustBlockExpr(new RustBlock([.. before])));
    }

    /// <summary>At the end of a block what a thread gets needs no block of its own.</summary>
    private static void UnwrapLastThread(List<RustStmt> statements)
    {
        if (statements is not [.., RustExprStmt { Expression: RustBlockExpr { Label: null, Modifier: "", Block: { Tail: null, Statements: [RustLet, .., RustExprStmt { Expression: RustCall { Callee: RustPath { Text: "thread::spawn" or "go_spawn" } } } ] inner } } } last])
            return;
        statements.RemoveAt(statements.Count - 1);
        statements.AddRange(inner.Select((s, i) => s with { Origin = last.Origin, HasBlankBefore = i == 0 && last.HasBlankBefore }));
    }

    /// <summary>go func(p T) { … }(argument).</summary>
    private RustExpr GoLiteral(GoNode start, FuncLit literal, CallExpr? call, List<RustStmt> before)
    {
        RequireThreadBounds();
        var plan = Plan.Literal(literal);
        var inner = new List<RustStmt>();
        if (call is not null)
            GoArguments(call, plan, before, inner);
        var outer = _receiver;
        Capture(start, literal, before);
        var wasInThread = _isInThread;
        _isInThread = true;
        _frames.Push(new Frame(literal, plan) { NamedResults = NamedResultsOf(literal.Type) });
        var body = Body(literal.Body);
        _frames.Pop();
        _isInThread = wasInThread;
        _receiver = outer;
        body = body with { Statements = body.Statements.InsertRange(0, inner) };
        return body is { Statements.IsEmpty: true, Tail: { } tail } ? tail : new RustBlockExpr(body);
    }

    /// <summary>The literal's parameters as locals: Go evaluates the arguments before the goroutine starts.</summary>
    private void GoArguments(CallExpr call, FunctionPlan plan, List<RustStmt> before, List<RustStmt> inner)
    {
        var names = new List<RustPattern>();
        var values = new List<RustExpr>();
        for (var i = 0; i < plan.Parameters.Length && i < call.Args.Length; i++)
        {
            var parameter = plan.Parameters[i];
            if (parameter.Symbol is null)
                continue;
            var isRest = plan.IsVariadic && i == plan.Parameters.Length - 1 && !call.HasEllipsis;
            var made = Plan.IsSharedList(parameter.Symbol) ? new Value(SharedList(call.Args[i], parameter, isThread: true), Ty.Unknown)
                : isRest ? new Value(new RustMacroCall("vec", [.. call.Args.Skip(i).Select(a => To(a, Ty.Element(parameter.Type) ?? Ty.Unknown))]) { HasBrackets = true }, Ty.Unknown) : GoOwned(call.Args[i], parameter);
            var value = made.Code;
            if (parameter.Type is RustReferenceType { Inner: RustDynType } trait)
                inner.Add(new RustLet(RustPattern.Binding(parameter.Name), trait, Coerce(new Value(RustExpr.PathOf(parameter.Name), made.Type, IsPlace: true), trait, call.Args[i])));
            else if (parameter.Type is RustReferenceType lent)
                inner.Add(new RustLet(RustPattern.Binding(parameter.Name), lent, new RustReference(RustExpr.PathOf(parameter.Name), lent.IsMutable)));
            else if (value is RustPath path && path.Text == parameter.Name && !parameter.IsMutable)
                continue;
            names.Add(new RustIdentifierPattern(parameter.Name, parameter.IsMutable || parameter.Type is RustReferenceType { IsMutable: true }));
            values.Add(value);
        }
        var isSafe = names.Select((n, i) => (Name: ((RustIdentifierPattern)n).Name, At: i)).All(n => call.Args.Skip(n.At + 1).All(a => !NamesIn.Of(a).Contains(n.Name)));
        if (!isSafe && names.Count > 1)
        {
            before.Add(new RustLet(new RustTuplePattern([.. names]), null, new RustTuple([.. values])));
            return;
        }
        for (var i = 0; i < names.Count; i++)
            before.Add(new RustLet(names[i], null, values[i]));
    }

    /// <summary>An argument as the thread owns it: of a pointer a share, of what is lent the value.</summary>
    private Value GoOwned(Expr argument, ParameterPlan parameter)
    {
        var owned = OwnedForm(parameter.Type);
        // A trait's reference is lent from a share.
        if (owned is RustDynType && Plan.Owned(parameter.Go) is var shares)
            owned = Ty.InOption(shares) ?? shares;
        if (TypeOf(argument) is not GoPointer pointer || Planning.Plan.IsSyncHandle(pointer.Element) || Planning.Plan.IsAtomicNumber(pointer.Element) || parameter.Type is not RustReferenceType && Ty.InOption(parameter.Type) is not RustReferenceType)
            return new Value(To(argument, owned), owned);
        if (!Plan.Pointers.IsShared(pointer.Element))
            return new Value(Hole(argument, "a pointer that a goroutine gets leads to a place that Rust cannot lend to a thread"), owned);
        if (Unparen(argument) is UnaryExpr { Op: TokenKind.And, X: IndexExpr or SelectorExpr } part)
            return new Value(Hole(part, "the address of a part, which a goroutine gets"), owned);
        var shared = Plan.Pointers.SharedForm(pointer.Element);
        var value = Lower(argument, shared);
        var form = Ty.InOption(Ty.Unref(value.Type)) is not null ? Ty.Option(shared) : shared;
        return new Value(Coerce(value, form, argument), form);
    }

    /// <summary>Clones of what the node uses and others use after it; what nobody else uses is moved by itself.</summary>
    private void Capture(GoNode start, GoNode node, List<RustStmt> before)
    {
        foreach (var symbol in WithNestedCaptures(FreeVariables.Of(node, Model)))
        {
            if (Plan.IsThinLock(symbol))
                continue;
            var plan = symbol.Kind == SymbolKind.Receiver && _receiver is not null ? _receiver : Plan.Variable(symbol);
            var path = RustExpr.PathOf(plan.Name);
            if (symbol.Kind == SymbolKind.Receiver && plan.Name == "self")
            {
                CaptureReceiver(symbol, plan, before);
                continue;
            }
            if (plan.Storage == Storage.Global || (plan.Storage == Storage.Plain && plan.Type is not RustReferenceType && Plan.IsCopy(plan.Type)) || (!Plan.Goroutines.IsUsedAfter(symbol, start) && !IsOfCallable(symbol) && !Plan.IsLentSharedList(symbol)))
                continue;
            var clone = plan.Storage == Storage.Plain ? Kept(new Value(path, plan.Type, IsPlace: true)) : RustExpr.CallOf(plan.Storage == Storage.Synced ? "Arc::clone" : "Rc::clone", new RustReference(path));
            var isMutable = plan.IsMutable && Plan.Goroutines.IsWrittenIn(symbol, node);
            if (plan.Type is RustReferenceType)
                clone = Coerce(new Value(path, plan.Type, IsPlace: true), OwnedForm(plan.Type), node);
            before.Add(new RustLet(new RustIdentifierPattern(plan.Name, isMutable), null, clone));
        }
    }

    /// <summary>Instead of functions in the function the variables that are handed to them.</summary>
    private IEnumerable<Symbol> WithNestedCaptures(ImmutableArray<Symbol> symbols) =>
        symbols.SelectMany(s => Plan.NestedFunctionOf(s) is { } nested ? nested.Captures : [s]).Distinct();

    /// <summary>True for a variable from around a closure that the thread is started in: the closure can be called again.</summary>
    private bool IsOfCallable(Symbol symbol) => symbol.Ident is { } declared && (_nestedIn.TryPeek(out var inside) && inside.Captures.Contains(symbol) || _frames.Any(f => f.Node is FuncLit literal && !literal.Span.Contains(declared.Span) && Plan.IsEscaping(literal) && !Plan.Goroutines.IsGoroutine(literal)));

    private void CaptureReceiver(Symbol symbol, VariablePlan plan, List<RustStmt> before)
    {
        var type = Ty.Unref(plan.Type);
        var owned = Kept(new Value(new RustUnary("*", RustExpr.PathOf("self")), type, IsPlace: true));
        before.Add(new RustLet(RustPattern.Binding("this"), null, owned));
        _receiver = plan with { Name = "this", Type = type };
        _ = symbol;
    }

    /// <summary>go f(a, b): the call itself, on what was evaluated before.</summary>
    private RustExpr GoCall(GoStmt start, CallExpr call, List<RustStmt> before)
    {
        var outer = _receiver;
        var callee = Model.Called(call);
        if (Unparen(call.Fun) is Ident named && Model.SymbolOf(named) is { IsLocalVariable: true } local && Plan.NestedFunctionOf(local) is { } nested)
            return GoNested(start, call, nested, before);
        var plan = callee is { Kind: SymbolKind.Function or SymbolKind.Method } && ReferenceEquals(callee.Package, Model.Package) ? Plan.Function(callee) : null;
        RustExpr body;
        if (plan is null)
        {
            Capture(start, call, before);
            body = Lower(call).Code;
        }
        else
        {
            var arguments = new List<RustExpr>();
            var captured = new List<Expr>();
            for (var i = 0; i < plan.Parameters.Length; i++)
                arguments.Add(GoArgument(call, i, plan, before, captured));
            RustExpr? receiver = null;
            if (callee!.Kind == SymbolKind.Method && Unparen(call.Fun) is SelectorExpr selector && Model.SelectionOf(selector) is { } selection)
                receiver = GoReceiver(selector, selection.Member, plan, before, captured);
            foreach (var expression in captured)
                Capture(start, expression, before);
            body = receiver is null ? new RustCall(FunctionPath(callee, call, [.. arguments]), [.. arguments]) : new RustMethodCall(receiver, _run.Names.Method(callee.Name), [.. arguments]);
        }
        _receiver = outer;
        return body;
    }

    /// <summary>go f(x) of a function in the function: what it captured goes along.</summary>
    private RustCall GoNested(GoStmt start, CallExpr call, NestedFunction nested, List<RustStmt> before)
    {
        var plan = Plan.Literal(nested.Literal);
        var captured = new List<Expr>();
        var arguments = plan.Parameters.Select((_, i) => GoArgument(call, i, plan, before, captured)).ToList();
        foreach (var expression in captured)
            Capture(start, expression, before);
        Capture(start, call.Fun, before);
        var wasInThread = _isInThread;
        _isInThread = true;
        arguments.AddRange(NestedArguments(call, nested));
        _isInThread = wasInThread;
        return new RustCall(RustExpr.PathOf(Plan.Variable(nested.Variable).Name), [.. arguments]);
    }

    /// <summary>A slice or map that threads write: its handle, lent to a declared function, cloned for a thread's literal.</summary>
    private RustExpr SharedList(Expr argument, ParameterPlan parameter, bool isThread)
    {
        var isLent = parameter.Type is RustReferenceType;
        if (Unparen(argument) is Ident name && Model.SymbolOf(name) is { } symbol && Plan.Variable(symbol) is { Storage: Storage.Synced } plan && Plan.OwnsSharedList(symbol))
        {
            var path = RustExpr.PathOf(plan.Name);
            return !isLent ? RustExpr.CallOf("Arc::clone", new RustReference(path)) : !isThread && Plan.IsLentSharedList(symbol) ? path : new RustReference(path);
        }
        if (Unparen(argument) is not (CompositeLit or CallExpr { Fun: Ident { Name: "make" } }))
            return Hole(argument, "a part of a slice, or what a field or element holds, that a goroutine writes: hand over the whole behind an Arc<Mutex<…>>, or use thread::scope with chunks_mut");
        var made = RustExpr.CallOf("Arc::new", InSynced(To(argument, Plan.Owned(TypeOf(argument))), Plan.Owned(TypeOf(argument))));
        return isLent ? new RustReference(made) : made;
    }

    private RustExpr GoArgument(CallExpr call, int at, FunctionPlan plan, List<RustStmt> before, List<Expr> captured)
    {
        var parameter = plan.Parameters[at];
        if (parameter.Symbol is { } shared && at < call.Args.Length && Plan.IsSharedList(shared))
        {
            captured.Add(call.Args[at]);
            return SharedList(call.Args[at], parameter, isThread: true);
        }
        var isRest = plan.IsVariadic && at == plan.Parameters.Length - 1 && !call.HasEllipsis;
        var owned = OwnedForm(parameter.Type);
        RustExpr value;
        if (isRest)
        {
            value = new RustMacroCall("vec", [.. call.Args.Skip(at).Select(a => To(a, Ty.Element(parameter.Type) ?? Ty.Unknown))]) { HasBrackets = true };
        }
        else if (at >= call.Args.Length)
        {
            return Hole(call, "the results of one call are the arguments of another: name them first");
        }
        else if (IsKeptName(call.Args[at], owned))
        {
            captured.Add(call.Args[at]);
            return Coerce(new Value(Lower(call.Args[at]).Code, owned, IsPlace: !Plan.IsCopy(owned) && parameter.Type is RustReferenceType), parameter.Type, call);
        }
        else if (Model.ConstantOf(call.Args[at]) is not null)
        {
            return To(call.Args[at], parameter.Type);
        }
        else
        {
            var made = GoOwned(call.Args[at], parameter);
            (value, owned) = (made.Code, made.Type);
        }
        var name = parameter.Name is "_" ? $"argument{at}" : parameter.Name;
        // A share of a writer is moved into what writes through it.
        var isShare = parameter.Type is RustReferenceType { IsMutable: true, Inner: RustDynType } && owned is RustPathType { Path: "Rc" or "Arc" };
        before.Add(new RustLet(new RustIdentifierPattern(name, !isShare && parameter.Type is RustReferenceType { IsMutable: true }), null, value));
        return Coerce(new Value(RustExpr.PathOf(name), owned, IsPlace: !isShare && (parameter.Type is RustReferenceType || Ty.InOption(owned) is not null)), parameter.Type, call);
    }

    /// <summary>True for the name of a local of the type, kept plainly: the thread gets it under its own name.</summary>
    private bool IsKeptName(Expr argument, RustType owned) =>
        Unparen(argument) is Ident name && Model.SymbolOf(name) is { IsVariable: true, Kind: not (SymbolKind.Variable or SymbolKind.Receiver) } symbol
        && Plan.Variable(symbol) is { Storage: Storage.Plain } plan && Ty.Same(plan.Type, owned);

    private RustExpr GoReceiver(SelectorExpr selector, Member member, FunctionPlan plan, List<RustStmt> before, List<Expr> captured)
    {
        if (Unparen(selector.X) is Ident name && Model.SymbolOf(name) is { Kind: not SymbolKind.Variable })
        {
            var symbol = Model.SymbolOf(name)!;
            if (symbol.Kind == SymbolKind.Receiver && Plan.Variable(symbol).Name == "self" && _receiver is null)
                CaptureReceiver(symbol, Plan.Variable(symbol), before);
            else
                captured.Add(selector.X);
            return Receiver(selector, member, plan);
        }
        var value = Lower(selector.X);
        before.Add(new RustLet(RustPattern.Binding("receiver"), null, Kept(value)));
        var code = Through(new Value(RustExpr.PathOf("receiver"), value.Type, IsPlace: true));
        foreach (var step in member.Path)
            code = new RustField(code, FieldName(step));
        return code;
    }

    /// <summary>The variables of the functions around that a piece of code uses, in the order of their first use.</summary>
    private sealed class FreeVariables(GoNode node, Semantics.SemanticModel model) : GoWalker
    {
        private readonly List<Symbol> _found = [];

        public static ImmutableArray<Symbol> Of(GoNode node, Semantics.SemanticModel model)
        {
            var finder = new FreeVariables(node, model);
            finder.Visit(node);
            return [.. finder._found];
        }

        public override void Visit(GoNode visited)
        {
            if (visited is Ident { IsBlank: false } ident && model.SymbolOf(ident) is { IsVariable: true, Kind: not (SymbolKind.Variable or SymbolKind.Field) } symbol
                && symbol.Ident is { } declared && !node.Span.Contains(declared.Span) && !_found.Contains(symbol))
                _found.Add(symbol);
            VisitChildrenOf(visited);
        }
    }

    /// <summary>The Rust names in an expression.</summary>
    private sealed class NamesIn : GoWalker
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public static HashSet<string> Of(GoNode node)
        {
            var names = new NamesIn();
            names.Visit(node);
            return names._names;
        }

        public override void Visit(GoNode node)
        {
            if (node is Ident ident)
                _names.Add(Naming.NameMapper.Snake(ident.Name));
            VisitChildrenOf(node);
        }
    }
}
