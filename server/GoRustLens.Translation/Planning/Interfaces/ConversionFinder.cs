using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning.Interfaces;

/// <summary>Finds where values of one type become values of another: assignments, arguments, elements, results; and what is done to interface values.</summary>
internal sealed class ConversionFinder(SemanticModel model, InterfaceFacts facts) : GoWalker
{
    private readonly Stack<(GoSignature Signature, GoNode Node)> _functions = new();

    /// <summary>Assertions of <c>if v, ok := x.(T); ok</c>, where v is not looked at if it fails.</summary>
    private readonly HashSet<Expr> _tested = [];

    /// <summary>Entries of maps that are set, not read.</summary>
    private readonly HashSet<IndexExpr> _targets = [];

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncDecl { Body: not null } function when model.SymbolOf(function.Name)?.Type is GoSignature signature:
                Inside(signature, function, function.Body);
                return;
            case FuncLit literal when model.TypeOf(literal) is GoSignature signature:
                Inside(signature, literal, literal.Body);
                return;
            case CallExpr call: Call(call); break;
            case CompositeLit literal: Composite(literal); break;
            case AssignStmt { Tok: TokenKind.Assign or TokenKind.Define } assign: Assign(assign.Lhs, assign.Rhs); break;
            case ValueSpec spec: Declaration(spec); break;
            case ReturnStmt give: Return(give); break;
            case SendStmt send when model.TypeOf(send.Chan).Underlying is GoChan channel: Flow(channel.Element, send.Value); break;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison: Comparison(comparison); break;
            case IndexExpr index when model.TypeOf(index.X).Underlying is GoMap map: MapRead(index, map); break;
            case Ident name when model.TypeArgumentsOf(name) is { IsEmpty: false } arguments: Instance(name, arguments); break;
            case TypeAssertExpr { Type: { } asked } assertion: Asserted(assertion.X, model.TypeOf(asked), isSwitch: false); break;
            case TypeSwitchStmt choice: TypeSwitch(choice); break;
            case SwitchStmt { Tag: { } tag } choice: Switch(tag, choice.Body); break;
            case IfStmt { Init: AssignStmt { Lhs: [_, Ident ok], Rhs: [TypeAssertExpr tested] }, Cond: Ident condition } when ok.Name == condition.Name: _tested.Add(tested); break;
            case RangeStmt { Tok: TokenKind.Assign } range: Range(range); break;
        }
        VisitChildrenOf(node);
    }

    private void Inside(GoSignature signature, GoNode function, BlockStmt body)
    {
        foreach (var result in signature.Results.Where(r => r.Name is not ("" or "_")))
            facts.Nil(result.Type);
        _functions.Push((signature, function));
        Visit(body);
        _functions.Pop();
    }

    /// <summary>A value of the expression comes where the type is wanted.</summary>
    private void Flow(GoType wanted, Expr value)
    {
        value = Unparen(value);
        if (model.IsNil(value))
        {
            facts.Nil(wanted);
            return;
        }
        var type = facts.Sorted.ItemOfCall(model, value) ?? model.TypeOf(value);
        if (IsPlace(value))
            facts.Copied(type);
        if (Universe.IsError(type) && wanted.Underlying is GoInterface && !Universe.IsError(wanted) && MayBeNil(value))
            facts.Nil(wanted);
        facts.Flow(wanted, Universe.DefaultOf(type), IsPlace(value));
    }

    /// <summary>False for an error that was made here, and for one that was found not to be nil.</summary>
    private bool MayBeNil(Expr error) => error switch
    {
        CallExpr call => model.CalleeName(call) is not ("errors.New" or "fmt.Errorf"),
        Ident name when model.SymbolOf(name) is { IsLocalVariable: true } symbol => symbol.Function is { } function && ReferenceEquals(function, _functions.TryPeek(out var current) ? current.Node : null)
            && (function is FuncDecl declared ? model.FlowOf(declared) : function is FuncLit literal ? model.FlowOf(literal) : null)?.ErrorBefore(symbol, name) is not (null or ErrorState.NonNil or ErrorState.Unknown),
        _ => false,
    };

    /// <summary>True for what stays where it is when it is read.</summary>
    private bool IsPlace(Expr value) => Unparen(value) switch
    {
        Ident name => model.SymbolOf(name) is { IsVariable: true },
        SelectorExpr selector => model.SelectionOf(selector) is { Member.IsMethod: false } || model.SymbolOf(selector) is { IsVariable: true },
        IndexExpr index => !model.IsType(index),
        StarExpr or TypeAssertExpr or SliceExpr => true,
        UnaryExpr { Op: TokenKind.And } address => Unparen(address.X) is not CompositeLit,
        _ => false,
    };

    private void Call(CallExpr call)
    {
        if (model.IsConversion(call))
        {
            if (call.Args is [var operand])
                Flow(model.TypeOf(call), operand);
            return;
        }
        var callee = model.Called(call);
        if (callee is { Kind: SymbolKind.Builtin })
        {
            Builtin(call, callee.Name);
            return;
        }
        if (callee is { FullName: "errors.As" } && call.Args is [_, UnaryExpr { Op: TokenKind.And, X: var found }])
            facts.AskedOfError(model.TypeOf(found));
        if (JsonFacts.ValueOf(call, model) is (var read, true))
            ReadFromJson(model.TypeOf(read));
        if (model.SignatureOf(call) is not { } signature)
            return;
        // s.state.next(s): the value is held apart while its owner is handed over.
        if (Unparen(call.Fun) is SelectorExpr { X: SelectorExpr or IndexExpr } through && model.TypeOf(through.X).Underlying is GoInterface && Semantics.Flow.AccessPath.RootOf(through.X, model) is { } root
            && call.Args.Any(a => ReferenceEquals(Semantics.Flow.AccessPath.RootOf(a, model), root)))
            facts.Copied(model.TypeOf(through.X));
        var isForeign = callee is { Kind: SymbolKind.Function or SymbolKind.Method } && !ReferenceEquals(callee.Package, model.Package);
        if (call.Args is [CallExpr many] && signature.Parameters.Length > 1 && model.TypeOf(many) is GoTuple tuple)
        {
            for (var i = 0; i < tuple.Elements.Length; i++)
                FlowOfType(signature.ParameterTypeOf(i), tuple.Elements[i], isForeign);
            return;
        }
        if (callee is not null && callee.PackagePath is "sync" or "sync/atomic" or "context")
            Shared(callee, signature);
        for (var i = 0; i < call.Args.Length; i++)
        {
            var wanted = call.HasEllipsis && i == call.Args.Length - 1 ? signature.Parameters[^1].Type : signature.ParameterTypeOf(i);
            if (i == 1 && callee is { FullName: "container/heap.Push" } && facts.Sorted.ItemOf(model.TypeOf(call.Args[0])) is { } item)
                Pushed(item, call.Args[i]);
            else if (isForeign && callee is not null && (Std.StdTable.Find(callee.PackagePath, callee.FullName)?.KeepsAny(i) == true || (i == 2 && callee.FullName == "context.WithValue" && GoroutineFacts.Of(model.Package).HasOpenContextValues)))
                Flow(wanted, call.Args[i]);
            else if (isForeign)
                Foreign(wanted, call.Args[i]);
            else
                Argument(call.Args[i], wanted, callee, i);
        }
    }

    /// <summary>What Go's decoder makes of JSON where an any is to be filled.</summary>
    private void ReadFromJson(GoType type)
    {
        var seen = new Dictionary<string, GoType>(StringComparer.Ordinal);
        JsonFacts.Within(type, seen);
        foreach (var any in seen.Values.Where(t => t.Underlying is GoInterface { TypeSet.IsAll: true }))
        {
            facts.Nil(any);
            facts.Inspected(any);
            foreach (var held in (GoType[])[Universe.Basic(BasicKind.Bool), Universe.Basic(BasicKind.Float64), Universe.Basic(BasicKind.String), new GoSlice(any), new GoMap(Universe.Basic(BasicKind.String), any)])
                facts.Flow(any, held, isPlace: false);
        }
    }

    /// <summary>sync.Map, sync.Pool and atomic.Value keep what they are given as any, give copies of it, and nil where there is nothing.</summary>
    private void Shared(Symbol callee, GoSignature signature)
    {
        var types = signature.Parameters.Select(p => p.Type).Concat(signature.Results.Select(r => r.Type)).Where(t => t.Underlying is GoInterface && !Universe.IsError(t) && facts.Of(t) is not null);
        foreach (var type in types)
        {
            facts.Zero(type);
            facts.Copied(type);
            facts.Inspected(type);
            if (callee.FullName.StartsWith("sync.Map.", StringComparison.Ordinal))
                facts.Key(type);
        }
    }

    /// <summary>What another package gets as any is looked at there: printed, most of the time.</summary>
    private void Foreign(GoType wanted, Expr argument)
    {
        if (wanted.Underlying is GoInterface)
            facts.Inspected(model.TypeOf(argument));
    }

    private void Argument(Expr argument, GoType wanted, Symbol? callee, int index)
    {
        if (callee is not null && facts.Sorted.ItemOfMethod(callee, "Push") is { } item)
        {
            Pushed(item, argument);
            return;
        }
        var isLent = callee is not null && facts.IsLent(callee, index) && TypeIdentity.AreIdentical(model.TypeOf(argument), wanted);
        if (!isLent)
            Flow(wanted, argument);
    }

    /// <summary>What comes into a heap comes where its Push asserts an interface.</summary>
    private void Pushed(GoType item, Expr argument)
    {
        if (item.Underlying is GoInterface)
            Flow(item, argument);
    }

    private void FlowOfType(GoType wanted, GoType type, bool isForeign)
    {
        if (isForeign)
            facts.Inspected(type);
        else
            facts.Flow(wanted, type, isPlace: false);
    }

    private void Builtin(CallExpr call, string name)
    {
        switch (name)
        {
            case "append" when model.TypeOf(call).Underlying is GoSlice slice:
                foreach (var item in call.Args.Skip(1))
                    Flow(call.HasEllipsis ? model.TypeOf(item) : slice.Element, item);
                break;
            case "make" when call.Args is [var type, var length, ..] && model.TypeOf(type).Underlying is GoSlice made && model.ConstantOf(length)?.ToInteger() is not { IsZero: true }:
                facts.Nil(made.Element);
                break;
            case "new" when call.Args is [var type] && model.IsType(type):
                facts.Zero(model.TypeOf(type));
                break;
            case "panic" when call.Args is [var reason]:
                facts.Inspected(model.TypeOf(reason));
                // recover gives the value back, as any.
                if (Facts.ClosureFacts.Of(model.Package).HasRecover)
                    Flow(Universe.Any.Unaliased, reason);
                break;
            case "recover":
                facts.Nil(Universe.Any.Unaliased);
                facts.Inspected(Universe.Any.Unaliased);
                facts.Flow(Universe.Any.Unaliased, Universe.Error, isPlace: false);
                break;
            case "delete" when call.Args is [var map, var key] && model.TypeOf(map).Underlying is GoMap keyed:
                Flow(keyed.Key, key);
                break;
        }
    }

    private void Composite(CompositeLit literal)
    {
        var type = model.TypeOf(literal);
        switch ((type is GoPointer pointer ? pointer.Element : type).Underlying)
        {
            case GoStruct structure:
                Fields(literal, structure);
                break;
            case GoSlice slice:
                Elements(literal, slice.Element);
                break;
            case GoArray array:
                Elements(literal, array.Element);
                if (array.Length is { } length && literal.Elts.Length < length)
                    facts.Zero(array.Element);
                break;
            case GoMap map:
                foreach (var pair in literal.Elts.OfType<KeyValueExpr>())
                {
                    Flow(map.Key, pair.Key);
                    Flow(map.Value, pair.Value);
                }
                break;
        }
    }

    private void Fields(CompositeLit literal, GoStruct structure)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < literal.Elts.Length; i++)
        {
            var (field, value) = literal.Elts[i] is KeyValueExpr { Key: Ident name } pair ? (structure.Fields.FirstOrDefault(f => f.Name == name.Name), pair.Value)
                : (i < structure.Fields.Length ? structure.Fields[i] : null, literal.Elts[i]);
            if (field is null)
                continue;
            given.Add(field.Name);
            Flow(field.Type, value);
        }
        foreach (var field in structure.Fields.Where(f => !given.Contains(f.Name)))
            facts.Zero(field.Type);
    }

    private void Elements(CompositeLit literal, GoType element)
    {
        foreach (var item in literal.Elts)
            Flow(element, item is KeyValueExpr pair ? pair.Value : item);
    }

    private void Assign(ImmutableArray<Expr> left, ImmutableArray<Expr> right)
    {
        _targets.UnionWith(left.Select(Unparen).OfType<IndexExpr>());
        if (left.Length == right.Length)
        {
            for (var i = 0; i < left.Length; i++)
            {
                if (left[i] is not Ident { IsBlank: true })
                    Flow(model.TypeOf(left[i]), right[i]);
            }
            return;
        }
        if (right is not [var one])
            return;
        if (model.RawTypeOf(one) is GoTuple tuple)
        {
            for (var i = 0; i < left.Length && i < tuple.Elements.Length; i++)
            {
                if (left[i] is not Ident { IsBlank: true })
                    facts.Flow(model.TypeOf(left[i]), tuple.Elements[i].Unaliased, isPlace: false);
            }
        }
        CommaOk(left, one);
    }

    /// <summary>v, ok := …: v is the zero value where it fails.</summary>
    private void CommaOk(ImmutableArray<Expr> left, Expr value)
    {
        if (_tested.Contains(value))
            return;
        if (left.Length == 2 && Unparen(value) is TypeAssertExpr or UnaryExpr && left[0] is not Ident { IsBlank: true })
            facts.Zero(model.TypeOf(value));
        // What is found stays in the map.
        if (Unparen(value) is IndexExpr && left[0] is not Ident { IsBlank: true })
            facts.Copied(model.TypeOf(left[0]));
    }

    private void Declaration(ValueSpec spec)
    {
        if (spec.Type is not null && spec.Values.IsEmpty)
        {
            facts.Zero(model.TypeOf(spec.Type));
            return;
        }
        if (spec.Values.IsEmpty)
            return;
        Assign([.. spec.Names], spec.Values);
    }

    private void Return(ReturnStmt give)
    {
        if (_functions.Count == 0)
            return;
        var (signature, function) = _functions.Peek();
        if (function is FuncDecl { Name: var name, Recv: not null } && model.SymbolOf(name) is { } method && facts.Sorted.ItemOfMethod(method, "Pop") is not null)
            return;
        if (give.Results is [var one] && signature.Results.Length > 1)
        {
            if (model.TypeOf(one) is GoTuple tuple)
            {
                for (var i = 0; i < tuple.Elements.Length && i < signature.Results.Length; i++)
                    facts.Flow(signature.Results[i].Type, tuple.Elements[i].Unaliased, isPlace: false);
            }
            return;
        }
        // What goes with an error is not looked at.
        var fails = signature.ReturnsError && give.Results.Length == signature.Results.Length && !give.Results.IsEmpty && !model.IsNil(Unparen(give.Results[^1]));
        for (var i = 0; i < give.Results.Length && i < signature.Results.Length; i++)
        {
            if (fails && i < give.Results.Length - 1 && model.IsNil(Unparen(give.Results[i])))
                continue;
            Flow(signature.Results[i].Type, give.Results[i]);
        }
    }

    private void Comparison(BinaryExpr comparison)
    {
        var (left, right) = (model.TypeOf(comparison.X), model.TypeOf(comparison.Y));
        if (model.IsNil(Unparen(comparison.Y)))
            facts.Nil(left);
        else if (model.IsNil(Unparen(comparison.X)))
            facts.Nil(right);
        else
            Compared(left, comparison.X, right, comparison.Y);
    }

    private void Compared(GoType left, Expr leftAt, GoType right, Expr rightAt)
    {
        if (left.Underlying is GoInterface)
        {
            facts.Compared(left);
            if (right.Underlying is not GoInterface)
                facts.Flow(left, Universe.DefaultOf(right), IsPlace(rightAt));
        }
        if (right.Underlying is GoInterface)
        {
            facts.Compared(right);
            if (left.Underlying is not GoInterface)
                facts.Flow(right, Universe.DefaultOf(left), IsPlace(leftAt));
        }
        facts.ComparedInside(left);
    }

    private void MapRead(IndexExpr index, GoMap map)
    {
        Flow(map.Key, index.Index);
        facts.Key(map.Key);
        if (!_targets.Contains(index))
            facts.Zero(map.Value);
    }

    /// <summary>Type arguments implement the constraints of their parameters.</summary>
    private void Instance(Ident name, ImmutableArray<GoType> arguments)
    {
        var parameters = model.SymbolOf(name)?.Type switch
        {
            GoSignature signature => signature.TypeParameters,
            GoNamed named => named.Origin.TypeParameters,
            _ => [],
        };
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            facts.Bound(parameters[i].Constraint, arguments[i].Unaliased);
            // Values of type parameters are cloned.
            facts.Copied(arguments[i]);
        }
    }

    /// <summary>What a heap's Push and Pop handle is of its own type in Rust.</summary>
    private bool IsHeapItem(Expr value) => facts.Sorted.ItemOfCall(model, value) is not null
        || (value is Ident name && model.SymbolOf(name) is { Kind: SymbolKind.Parameter } parameter && facts.Sorted.ItemOfParameter(parameter) is not null);

    private void Asserted(Expr value, GoType asked, bool isSwitch)
    {
        if (IsHeapItem(value))
            return;
        if (model.IsError(value))
            facts.AskedOfError(asked);
        facts.Asserted(model.TypeOf(value), asked, isSwitch);
    }

    private void TypeSwitch(TypeSwitchStmt choice)
    {
        var guard = choice.Assign switch
        {
            AssignStmt { Rhs: [TypeAssertExpr assigned] } => assigned,
            ExprStmt { X: TypeAssertExpr only } => only,
            _ => null,
        };
        if (guard is null)
            return;
        var type = model.TypeOf(guard.X);
        facts.Inspected(type);
        foreach (var item in choice.Body.List.OfType<CaseClause>().SelectMany(c => c.List))
        {
            if (model.IsNil(Unparen(item)))
                facts.Nil(type);
            else
                Asserted(guard.X, model.TypeOf(item), isSwitch: true);
        }
    }

    private void Switch(Expr tag, BlockStmt body)
    {
        var type = model.TypeOf(tag);
        if (type.Underlying is not GoInterface)
            return;
        foreach (var item in body.List.OfType<CaseClause>().SelectMany(c => c.List))
        {
            if (model.IsNil(Unparen(item)))
                facts.Nil(type);
            else
                Compared(type, tag, model.TypeOf(item), item);
        }
    }

    private void Range(RangeStmt range)
    {
        if (range.Value is { } target && model.TypeOf(range.X).Underlying is GoSlice slice)
            facts.Flow(model.TypeOf(target), slice.Element, isPlace: true);
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
