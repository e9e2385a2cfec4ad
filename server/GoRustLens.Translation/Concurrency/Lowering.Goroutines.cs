using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Concurrency;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation;

/// <summary>Goroutines: a task or a thread that owns what it uses.</summary>
internal sealed partial class Lowering
{
    private string SpawnPath => _run.UsesTokio ? "tokio::spawn" : "std::thread::spawn";

    private void LowerGo(GoStmt go, List<RustStmt> output)
    {
        if (go.Call is not CallExpr call)
        {
            output.Add(new RustExprStmt(_run.Hole(go, "go needs a call")));
            return;
        }
        if (TryCloser(call, output))
            return;
        if (_run.UsesTokio)
            _run.Crate("tokio");
        _run.Note(go, "the handle that spawn gives tells of a panic and of the end; Go has none, so it is dropped here");
        output.Add(new RustExprStmt(Task(call, RustExpr.PathOf(SpawnPath), returnsError: false)));
    }

    /// <summary>The statement that starts a task with <paramref name="spawn"/> to run the call.</summary>
    private RustExpr Task(CallExpr call, RustExpr spawn, bool returnsError)
    {
        if (call.Fun is not FuncLit literal)
            return CallTask(call, spawn);
        var prelude = new List<RustStmt>();
        var views = new Dictionary<Symbol, VariableView>(_variables);
        _tasks.Add(literal);
        BindArguments(call, literal, prelude);
        TakeCaptures(literal, prelude);
        var body = TaskBody(literal, returnsError);
        Restore(views);
        return Spawned(spawn, prelude, body);
    }

    /// <summary>A call as a task: the future itself where it owns its arguments, else a block that owns them.</summary>
    private RustExpr CallTask(CallExpr call, RustExpr spawn)
    {
        var shape = Model.CalleeOf(call) is { } callee ? _run.Shapes.Of(callee) : null;
        var ownsAll = shape is not null && shape.Receiver is null && shape.Parameters.All(p => p.Pass == PassForm.Owned && p.Rust is not RustImplType);
        if (_run.UsesTokio && shape is { IsAsync: true } && ownsAll && LowerFallibleCall(call).Call is RustAwait direct)
            return Apply(spawn, direct.Operand);
        var prelude = new List<RustStmt>();
        var views = new Dictionary<Symbol, VariableView>(_variables);
        var owned = TakeCaptures(call, prelude);
        var names = owned.Where(_moved.Add).ToList();
        var body = new RustBlock([], LowerFallibleCall(call).Call);
        _moved.ExceptWith(names);
        Restore(views);
        if (shape is { Form: not ResultForm.None } && body.Tail is not RustMacroCall)
            body = new RustBlock([new RustLet(RustPattern.Wildcard, null, body.Tail)]);
        return Spawned(spawn, prelude, body);
    }

    private void Restore(Dictionary<Symbol, VariableView> views)
    {
        foreach (var (symbol, view) in views)
            _variables[symbol] = view;
    }

    private static RustExpr Apply(RustExpr spawn, RustExpr argument) =>
        spawn is RustField { Receiver: var group, Name: var method } ? group.Method(method, argument) : new RustCall(spawn, [argument]);

    /// <summary><c>spawn(async move { … })</c>, with the clones that the task takes made in a block before it.</summary>
    private RustExpr Spawned(RustExpr spawn, List<RustStmt> prelude, RustBlock body)
    {
        RustExpr task = _run.UsesTokio
            ? new RustBlockExpr(body) { Modifier = "async move" }
            : new RustClosure([], body is { Statements.IsEmpty: true, Tail: { } only } ? only : new RustBlockExpr(body)) { IsMove = true };
        return Apply(spawn, prelude.Count == 0 ? task : new RustBlockExpr(new RustBlock([.. prelude], task)));
    }

    private void BindArguments(CallExpr call, FuncLit literal, List<RustStmt> prelude)
    {
        var names = literal.Type.Params.List.SelectMany(f => f.Names).ToList();
        for (var i = 0; i < names.Count && i < call.Args.Length; i++)
        {
            if (Model.SymbolOf(names[i]) is not { } symbol)
                continue;
            var argument = Owned(call.Args[i], symbol.Type);
            var view = Lower(call.Args[i], symbol.Type);
            var name = NameOf(symbol);
            _variables[symbol] = new VariableView(RustExpr.PathOf(name), ValueForm.Place, NumberForm.AsTyped);
            if (argument is RustPath { Text: var same } && same == name && view.Number == NumberForm.AsTyped)
                continue;
            prelude.Add(new RustLet(new RustIdentifierPattern(name, Facts[symbol].IsReassigned), null, argument));
        }
    }

    /// <summary>Clones what the task uses and others use too; the rest moves. Answers the names that the task owns.</summary>
    private List<string> TakeCaptures(GoNode task, List<RustStmt> prelude)
    {
        var owned = new List<string>();
        foreach (var capture in CaptureFinder.Find(Model, task, _frames.Last().Node ?? Model.File.Root))
        {
            if (IsGroup(capture.Symbol.Type) || _errorGroups.Contains(capture.Symbol) || _cancels.ContainsKey(capture.Symbol) || IsElidedMutex(capture.Symbol))
                continue;
            if (IsPair(capture.Symbol))
                TakeChannel(capture, prelude, owned);
            else
                Take(capture, prelude, owned);
        }
        return owned;
    }

    private void TakeChannel(Capture capture, List<RustStmt> prelude, List<string> owned)
    {
        var use = ChannelUses[capture.Symbol];
        if (capture.Sends || !capture.Receives && use.IsSent)
        {
            var sender = EndName(capture.Symbol, "tx");
            owned.Add(sender);
            if (capture.IsInLoop || capture.SendsLater)
                prelude.Add(CloneOf(sender));
        }
        if (capture.Receives || !capture.Sends && use.IsReceived)
        {
            var receiver = EndName(capture.Symbol, "rx");
            owned.Add(receiver);
            if (Channels.ClonesReceivers && use.HasManyReceivers)
                prelude.Add(CloneOf(receiver));
        }
    }

    private void Take(Capture capture, List<RustStmt> prelude, List<string> owned)
    {
        var symbol = capture.Symbol;
        var view = ViewOf(symbol);
        if (Shared.Contains(symbol))
        {
            prelude.Add(new RustLet(RustPattern.Binding(NameOf(symbol)), null, RustExpr.CallOf("Arc::clone", new RustReference(RustExpr.PathOf(NameOf(symbol))))));
            return;
        }
        if (view.Expression is RustPath { Text: "self" })
        {
            _run.Note(symbol.Node ?? Model.File.Root, $"{symbol.Name} lives on in the goroutine: take self: Arc<Self>, or make the type a cheap clone over an Arc");
            prelude.Add(new RustLet(RustPattern.Binding("this"), null, RustExpr.PathOf("self").Method("clone")));
            _variables[symbol] = new VariableView(RustExpr.PathOf("this"), ValueForm.Place);
            return;
        }
        if (view.Expression is not RustPath { Text: var name } || _run.Types.IsCopy(symbol.Type) && view.Form == ValueForm.Place)
        {
            NoteCopied(capture);
            return;
        }
        owned.Add(name);
        if (view.Form is ValueForm.Reference or ValueForm.MutableReference)
        {
            prelude.Add(new RustLet(RustPattern.Binding(name), null, AsOwned(new Value(view.Expression, view.Form, view.Number, view.IsOptional), symbol.Type)));
            _variables[symbol] = view with { Form = ValueForm.Place };
        }
        else if (capture.IsUsedElsewhere)
        {
            prelude.Add(CloneOf(name));
        }
        NoteCopied(capture);
    }

    private void NoteCopied(Capture capture)
    {
        if (capture is { IsWritten: true, IsUsedElsewhere: true })
            _run.Note(capture.Symbol.Node ?? Model.File.Root, $"{capture.Symbol.Name} is shared with the goroutine in Go, and a copy here: share it as Arc<Mutex<…>>, or give the result back from the task");
    }

    private static RustLet CloneOf(string name) => new(RustPattern.Binding(name), null, RustExpr.PathOf(name).Method("clone"));

    /// <summary>Function literals that run once, and own what they use.</summary>
    private readonly HashSet<GoNode> _tasks = [];

    private RustBlock TaskBody(FuncLit literal, bool returnsError)
    {
        var shape = returnsError ? _run.Shapes.OfLiteral(literal) with { Parameters = [] } : new FunctionShape([], ResultForm.None, []);
        _frames.Push(Current with { Node = literal, Shape = shape, NamedResults = [], IsAsync = _run.UsesTokio });
        var body = Body(literal.Body);
        _frames.Pop();
        return body;
    }

    /// <summary><c>go func() { wg.Wait(); close(ch) }()</c>: in Rust the channel ends with its last sender.</summary>
    private bool TryCloser(CallExpr call, List<RustStmt> output)
    {
        if (call is not { Args.IsEmpty: true, Fun: FuncLit { Body.List: [ExprStmt { X: CallExpr wait }, ExprStmt { X: CallExpr { Fun: Ident { Name: "close" }, Args: [var channel] } }] } })
            return false;
        if (Model.CalleeName(wait) != "sync.WaitGroup.Wait" && !IsErrorGroupWait(wait) || PairOf(channel) is not { } pair)
            return false;
        _run.Note(call, "the channel closes when the last task drops its sender: no goroutine has to wait and close it");
        output.Add(new RustExprStmt(RustExpr.CallOf("drop", SenderOf(pair))));
        return true;
    }
}
