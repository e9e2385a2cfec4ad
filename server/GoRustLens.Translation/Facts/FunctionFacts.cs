using System.Runtime.CompilerServices;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>What a function does to one of its variables.</summary>
internal sealed class VariableFacts
{
    /// <summary>The whole value is set anew after its declaration.</summary>
    public bool IsReassigned { get; set; }

    /// <summary>A field, an element or the pointee is written, or a method that writes is called.</summary>
    public bool IsWrittenThrough { get; set; }

    public bool IsComparedWithNil { get; set; }

    public bool IsSetToNil { get; set; }

    public bool IsReturned { get; set; }

    /// <summary>Stored in a field, an element, a literal, or sent away.</summary>
    public bool IsStored { get; set; }

    public bool IsCapturedByGoroutine { get; set; }

    public bool IsSentTo { get; set; }

    public bool IsReceivedFrom { get; set; }

    /// <summary>How often an index, a slice bound or a comparison with a length uses it.</summary>
    public int IndexUses { get; set; }

    /// <summary>Uses that need Go's signed int.</summary>
    public int SignedUses { get; set; }

    public int Reads { get; set; }

    public bool IsAppendedTo { get; set; }
}

/// <summary>What one function does to its variables, closures included: changes and ways out from the flow analysis, the rest from one walk over the body.</summary>
internal sealed class FunctionFacts : GoWalker
{
    private readonly SemanticModel _model;
    private readonly Dictionary<Symbol, VariableFacts> _variables = [];
    private int _goroutines;

    private FunctionFacts(SemanticModel model) => _model = model;

    /// <summary>True where a channel, a select, a sleep or a wait stands in the body, outside of goroutines.</summary>
    public bool Waits { get; private set; }

    public bool HasRecover { get; private set; }

    /// <summary>The functions and methods that the body calls directly.</summary>
    public List<Symbol> Callees { get; } = [];

    /// <summary>The return statements of the function itself, closures left out.</summary>
    public List<ReturnStmt> Returns { get; } = [];

    /// <summary>The variables whose value, fields or elements the body sets.</summary>
    public IEnumerable<Symbol> Written => _variables.Where(v => v.Value is { IsReassigned: true } or { IsWrittenThrough: true } or { IsAppendedTo: true }).Select(v => v.Key);

    private int _closures;

    public static FunctionFacts Of(SemanticModel model, GoNode function)
    {
        var facts = new FunctionFacts(model);
        if (function is FuncDecl { Body: { } body })
            facts.Visit(body);
        else if (function is FuncLit literal)
            facts.Visit(literal.Body);
        else
            facts.Visit(function);
        facts.Take(FlowFacts.Of(model.Package).UsesOf(function, model));
        return facts;
    }

    /// <summary>What the flow analysis knows of changes and ways out, as the translation asks for it.</summary>
    private void Take(VariableUses uses)
    {
        foreach (var variable in uses.Mutated)
        {
            var facts = Of(variable);
            foreach (var mutation in uses.MutationsOf(variable))
                Take(mutation, facts);
        }
        foreach (var variable in uses.Escaping)
        {
            var facts = Of(variable);
            foreach (var escape in uses.EscapesOf(variable))
            {
                facts.IsReturned |= escape.Kind == EscapeKind.Returned;
                facts.IsStored |= escape.Kind is EscapeKind.Stored or EscapeKind.Sent;
                facts.IsCapturedByGoroutine |= escape.Kind == EscapeKind.MovedIntoGoroutine;
            }
        }
        TakeViews();
        foreach (var local in _variables.Where(v => v.Value is { IsStored: true } or { IsReturned: true }).Select(v => v.Key).ToList())
        {
            if (local is { Kind: SymbolKind.Local, Index: 0, Node: AssignStmt { Tok: TokenKind.Define, Rhs: [var made] } })
                Keep(made);
        }
    }

    /// <summary>Who keeps the value keeps the streams in it.</summary>
    private void Keep(Expr value)
    {
        foreach (var stream in KeptStreams.In(_model, value))
            Of(stream).IsStored = true;
    }

    /// <summary>row := grid[y]; row[x] = 1 writes to grid: a slice or a map that a local has from elsewhere is what it was there.</summary>
    private void TakeViews()
    {
        var isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (var (view, facts) in _variables.ToList())
            {
                if (!facts.IsWrittenThrough || facts.IsReassigned || view.Type.Underlying is not (GoSlice or GoMap) || SourceOf(view) is not { } source
                    || AccessPath.RootOf(source, _model) is not { IsLocalVariable: true } root || this[root].IsWrittenThrough)
                    continue;
                isChanged = this[root].IsWrittenThrough = true;
            }
        }
    }

    /// <summary>Where a local has its value from; null where it is not a part of another variable.</summary>
    private static Expr? SourceOf(Symbol local) => local switch
    {
        { Kind: SymbolKind.Local, Node: AssignStmt { Tok: TokenKind.Define } define } when define.Lhs.Length == define.Rhs.Length => define.Rhs[local.Index],
        { Kind: SymbolKind.Local, Index: 1, Node: RangeStmt { Tok: TokenKind.Define } range } => range.X,
        _ => null,
    };

    private void Take(Mutation mutation, VariableFacts facts)
    {
        switch (mutation.Kind)
        {
            case MutationKind.Reassigned:
                facts.IsReassigned = true;
                break;
            case MutationKind.AppendedTo:
                facts.IsAppendedTo = true;
                break;
            case MutationKind.WrittenThrough or MutationKind.ChangedByBuiltin:
            case MutationKind.AddressTaken when !IsOfReadOnlyPart(mutation):
            case MutationKind.CalledByPointer when mutation.Callee is { } method && Writers.Writes(_model, method, mutation.Target):
                facts.IsWrittenThrough = true;
                break;
        }
    }

    /// <summary>True for the address of an element or a field that is a struct whose fields the package only ever reads.</summary>
    private bool IsOfReadOnlyPart(Mutation mutation) =>
        mutation.Path.Path.Length > 0 && _model.TypeOf(mutation.Target) is GoNamed { Underlying: GoStruct structure } named && ReferenceEquals(named.Symbol.Package, _model.Package)
        && Planning.ReferencePlaces.Of(_model.Package) is var places && !places.Overwritten.Contains(Planning.ReferencePlaces.KeyOf(named)) && structure.Fields.All(f => places.WritesOf(f.Symbol) == Planning.FieldWrites.None);

    /// <summary>What is done to the variable: nothing, for variables that the function does not use. Only to be read.</summary>
    public VariableFacts this[Symbol symbol] => _variables.GetValueOrDefault(symbol, s_unused);

    private static readonly VariableFacts s_unused = new();

    /// <summary>The variables of the package that are written through here.</summary>
    public IEnumerable<Symbol> WrittenGlobals => _variables.Where(v => v.Value.IsWrittenThrough && v.Key.Kind == SymbolKind.Variable).Select(v => v.Key);

    private VariableFacts Of(Symbol symbol) => _variables.TryGetValue(symbol, out var facts) ? facts : _variables[symbol] = new VariableFacts();

    public override void Visit(GoNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        switch (node)
        {
            case Ident ident: Read(ident); return;
            case AssignStmt assign: Assign(assign); return;
            case IncDecStmt step: Visit(step.X); return;
            case BinaryExpr binary: Binary(binary); return;
            case IndexExpr index: Index(index.X, index.Index); return;
            case SliceExpr slice: Slice(slice); return;
            case CallExpr call: Call(call); return;
            case UnaryExpr { Op: TokenKind.Arrow } receive: Mark(receive.X, f => f.IsReceivedFrom = true); Wait(); break;
            case SendStmt send: Mark(send.Chan, f => f.IsSentTo = true); Wait(); break;
            case SelectStmt: Wait(); break;
            case RangeStmt range: Range(range); return;
            case ReturnStmt give: Return(give); break;
            case KeyValueExpr pair: Visit(pair.Value); return;
            case CompositeLit list:
                foreach (var element in list.Elts)
                    Keep(element is KeyValueExpr held ? held.Value : element);
                break;
            case SelectorExpr selector: Visit(selector.X); return;
            case GoStmt go: Goroutine(go); return;
            case FuncLit literal: _closures++; Visit(literal.Body); _closures--; return;
        }
        VisitChildrenOf(node);
    }

    private void Wait()
    {
        if (_goroutines == 0)
            Waits = true;
    }

    private void Read(Ident ident)
    {
        if (_model.SymbolOf(ident) is not { IsLocalVariable: true } symbol)
            return;
        var facts = Of(symbol);
        facts.Reads++;
        facts.SignedUses++;
    }

    private void Assign(AssignStmt assign)
    {
        foreach (var target in assign.Lhs)
        {
            if (target is not Ident)
                Visit(target);
        }
        for (var i = 0; i < assign.Rhs.Length; i++)
        {
            if (i < assign.Lhs.Length && IsNil(assign.Rhs[i]))
                Mark(assign.Lhs[i], f => f.IsSetToNil = true);
            if (i < assign.Lhs.Length && assign.Lhs[i] is SelectorExpr or IndexExpr or StarExpr)
                Keep(assign.Rhs[i]);
            Visit(assign.Rhs[i]);
        }
    }

    /// <summary>The variable that a place belongs to: of "a.b[i].c" it is "a".</summary>
    public static Expr Root(Expr expression) => expression switch
    {
        SelectorExpr selector => Root(selector.X),
        IndexExpr index => Root(index.X),
        SliceExpr slice => Root(slice.X),
        StarExpr star => Root(star.X),
        ParenExpr paren => Root(paren.X),
        UnaryExpr { Op: TokenKind.And } address => Root(address.X),
        _ => expression,
    };

    private void Binary(BinaryExpr binary)
    {
        if (binary.Op is TokenKind.Equal or TokenKind.NotEqual && (IsNil(binary.X) || IsNil(binary.Y)))
            Mark(IsNil(binary.X) ? binary.Y : binary.X, f => f.IsComparedWithNil = true);
        var isComparison = binary.Op is TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Equal or TokenKind.NotEqual;
        if (isComparison || binary.Op == TokenKind.Add)
        {
            VisitIndexOperand(binary.X, isComparison && IsSizeLike(binary.Y));
            VisitIndexOperand(binary.Y, isComparison && IsSizeLike(binary.X));
            return;
        }
        Visit(binary.X);
        Visit(binary.Y);
    }

    private void VisitIndexOperand(Expr operand, bool counts)
    {
        Visit(operand);
        if (counts && operand is Ident ident && _model.SymbolOf(ident) is { IsLocalVariable: true } symbol)
        {
            Of(symbol).IndexUses++;
            Of(symbol).SignedUses--;
        }
    }

    private static bool IsSizeLike(Expr expression) =>
        expression is CallExpr { Fun: Ident { Name: "len" or "cap" } } || (expression is BasicLit { LiteralKind: TokenKind.Int } literal && literal.Value != "0")
        || (expression is BinaryExpr { Op: TokenKind.Add or TokenKind.Sub } sum && IsSizeLike(sum.X) && IsSizeLike(sum.Y));

    private void Index(Expr indexed, Expr index)
    {
        Visit(indexed);
        if (_model.TypeOf(indexed).Underlying is GoMap)
            Visit(index);
        else
            VisitAsIndex(index);
    }

    private void VisitAsIndex(Expr index)
    {
        switch (index)
        {
            case Ident: VisitIndexOperand(index, counts: true); break;
            case ParenExpr paren: VisitAsIndex(paren.X); break;
            case BinaryExpr { Op: TokenKind.Add or TokenKind.Sub or TokenKind.Quo or TokenKind.Mul or TokenKind.Rem } sum:
                VisitAsIndex(sum.X);
                VisitAsIndex(sum.Y);
                break;
            default: Visit(index); break;
        }
    }

    private void Slice(SliceExpr slice)
    {
        Visit(slice.X);
        foreach (var bound in new[] { slice.Low, slice.High, slice.Max })
        {
            if (bound is not null)
                VisitAsIndex(bound);
        }
    }

    private void Call(CallExpr call)
    {
        var name = call.Fun is Ident builtin && _model.SymbolOf(builtin) is { Kind: SymbolKind.Builtin } ? builtin.Name : "";
        HasRecover |= name == "recover";
        var callee = name.Length > 0 ? null : _model.Called(call);
        if (callee is { FullName: "errors.As" } && call.Args is [_, UnaryExpr { Op: TokenKind.And, X: Ident target }])
            Mark(target, f => f.IsReassigned = true);
        if (callee is { Kind: SymbolKind.Function or SymbolKind.Method } && _goroutines == 0)
            Callees.Add(callee);
        if (callee?.FullName is "time.Sleep" or "sync.WaitGroup.Wait" or "golang.org/x/sync/errgroup.Group.Wait" or "net/http.Client.Do" or "net/http.Get" or "net/http.ListenAndServe")
            Wait();
        if (callee is null && call is { Fun: SelectorExpr { Sel.Name: "Wait" }, Args.IsEmpty: true })
            Wait();
        Visit(call.Fun);
        foreach (var argument in call.Args)
            Visit(argument);
        if (callee is { Kind: SymbolKind.Function or SymbolKind.Method })
            MarkWritten(call, callee);
        else if (name.Length == 0 && _model.TypeOf(call.Fun).IsUnknown)
            MarkHandedOut(call);
    }

    /// <summary>What a call of code that is not at hand may write through: who passes a pointer to a number or text wants it set. Structs are passed by pointer to be read, too.</summary>
    private void MarkHandedOut(CallExpr call)
    {
        foreach (var argument in call.Args)
        {
            if (_model.TypeOf(argument) is GoPointer { Element.Underlying: GoBasic or GoSlice or GoMap })
                Mark(RootOf(argument), f => f.IsWrittenThrough = true);
        }
    }

    /// <summary>What a call of the standard library writes through; builders, readers and their like that are handed on may be written.</summary>
    private void MarkWritten(CallExpr call, Symbol callee)
    {
        var row = Std.StdTable.Find(callee.PackagePath, callee.FullName);
        if (row is { WritesReceiver: true } && call.Fun is SelectorExpr selector)
            Mark(RootOf(selector.X), f => f.IsWrittenThrough = true);
        for (var i = 0; i < call.Args.Length; i++)
        {
            if (row?.WritesArgument(i) == true || (i == 0 && callee.FullName is ['f', 'm', 't', '.', 'F', 'p' or 's', ..]) || (_model.TypeOf(call.Args[i]) is GoPointer pointer && Planning.Plan.IsWrittenHandle(pointer.Element)) || Writers.WritesArgument(_model, callee, call.Args[i], i))
                Mark(RootOf(call.Args[i]), f => f.IsWrittenThrough = true);
        }
    }

    /// <summary>The variable that a place belongs to.</summary>
    private Expr RootOf(Expr place)
    {
        while (true)
        {
            switch (place)
            {
                case ParenExpr paren: place = paren.X; break;
                case SelectorExpr selector: place = selector.X; break;
                case IndexExpr index: place = index.X; break;
                case SliceExpr slice: place = slice.X; break;
                case UnaryExpr { Op: TokenKind.And } address: place = address.X; break;
                case StarExpr star: place = star.X; break;
                case CallExpr { Args: [var held] } call when _model.IsConversion(call) || _model.CalleeName(call) == "sort.Reverse": place = held; break;
                default: return place;
            }
        }
    }

    private void Range(RangeStmt range)
    {
        if (_model.TypeOf(range.X).Underlying is GoChan)
        {
            Mark(range.X, f => f.IsReceivedFrom = true);
            Wait();
        }
        Visit(range.X);
        Visit(range.Body);
    }

    private void Return(ReturnStmt give)
    {
        foreach (var result in give.Results)
            Keep(result);
        if (_closures == 0)
            Returns.Add(give);
    }

    private void Goroutine(GoStmt go)
    {
        _goroutines++;
        Visit(go.Call);
        _goroutines--;
    }

    private bool IsNil(Expr expression) => expression is Ident { Name: "nil" } && _model.IsNil(expression);

    private void Mark(Expr? expression, Action<VariableFacts> mark)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        if (expression is Ident ident && _model.SymbolOf(ident) is { IsVariable: true } symbol)
            mark(Of(symbol));
    }
}

/// <summary>Which methods of the standard library and of the package write through their receiver.</summary>
internal static class Writers
{
    private static readonly HashSet<string> s_readers = new(StringComparer.Ordinal)
    {
        "String", "Len", "Error", "Lock", "Unlock", "RLock", "RUnlock", "Load", "Store", "Add", "Done", "Wait", "Do", "Format", "MatchString", "Name", "Close", "Context",
    };

    /// <summary>True where the function writes to the elements of the slice or map that it is given.</summary>
    public static bool WritesArgument(SemanticModel model, Symbol callee, Expr argument, int index)
    {
        if (!ReferenceEquals(callee.Package, model.Package))
            return Std.StdTable.Find(callee.PackagePath, callee.FullName) is { } row && row.WritesArgument(index);
        return model.TypeOf(argument).Underlying is GoSlice or GoMap && WritesParameter(model, callee, index);
    }

    /// <summary>True where a function of the package writes through its parameter, or its receiver: index -1.</summary>
    public static bool WritesParameter(SemanticModel model, Symbol callee, int index) =>
        callee.Node is FuncDecl declaration && ReferenceEquals(callee.Package, model.Package) && PackageFacts.Of(model.Package).WritesParameter(declaration, index);

    public static bool Writes(SemanticModel model, Symbol method, Expr receiver)
    {
        var isOwn = ReferenceEquals(method.Package, model.Package);
        if (!isOwn)
            return model.TypeOf(receiver) is GoNamed && (Std.StdTable.Find(method.PackagePath, method.FullName) is { } row ? row.WritesReceiver : !s_readers.Contains(method.Name));
        return method.Node is FuncDecl declaration && method.Package is { } package && PackageFacts.Of(package).WritesReceiver(method, declaration);
    }
}
