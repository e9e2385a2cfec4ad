using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Statement lists: idioms that span several statements first, then one at a time; comments and empty lines carried over.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers the list into <paramref name="output"/>.</summary>
    /// <param name="end">Where the block ends: comments up to there belong to it.</param>
    public void LowerList(ImmutableArray<Stmt> list, List<RustStmt> output, int end)
    {
        if (list.Any(s => s is LabeledStmt) && ListWithGotos(list, output, end))
            return;
        for (var i = 0; i < list.Length;)
        {
            _run.CancellationToken.ThrowIfCancellationRequested();
            var before = output.Count;
            var used = LowerAt(list, i, output);
            ShortenGuards(output, before);
            Settle(output, before);
            Finish(list, i, before, output);
            if (used > 1)
                _run.Joined[list[i].Start] = list[i + used - 1].End;
            i += used;
        }
        if (!list.IsEmpty)
            AddComments(list[^1].End, end, output);
        JoinWithFirstValue(output);
        AddMut(output);
    }

    /// <summary><c>let x: T; x = f();</c> is <c>let x: T = f();</c> where nothing between names it.</summary>
    private static void JoinWithFirstValue(List<RustStmt> output)
    {
        for (var i = output.Count - 2; i >= 0; i--)
        {
            if (output[i] is not RustLet { Value: null, Else: null, Pattern: RustIdentifierPattern name } let)
                continue;
            var first = output.FindIndex(i + 1, s => Polish.RustNames.In(new RustBlock([s])).Bare.Contains(name.Name));
            if (first < 0 || output[first] is not RustExprStmt { Expression: RustAssign { Operator: "=", Left: RustPath { Text: var set }, Right: var value } } || set != name.Name || Polish.RustNames.In(value).Bare.Contains(set))
                continue;
            output[first] = let with { Value = value, Origin = output[first].Origin, HasBlankBefore = output[first].HasBlankBefore };
            output.RemoveAt(i);
        }
    }

    /// <summary>Lowers what starts at the index; answers how many statements that were. Idioms of several statements are asked first.</summary>
    private int LowerAt(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (ErrorIdiom(list, index, output) is > 0 and var handled)
            return handled;
        if (ErrorAsIdiom(list, index, output) is > 0 and var looked)
            return looked;
        if (MapIdiom(list, index, output) is > 0 and var tested)
            return tested;
        LowerStatement(list[index], null, output);
        // What Go wants behind the last case of a closed list is never reached.
        return list[index] is SwitchStmt choice && AlwaysReturns(choice) ? list.Length - index : 1;
    }

    /// <summary>Says which Go the statements made came from, and puts in the comments and the empty line that stand before.</summary>
    private void Finish(ImmutableArray<Stmt> list, int index, int before, List<RustStmt> output)
    {
        var statement = list[index];
        for (var i = before; i < output.Count; i++)
        {
            output[i] = Polish.HoleSpread.Apply(output[i]);
            if (output[i].Origin < 0)
                output[i] = output[i] with { Origin = statement.Start };
        }
        if (index == 0)
            return;
        var comments = new List<RustStmt>();
        AddComments(list[index - 1].End, statement.Start, comments);
        output.InsertRange(before, comments);
        var text = Model.File.Text;
        var previousLine = text.Lines.LineOf(Math.Clamp(list[index - 1].End, 0, text.Length));
        var firstLine = text.Lines.LineOf(comments.Count > 0 ? comments[0].Origin : statement.Start);
        if (before < output.Count && before > 0 && firstLine - previousLine > 1)
            output[before] = output[before] with { HasBlankBefore = true };
    }

    private void AddComments(int start, int end, List<RustStmt> output)
    {
        foreach (var comment in CommentLookup.Between(Model.File, start, end))
        {
            var text = CommentLookup.Lines(Model.File, comment);
            output.Add(new RustCommentStmt(string.Join('\n', text)) { Origin = comment.Start });
        }
    }

    private RustBlock BlockOf(BlockStmt block) => BlockOf(block.List, block.End);

    private RustBlock BlockOf(ImmutableArray<Stmt> list, int end)
    {
        var statements = new List<RustStmt>();
        LowerList(list, statements, end);
        UnwrapLastThread(statements);
        UnwrapLastSubtest(statements);
        return new RustBlock([.. statements]);
    }

    /// <param name="label">The Go label that stands before the statement.</param>
    private void LowerStatement(Stmt statement, string? label, List<RustStmt> output)
    {
        if (!HasRoom())
        {
            output.Add(new RustExprStmt(Hole(statement, "nested too deeply to translate")));
            return;
        }
        var before = output.Count;
        switch (statement)
        {
            case EmptyStmt: break;
            case ExprStmt expression: ExpressionStatement(expression, output); break;
            case AssignStmt assign: Assign(assign, output); break;
            case IncDecStmt step: output.Add(new RustExprStmt(Step(step))); break;
            case DeclStmt { Decl: GenDecl declaration }: LocalDeclaration(declaration, output); break;
            case ReturnStmt give: Return(give, output); break;
            case IfStmt branch: If(branch, output); break;
            case BlockStmt block: output.Add(new RustExprStmt(new RustBlockExpr(BlockOf(block)))); break;
            case ForStmt loop: For(loop, label, output); break;
            case RangeStmt range: Range(range, label, output); break;
            case SwitchStmt choice: Switch(choice, label, output); break;
            case TypeSwitchStmt choice: TypeSwitch(choice, label, output); break;
            case SelectStmt select: Select(select, label, output); break;
            case LabeledStmt labelled: Labelled(labelled, output); break;
            case BranchStmt branch: Branch(branch, output); break;
            case GoStmt start: Go(start, output); break;
            case DeferStmt defer: Defer(defer, output); break;
            case SendStmt send: Send(send, output); break;
            default: output.Add(new RustExprStmt(Hole(statement, "a statement with syntax errors"))); break;
        }
        Settle(output, before);
    }

    private RustExpr Step(IncDecStmt step)
    {
        var place = BarePlace(step.X);
        if (place.Type is RustPathType { Arguments.IsEmpty: true } parameter && Plan.CopyParameters.Contains(parameter.Path))
            return place.Update(step.Tok == TokenKind.Inc ? "+" : "-", GenericNumber(Semantics.Constants.ConstantValue.Of(System.Numerics.BigInteger.One), parameter).Code);
        var one = Ty.IsComplex(place.Type) ? RustExpr.CallOf("Complex::new", RustExpr.LiteralOf("1.0"), RustExpr.LiteralOf("0.0")) : RustExpr.LiteralOf(Ty.IsFloat(place.Type) ? "1.0" : "1");
        return Wrapping(step.Tok, TypeOf(step.X), step.X, null) is { } wrapping && Ty.IsInteger(place.Type) ? Wrapped(place, wrapping, one) : place.Update(step.Tok == TokenKind.Inc ? "+" : "-", one);
    }

    private void ExpressionStatement(ExprStmt statement, List<RustStmt> output)
    {
        _usedAsStatement.Add(Unparen(statement.X));
        if (Unparen(statement.X) is UnaryExpr { Op: TokenKind.Arrow } receive)
        {
            output.Add(Discard(receive));
            return;
        }
        if (Unparen(statement.X) is CallExpr last && Cleanup(last, output))
            return;
        if (Unparen(statement.X) is CallExpr closing && Closed(closing) is { } closed)
        {
            if (closed.Code is not RustTuple)
                output.Add(new RustExprStmt(closed.Code));
            return;
        }
        var value = Lower(statement.X);
        // What an atomic addition gives is made by adding once more: nobody wants it here.
        if (value.Code is RustBinary { Left: RustMethodCall { Name: "fetch_add" } added })
            value = value with { Code = added };
        if (value.Code is RustTuple { Elements.IsEmpty: true })
            return;
        if (value.Code is RustBlockExpr { Block: { Tail: { } tail } block } && !Ty.Same(value.Type, RustType.Unit))
            value = value with { Code = new RustBlockExpr(new RustBlock([.. block.Statements, new RustExprStmt(tail)])) };
        // errors.As whose answer nobody wants.
        if (value.Code is RustMatch { Arms: [{ Body: RustBlockExpr { Block: { Tail: RustLiteral { Text: "true" } } set } } found, _], Scrutinee: var looked })
            value = new Value(new RustIf(new RustLetCondition(found.Pattern, looked), set with { Tail = null }), RustType.Unit);
        output.Add(Ty.Head(value.Type) == "Result" ? new RustLet(RustPattern.Wildcard, null, value.Code) : new RustExprStmt(value.Code));
    }

    private void If(IfStmt branch, List<RustStmt> output)
    {
        if (branch.Init is null)
        {
            output.Add(new RustExprStmt((RustExpr?)AssertionOf(branch) ?? IfExpression(branch)));
            return;
        }
        if (AssertionIf(branch, output) || MapIf(branch, output))
            return;
        // The names of the init statement are gone after the if: a block holds them.
        var inner = new List<RustStmt>();
        LowerStatement(branch.Init, null, inner);
        inner.Add(new RustExprStmt((RustExpr?)AssertionOf(branch) ?? IfExpression(branch)) { Origin = branch.Start });
        output.Add(new RustExprStmt(new RustBlockExpr(new RustBlock([.. inner]))));
    }

    private RustIf IfExpression(IfStmt branch) => new(To(branch.Cond, Ty.Bool), BlockOf(branch.Body)) { Else = Else(branch.Else) };

    private RustExpr? Else(Stmt? otherwise)
    {
        switch (otherwise)
        {
            case null:
                return null;
            case IfStmt { Init: null } next:
                return IfExpression(next);
            case BlockStmt block:
                return new RustBlockExpr(BlockOf(block));
            default:
                var statements = new List<RustStmt>();
                LowerStatement(otherwise, null, statements);
                if (statements is [RustExprStmt { Expression: RustIf chained }])
                    return chained;
                return new RustBlockExpr(new RustBlock([.. statements]));
        }
    }

    private void LocalDeclaration(GenDecl declaration, List<RustStmt> output)
    {
        foreach (var spec in declaration.Specs)
        {
            switch (spec)
            {
                case ValueSpec values when declaration.Tok == TokenKind.Var:
                    LocalVariables(values, output);
                    break;
                case ValueSpec constants:
                    foreach (var item in Items.ItemLowering.Constants(_run, constants))
                        output.Add(new RustItemStmt(item with { Visibility = "" }));
                    break;
                case TypeSpec type:
                    // At the module's level, where enums of what an interface holds can name them.
                    _run.LocalTypes.AddRange(Items.ItemLowering.LocalType(_run, type).Select((item, i) => i == 0 ? item with { Origin = type.Start } : item));
                    break;
            }
        }
    }

    private void LocalVariables(ValueSpec spec, List<RustStmt> output)
    {
        if (spec.Names.Length > 1 && spec.Values.Length == 1)
        {
            Unpack([.. spec.Names], spec.Values[0], isDefinition: true, output);
            return;
        }
        for (var i = 0; i < spec.Names.Length; i++)
        {
            if (Model.SymbolOf(spec.Names[i]) is { } mutex && (Plan.IsThinLock(mutex) || FunctionAliases.Of(Model.Package, mutex) is not null))
                continue;
            if (spec.Names[i].IsBlank && i < spec.Values.Length)
                output.Add(new RustLet(RustPattern.Wildcard, null, Lower(spec.Values[i]).Code));
            else if (Model.SymbolOf(spec.Names[i]) is { } nested && NestedFunctionItem(nested) is { } item)
                output.Add(item);
            else if (Model.SymbolOf(spec.Names[i]) is { } symbol)
                output.Add(i < spec.Values.Length ? Define(symbol, spec.Values[i]) : DeclareZero(symbol, spec));
        }
    }

    /// <summary><c>let name = value;</c> from a Go expression.</summary>
    private RustLet Define(Symbol symbol, Expr value)
    {
        var plan = Plan.Variable(symbol);
        // What makes a handle of the standard library says what it is.
        var isTraitObject = HoldsTraitObjects(plan.Type) && !(symbol.Type is GoPointer made && Planning.Plan.IsHandle(made.Element)) && (Unparen(value) is CompositeLit || Plan.Interfaces.Of(TypeOf(value)) is null);
        return DeclareVariable(symbol, new Value(To(value, plan.Type), plan.Type), isTraitObject || NeedsType(value));
    }

    /// <summary>True where Rust would not find the type by itself, or another one: numbers.</summary>
    private bool NeedsType(Expr value) => TypeOf(value).Underlying is GoSignature || Model.IsNil(value) || Model.ConstantOf(value) is not null || Unparen(value) is CompositeLit { Elts.IsEmpty: true } or CallExpr { Fun: Ident { Name: "make" or "new" } };

    /// <summary>var x T. A function variable without a value: Rust sees to it that it gets one before it is called.</summary>
    private RustLet DeclareZero(Symbol symbol, GoNode at)
    {
        var plan = Plan.Variable(symbol);
        return plan.Storage == Storage.Plain && Ty.InOption(plan.Type) is null && (SignatureOf(plan.Type) is not null || IsSetLater(symbol, plan.Type, at))
            ? new RustLet(new RustIdentifierPattern(plan.Name, Plan.IsSetTwice(symbol)), plan.Type, null)
            : DeclareVariable(symbol, Zero(symbol.Type, plan.Type, at), isZero: true);
    }

    /// <summary>True for a variable of a type without a zero value that is set on all ways before it is read.</summary>
    private bool IsSetLater(Symbol symbol, RustType type, GoNode at) =>
        !Ty.IsUnknown(type) && !HasZero(symbol.Type, type, at) && SetFirst.In(Current.Node ?? Model.File.Root, at, symbol, Model);

    /// <summary><c>let mut name: T = value;</c> in the variable's storage.</summary>
    private RustLet DeclareVariable(Symbol symbol, Value value, bool isZero)
    {
        var plan = Plan.Variable(symbol);
        var type = isZero && plan.Storage == Storage.Plain && !Ty.IsUnknown(plan.Type) && plan.Type is RustPathType or RustArrayType && Ty.Head(plan.Type) is not ("String" or "bool" or "WaitGroup" or "GoMutex" or "GoRwMutex" or "GoOnce") && value.Code is not RustStructExpr ? plan.Type : null;
        if (plan.Storage is Storage.Cell or Storage.RefCell or Storage.Shared && isZero && !Ty.IsNumber(plan.Type) && !Ty.IsUnknown(plan.Type) && Ty.Head(plan.Type) is not ("String" or "bool"))
        {
            var cell = RustType.Of(plan.Storage == Storage.Cell || (plan.Storage == Storage.Shared && Plan.IsCopy(plan.Type) && !plan.IsRefCell) ? "Cell" : "RefCell", plan.Type);
            type = plan.Storage == Storage.Shared ? Ty.Rc(cell) : cell;
        }
        // What threads do with an empty list in a lock need not tell its type.
        if (plan.Storage == Storage.Synced && isZero && value.Code is RustCall { Arguments.IsEmpty: true, Callee: RustPath { Text: "HashMap::new" or "HashSet::new" or "BTreeMap::new" } } && !Ty.IsUnknown(plan.Type))
            type = RustType.Of("Arc", Plan.Synced(plan.Type));
        if (plan.Storage != Storage.Plain && isZero && Ty.IsNumber(plan.Type))
            value = new Value(value.Code is RustLiteral literal && !literal.Text.Contains('_', StringComparison.Ordinal) ? RustExpr.LiteralOf($"{literal.Text}_{Ty.Name(plan.Type)}") : value.Code, plan.Type);
        return new RustLet(new RustIdentifierPattern(plan.Name, plan.IsMutable), type, Wrapped(value, plan));
    }
}
