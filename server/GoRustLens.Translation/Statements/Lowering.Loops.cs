using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Loops: counting ones become ranges where that is proved, others while or loop.</summary>
internal sealed partial class Lowering
{
    private void LowerFor(ForStmt loop, string? label, List<RustStmt> output)
    {
        if (AsRange(loop) is var (symbol, range))
        {
            var counted = LoopBody(loop.Body);
            output.Add(new RustExprStmt(new RustFor(Facts[symbol].Reads <= 2 && !NameUse.Reads(loop.Body, symbol.Name) ? RustPattern.Wildcard : RustPattern.Binding(NameOf(symbol)), range, counted, label)));
            return;
        }
        var statements = loop.Init is null ? output : [];
        if (loop.Init is not null)
            LowerStatement(loop.Init, statements);
        var body = WhileBody(loop, out var condition);
        statements.Add(new RustExprStmt(condition is null ? new RustLoop(body, label) : new RustWhile(condition, body, label)));
        if (loop.Init is not null)
            output.Add(new RustExprStmt(new RustBlockExpr(Block(statements))));
    }

    private RustBlock WhileBody(ForStmt loop, out RustExpr? condition)
    {
        condition = loop.Cond is null ? null : Read(loop.Cond);
        List<RustStmt> Post()
        {
            var made = new List<RustStmt>();
            if (loop.Post is not null)
                LowerStatement(loop.Post, made);
            return made;
        }
        _posts.Push(Post);
        _breakables.Push(new Breakable(IsSwitch: false, null));
        var body = BlockOf(loop.Body);
        _breakables.Pop();
        _posts.Pop();
        return body with { Statements = body.Statements.AddRange(Post()) };
    }

    private RustBlock LoopBody(BlockStmt block)
    {
        _posts.Push(() => []);
        _breakables.Push(new Breakable(IsSwitch: false, null));
        var body = BlockOf(block);
        _breakables.Pop();
        _posts.Pop();
        return TrailingContinue(body);
    }

    private static RustBlock TrailingContinue(RustBlock body) =>
        body.Statements is [.., RustExprStmt { Expression: RustContinue { Label: null } }] ? body with { Statements = body.Statements.RemoveAt(body.Statements.Length - 1) } : body;

    /// <summary>i := a; i &lt; b; i++, where the body sets neither i nor what b reads.</summary>
    private (Symbol Counter, RustExpr Range)? AsRange(ForStmt loop)
    {
        if (loop is not { Init: AssignStmt { Tok: TokenKind.Define, Lhs: [Ident name], Rhs: [var start] }, Cond: BinaryExpr { Op: TokenKind.Less or TokenKind.LessOrEqual, X: Ident tested, Y: var end } condition, Post: IncDecStmt { Tok: TokenKind.Inc, X: Ident stepped } }
            || tested.Name != name.Name || stepped.Name != name.Name || Model.SymbolOf(name) is not { } symbol || WriteFinder.Writes(loop.Body, name.Name) || !IsStable(end, loop.Body))
            return null;
        var isSize = symbol.Type is GoBasic { BasicKind: BasicKind.Int } && (Facts[symbol].IndexUses > 0 || IsSizeOperand(end)) && start is BasicLit or Ident or CallExpr;
        _variables[symbol] = new VariableView(RustExpr.PathOf(NameOf(symbol)), ValueForm.Place, isSize ? NumberForm.Size : NumberForm.AsTyped);
        var low = isSize ? Size(start) : Number(start, symbol.Type);
        return (symbol, new RustRange(low, isSize ? Size(end) : Number(end, symbol.Type), condition.Op == TokenKind.LessOrEqual));
    }

    private bool IsStable(Expr end, BlockStmt body) => end switch
    {
        BasicLit => true,
        Ident name => !WriteFinder.Writes(body, name.Name),
        ParenExpr paren => IsStable(paren.X, body),
        BinaryExpr binary => IsStable(binary.X, body) && IsStable(binary.Y, body),
        CallExpr { Fun: Ident { Name: "len" }, Args: [Ident counted] } => !WriteFinder.Writes(body, counted.Name),
        SelectorExpr { X: Ident root } => Model.SymbolOf(end) is { Kind: SymbolKind.Const } || !WriteFinder.Writes(body, root.Name),
        _ => false,
    };

    private void LowerRange(RangeStmt loop, string? label, List<RustStmt> output)
    {
        if (loop.Tok == TokenKind.Assign)
        {
            output.Add(new RustExprStmt(_run.Hole(loop, "range into variables that exist already: assign them inside the loop")));
            return;
        }
        var key = loop.Key is Ident { IsBlank: false } k ? k : null;
        var value = loop.Value is Ident { IsBlank: false } v ? v : null;
        var type = Model.TypeOf(loop.X);
        switch ((type is GoPointer pointer ? pointer.Element : type).Underlying)
        {
            case GoBasic { IsInteger: true }: RangeInteger(loop, key, label, output); break;
            case GoBasic { IsString: true }: RangeText(loop, key, value, label, output); break;
            case GoMap map: RangeMap(loop, map, key, value, label, output); break;
            case GoChan: RangeChannel(loop, key, label, output); break;
            case GoSlice slice: RangeElements(loop, slice.Element, key, value, label, output); break;
            case GoArray array: RangeElements(loop, array.Element, key, value, label, output); break;
            case GoSignature:
                output.Add(new RustExprStmt(new RustFor(value is null ? Bound(key) : new RustTuplePattern([Bound(key), Bound(value)]), Read(loop.X), LoopBody(loop.Body), label)));
                break;
            default:
                output.Add(new RustExprStmt(_run.Hole(loop, $"the type that this loop ranges over is not known: {Clip(loop.X)}")));
                break;
        }
    }

    private RustPattern Bound(Ident? name, ValueForm form = ValueForm.Place, NumberForm number = NumberForm.AsTyped)
    {
        if (name is null)
            return RustPattern.Wildcard;
        if (Model.SymbolOf(name) is { } symbol)
            _variables[symbol] = new VariableView(RustExpr.PathOf(NameOf(symbol)), form, number);
        return new RustIdentifierPattern(Naming.NameMapper.Snake(name.Name), form == ValueForm.Place && Model.SymbolOf(name) is { } written && (Facts[written].IsReassigned || Facts[written].IsWrittenThrough));
    }

    private void RangeInteger(RangeStmt loop, Ident? key, string? label, List<RustStmt> output)
    {
        var symbol = key is null ? null : Model.SymbolOf(key);
        var isSize = IsSizeOperand(loop.X) || (symbol is not null && Facts[symbol] is { IndexUses: > 0, IsReassigned: false });
        var pattern = Bound(key, ValueForm.Place, isSize ? NumberForm.Size : NumberForm.AsTyped);
        output.Add(new RustExprStmt(new RustFor(pattern, new RustRange(RustExpr.LiteralOf("0"), isSize ? Size(loop.X) : Number(loop.X)), LoopBody(loop.Body), label)));
    }

    private void RangeText(RangeStmt loop, Ident? key, Ident? value, string? label, List<RustStmt> output)
    {
        var text = Read(loop.X);
        var index = Bound(key, ValueForm.Place, NumberForm.Size);
        var rune = Bound(value, ValueForm.Place, NumberForm.Character);
        output.Add(new RustExprStmt(key is null
            ? new RustFor(rune, text.Method("chars"), LoopBody(loop.Body), label)
            : new RustFor(new RustTuplePattern([index, rune]), text.Method("char_indices"), LoopBody(loop.Body), label)));
    }

    private void RangeMap(RangeStmt loop, GoMap map, Ident? key, Ident? value, string? label, List<RustStmt> output)
    {
        _run.Note(loop, "a HashMap has no order either; BTreeMap goes by key");
        var isSet = map.Value is GoStruct { Fields.IsEmpty: true };
        var keyPattern = ElementPattern(key, map.Key);
        var valuePattern = ElementPattern(value, map.Value);
        var source = new RustReference(Read(loop.X)) is { Operand: RustPath { Text: "self" } } self ? self.Operand : AsBorrowed(Lower(loop.X, null), Model.TypeOf(loop.X));
        output.Add(new RustExprStmt(isSet ? new RustFor(keyPattern, source, LoopBody(loop.Body), label)
            : value is null ? new RustFor(keyPattern, Read(loop.X).Method("keys"), LoopBody(loop.Body), label)
            : key is null ? new RustFor(valuePattern, Read(loop.X).Method("values"), LoopBody(loop.Body), label)
            : new RustFor(new RustTuplePattern([keyPattern, valuePattern]), source, LoopBody(loop.Body), label)));
    }

    /// <summary>An element of a borrowed collection: copied out in the pattern where it is Copy.</summary>
    private RustPattern ElementPattern(Ident? name, GoType element) =>
        name is null ? RustPattern.Wildcard : _run.Types.IsCopy(element) ? new RustReferencePattern(Bound(name)) : Bound(name, ValueForm.Reference);

    private void RangeElements(RangeStmt loop, GoType element, Ident? key, Ident? value, string? label, List<RustStmt> output)
    {
        if (value is null)
        {
            output.Add(new RustExprStmt(new RustFor(Bound(key, ValueForm.Place, NumberForm.Size), new RustRange(RustExpr.LiteralOf("0"), Read(loop.X).Method("len")), LoopBody(loop.Body), label)));
            return;
        }
        var isWritten = Model.SymbolOf(value) is { } symbol && Facts[symbol].IsWrittenThrough && element is GoPointer;
        var pattern = isWritten ? Bound(value, ValueForm.MutableReference) : ElementPattern(value, element);
        var iterated = isWritten ? Read(loop.X).Method("iter_mut") : Read(loop.X).Method("iter");
        var source = key is null ? isWritten ? new RustReference(Read(loop.X), IsMutable: true) : AsBorrowed(Lower(loop.X, null), Model.TypeOf(loop.X)) : iterated.Method("enumerate");
        output.Add(new RustExprStmt(new RustFor(key is null ? pattern : new RustTuplePattern([Bound(key, ValueForm.Place, NumberForm.Size), pattern]), source, LoopBody(loop.Body), label)));
    }
}

/// <summary>Whether code sets a name or what it holds.</summary>
internal sealed class WriteFinder(string name) : GoWalker
{
    private bool _found;

    public static bool Writes(GoNode node, string name)
    {
        var finder = new WriteFinder(name);
        finder.Visit(node);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        _found = node switch
        {
            AssignStmt assign => assign.Lhs.Any(IsIt),
            IncDecStmt step => IsIt(step.X),
            UnaryExpr { Op: TokenKind.And } address => IsIt(address.X),
            _ => false,
        };
        VisitChildrenOf(node);
    }

    private bool IsIt(Expr target) => target is Ident ident ? ident.Name == name : target is not IndexExpr && Facts.FunctionFacts.Root(target) is Ident root && root.Name == name;
}
