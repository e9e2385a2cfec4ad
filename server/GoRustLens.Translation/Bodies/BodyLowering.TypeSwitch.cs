using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Bodies;

/// <summary>Type switches and type assertions.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The value that is asked for its type.</summary>
    /// <param name="Code">As a reference, or owned where <paramref name="IsOwned"/>.</param>
    private sealed record Asked(RustExpr Code, RustType Type, Contract Contract, bool IsOptional, bool IsOwned);

    private void TypeSwitch(TypeSwitchStmt choice, string? label, List<RustStmt> output)
    {
        var before = new List<RustStmt>();
        if (choice.Init is not null)
            LowerStatement(choice.Init, null, before);
        var guard = choice.Assign switch
        {
            AssignStmt { Rhs: [TypeAssertExpr assigned] } => assigned,
            ExprStmt { X: TypeAssertExpr only } => only,
            _ => null,
        };
        var clauses = choice.Body.List.OfType<CaseClause>().ToImmutableArray();
        if (guard is not null && Model.IsError(guard.X) && SwitchOnError(guard.X, clauses, label) is { } errors)
        {
            output.AddRange(before);
            AddChoice(errors, output);
            return;
        }
        var asked = guard is null ? null : AskedOf(guard.X, choice.Body, before);
        if (asked is null)
        {
            output.AddRange(before);
            output.Add(new RustExprStmt(Hole(choice, "a type switch on this")));
            return;
        }
        if (clauses.FirstOrDefault(c => IsLost(c, asked)) is { } lost)
        {
            output.AddRange(before);
            output.Add(new RustExprStmt(Hole(lost, "a case of a type switch whose type only the caller of the function knows")));
            return;
        }
        var made = Breakable(label, clauses, () => SwitchOnType(asked, clauses));
        if (before.Count == 0)
        {
            AddChoice(made, output);
            return;
        }
        AddChoice(made, before);
        output.Add(new RustExprStmt(new RustBlockExpr(new RustBlock([.. before]))));
    }

    /// <summary>The value as a reference; null where it is no interface that is an enum.</summary>
    /// <param name="body">What runs while the value is looked at.</param>
    private Asked? AskedOf(Expr value, BlockStmt? body, List<RustStmt> before)
    {
        var lowered = Lower(value);
        var type = Ty.Unref(lowered.Type);
        var inner = Ty.InOption(type) ?? type;
        // Where nothing of the package comes into the interface, its users decide what can.
        if (Plan.Interfaces.OfRust(inner) is not { Form: ContractForm.Enum } contract || Plan.Interfaces.Variants(contract).IsEmpty)
            return null;
        var isOptional = !ReferenceEquals(inner, type);
        if (lowered.Type is RustReferenceType)
            return new Asked(lowered.Code, type, contract, isOptional, IsOwned: false);
        var isLocal = lowered.Code is RustPath { Text: not "self" };
        if (lowered.IsPlace && (isLocal || (body is null && !HoldsGuard(lowered.Code))))
            return new Asked(new RustReference(lowered.Code), type, contract, isOptional, IsOwned: false);
        // A field may be set, and a guard held, while the arms run: they look at a copy.
        var copy = Kept(lowered);
        if (!HoldsGuard(copy) && !lowered.IsPlace && !(body?.List.OfType<CaseClause>().Any(c => c.List.Length != 1 && ClauseSymbol(c) is not null) ?? false))
            return new Asked(copy, type, contract, isOptional, IsOwned: true);
        before.Add(new RustLet(RustPattern.Binding("value"), null, copy));
        return new Asked(new RustReference(RustExpr.PathOf("value")), type, contract, isOptional, IsOwned: false);
    }

    private static bool HoldsGuard(RustExpr code) => GoRustLens.Rust.Printing.RustPrinter.Print(code).Contains("borrow", StringComparison.Ordinal) || GoRustLens.Rust.Printing.RustPrinter.Print(code).Contains("lock()", StringComparison.Ordinal);

    private RustMatch SwitchOnType(Asked asked, ImmutableArray<CaseClause> clauses)
    {
        var arms = ImmutableArray.CreateBuilder<RustMatchArm>();
        var left = Plan.Interfaces.Variants(asked.Contract).ToList();
        var nilLeft = asked.IsOptional;
        foreach (var clause in clauses.Where(c => !c.IsDefault))
            AddArms(asked, clause, left, ref nilLeft, arms);
        if (clauses.FirstOrDefault(c => c.IsDefault) is { } otherwise)
        {
            if (left.Count > 0 || nilLeft)
                arms.Add(new RustMatchArm(RustPattern.Wildcard, ArmBody(otherwise, WholeValue(otherwise, asked))));
        }
        else if (left.Count > 0 || nilLeft)
        {
            arms.Add(new RustMatchArm(RustPattern.Wildcard, new RustBlockExpr(RustBlock.Empty)));
        }
        return new RustMatch(asked.Code, arms.ToImmutable());
    }

    private void AddArms(Asked asked, CaseClause clause, List<ContractVariant> left, ref bool nilLeft, ImmutableArray<RustMatchArm>.Builder arms)
    {
        var patterns = new List<RustPattern>();
        var matched = new List<ContractVariant>();
        foreach (var item in clause.List)
        {
            if (Model.IsNil(Unparen(item)))
            {
                if (nilLeft)
                    patterns.Add(new RustPathPattern("None"));
                nilLeft = false;
                continue;
            }
            var type = TypeOf(item);
            matched.AddRange(type.Underlying is GoInterface ? left.Where(v => SemanticModel.Satisfies(v.Go, type) || type.Underlying is GoInterface { IsEmpty: true }) : left.Where(v => TypeIdentity.AreIdentical(v.Go, type)));
            left.RemoveAll(matched.Contains);
        }
        if (clause.List is [var taken] && matched.Count == 0 && AskedAs(asked, TypeOf(taken)) is { } found)
        {
            arms.Add(ParameterArm(clause, found));
            return;
        }
        var symbol = ClauseSymbol(clause);
        if (clause.List is [var thrown] && Planning.Plan.IsRuntimeError(TypeOf(thrown)) && Plan.ErrorsAreValues && left.FirstOrDefault(v => Universe.IsError(v.Go)) is { } errors)
        {
            _run.Helper("go_error_runtime");
            var name = symbol is null ? "e" : Planning.Plan.NameOf(symbol);
            if (symbol is not null)
                Plan.Bind(symbol, new VariablePlan(name, asked.IsOwned ? errors.Field : Ty.Ref(errors.Field)));
            var test = new RustMethodCall(RustExpr.PathOf(name), "get", []) { TypeArguments = [RustType.Of("RuntimeError")] };
            arms.Add(new RustMatchArm(Wrap(asked, VariantPattern(asked, errors, RustPattern.Binding(name))), ArmBody(clause, [])) { Guard = test.Method("is_some") });
            return;
        }
        if (clause.List is [var only] && symbol is not null && !Model.IsNil(Unparen(only)))
        {
            foreach (var variant in matched)
                arms.Add(BoundArm(asked, clause, symbol, variant, TypeOf(only)));
            return;
        }
        patterns.AddRange(matched.Select(v => Wrap(asked, VariantPattern(asked, v, RustPattern.Wildcard))));
        if (patterns.Count > 0)
            arms.Add(new RustMatchArm(patterns.Count == 1 ? patterns[0] : new RustOrPattern([.. patterns]), ArmBody(clause, WholeValue(clause, asked))));
    }

    /// <summary>True for a case that names a type parameter, where no variant is of the type and its arm cannot ask for it: the arm would be missing in silence.</summary>
    private bool IsLost(CaseClause clause, Asked asked) => clause.List.Any(item =>
        !Model.IsNil(Unparen(item)) && TypeOf(item) is var type && type.Unaliased is GoTypeParam or { Underlying: not GoInterface } && Planning.Plan.MentionsParameter(type)
        && !Plan.Interfaces.Variants(asked.Contract).Any(v => TypeIdentity.AreIdentical(v.Go, type)) && !(clause.List.Length == 1 && AskedAs(asked, type) is not null));

    /// <summary>The value as what the type parameter stands for: Some where it is that. Null for other types, and where the value is not kept.</summary>
    private Value? AskedAs(Asked asked, GoType type)
    {
        if (type.Unaliased is not GoTypeParam parameter || asked.IsOwned)
            return null;
        var value = asked.Code is RustReference { Operand: var place } ? new Value(place, asked.Type, IsPlace: true) : new Value(asked.Code, Ty.Ref(asked.Type), IsPlace: true);
        return IntoParameter(value, asked.Contract, parameter) is var (code, option) ? new Value(code, option) : null;
    }

    /// <summary><c>case T:</c> of a type parameter: an arm with a guard. The types that T may be stay for the cases below.</summary>
    private RustMatchArm ParameterArm(CaseClause clause, Value found)
    {
        var isThat = found.Code is RustMethodCall { Name: "ok", Receiver: var tried } ? tried.Method("is_ok") : found.Code.Method("is_some");
        if (ClauseSymbol(clause) is not { } symbol)
            return new RustMatchArm(RustPattern.Wildcard, ArmBody(clause, [])) { Guard = isThat };
        var inner = Ty.InOption(found.Type)!;
        var facts = Plan.FactsOf(symbol);
        var name = Planning.Plan.NameOf(symbol);
        var isChanged = facts.IsReassigned || facts.IsAppendedTo || facts.IsWrittenThrough;
        Plan.Bind(symbol, new VariablePlan(name, inner, IsMutable: isChanged));
        return new RustMatchArm(RustPattern.Wildcard, ArmBody(clause, [new RustLet(new RustIdentifierPattern(name, isChanged), null, found.Code.Method("expect", RustExpr.LiteralOf("\"asked before\"")))])) { Guard = isThat };
    }

    private static RustPattern VariantPattern(Asked asked, ContractVariant variant, RustPattern inner) =>
        variant.Payload.IsUnit ? new RustPathPattern($"{asked.Contract.Name}::{variant.Name}") : RustPattern.Variant($"{asked.Contract.Name}::{variant.Name}", inner);

    private static RustPattern Wrap(Asked asked, RustPattern pattern) => asked.IsOptional ? RustPattern.Variant("Some", pattern) : pattern;

    /// <summary>An arm for one variant that binds the switch's variable to what the variant holds.</summary>
    private RustMatchArm BoundArm(Asked asked, CaseClause clause, Symbol symbol, ContractVariant variant, GoType type)
    {
        var name = Planning.Plan.NameOf(symbol);
        var isCopy = Plan.IsCopy(variant.Field);
        var held = asked.IsOwned || isCopy ? variant.Field : Ty.Ref(variant.Field);
        var pattern = Wrap(asked, VariantPattern(asked, variant, RustPattern.Binding(name)));
        if (isCopy && !asked.IsOwned && !variant.Payload.IsUnit)
            pattern = new RustReferencePattern(pattern);
        var value = new Value(variant.Payload.IsUnit ? RustExpr.Unit : RustExpr.PathOf(name), held, IsPlace: true);
        var wanted = type.Underlying is GoInterface && Plan.Interfaces.Of(type) is not null ? Plan.Owned(type)
            : Universe.IsError(type) && Plan.ErrorsAreValues && !Universe.IsError(variant.Go) ? Plan.ErrorInside() : null;
        var facts = Plan.FactsOf(symbol);
        var isChanged = facts.IsReassigned || facts.IsAppendedTo || (facts.IsWrittenThrough && variant.Go is not GoPointer);
        if (wanted is null && !isChanged && !((facts.IsCapturedByGoroutine || Plan.IsTakenAway(symbol)) && held is RustReferenceType) && !variant.Payload.IsUnit)
        {
            Plan.Bind(symbol, new VariablePlan(name, held));
            return new RustMatchArm(pattern, ArmBody(clause, []));
        }
        wanted ??= variant.Payload;
        Plan.Bind(symbol, new VariablePlan(name, wanted, IsMutable: isChanged));
        var made = wanted is var _ && Plan.Interfaces.OfRust(Ty.InOption(wanted) ?? wanted) is { Form: ContractForm.Enum } other && Plan.Interfaces.VariantOf(other, variant.Go) is { } target
            ? Optional(wanted, RustExpr.CallOf($"{other.Name}::{target.Name}", Coerce(value, target.Field, clause)))
            : Coerce(value, wanted, clause);
        return new RustMatchArm(pattern, ArmBody(clause, [new RustLet(new RustIdentifierPattern(name, isChanged), null, made)]));
    }

    private static RustExpr Optional(RustType wanted, RustExpr value) => Ty.InOption(wanted) is null ? value : RustExpr.CallOf("Some", value);

    /// <summary>In clauses of several types and in the default the variable is the switched value itself.</summary>
    private ImmutableArray<RustStmt> WholeValue(CaseClause clause, Asked asked)
    {
        if (ClauseSymbol(clause) is not { } symbol)
            return [];
        var name = Planning.Plan.NameOf(symbol);
        var isNil = clause.List is [var only] && Model.IsNil(Unparen(only));
        if (asked.IsOwned && !isNil)
            return [new RustLet(RustPattern.Wildcard, null, Hole(clause, "the value of a type switch on a temporary: name it first"))];
        Plan.Bind(symbol, new VariablePlan(name, Ty.Ref(asked.Type)));
        return asked.Code is RustPath { Text: var same } && same == name ? [] : [new RustLet(RustPattern.Binding(name), null, isNil ? new RustReference(RustExpr.PathOf("None")) : asked.Code)];
    }

    private RustBlockExpr ArmBody(CaseClause clause, ImmutableArray<RustStmt> first)
    {
        var block = BlockOf(WithoutLastBreak(clause.Body), clause.End);
        return new RustBlockExpr(first.IsEmpty ? block : block with { Statements = block.Statements.InsertRange(0, first) });
    }

    /// <summary>The clause's own variable; null where it has none or does not use it.</summary>
    private Symbol? ClauseSymbol(CaseClause clause)
    {
        var finder = new ClauseVariable(Model, clause);
        foreach (var statement in clause.Body)
            finder.Visit(statement);
        return finder.Found;
    }

    private sealed class ClauseVariable(SemanticModel model, CaseClause clause) : GoWalker
    {
        public Symbol? Found { get; private set; }

        public override void Visit(GoNode node)
        {
            if (Found is not null)
                return;
            if (node is Ident name && model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Node, clause))
                Found = symbol;
            else
                VisitChildrenOf(node);
        }
    }

    /// <summary>x.(T): what the variant holds, or the panic.</summary>
    private Value Assertion(TypeAssertExpr assertion)
    {
        if (assertion.Type is not null && IsHeapItem(assertion.X))
            return Lower(assertion.X);
        if (assertion.Type is null || AssertedOption(assertion) is not { } found)
            return HoleValue(assertion, "a type assertion on this");
        var (code, type) = found;
        var inner = Ty.InOption(type)!;
        var value = FailedAssertion(assertion) is { } failed ? code.Method("unwrap_or_else", failed) : code.Method("expect", RustExpr.LiteralOf(RustStrings.Quote($"interface conversion: not {TypeOf(assertion.Type)}")));
        return inner is RustReferenceType { Inner: not RustPathType { Path: "str" } } reference ? new Value(new RustUnary("*", value), reference.Inner, IsPlace: true) : new Value(value, inner);
    }

    /// <summary>The panic of an assertion in Go's words, with the type that the value has, where a program may catch and print it; null elsewhere.</summary>
    private RustClosure? FailedAssertion(TypeAssertExpr assertion)
    {
        var type = TypeOf(assertion.X);
        var asked = TypeOf(assertion.Type!);
        if (!Plan.HasRecover || Model.IsError(assertion.X) || asked.Underlying is GoInterface or GoTypeParam || AnyCalls.In(assertion.X))
            return null;
        var value = Lower(assertion.X);
        var held = Ty.Unref(value.Type);
        if (Plan.Interfaces.OfRust(Ty.InOption(held) ?? held) is not { Form: ContractForm.Enum } contract)
            return null;
        Plan.Interfaces.UseAccessor(contract, "type_name");
        var name = Ty.InOption(held) is null ? Member(value.Code).Method("type_name") : Member(value.Code).Method("as_ref").Method("map_or", RustExpr.LiteralOf("\"nil\""), RustExpr.PathOf($"{contract.Name}::type_name"));
        var text = $"interface conversion: {GoTypeText(type).Replace("{}", "{{}}", StringComparison.Ordinal)} is {{}}, not {GoTypeText(asked).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}";
        return new RustClosure([], new RustMacroCall("panic", [RustExpr.LiteralOf(RustStrings.Quote(text)), name]));
    }

    /// <summary>What a heap's Push and Pop handle is of its own type in Rust.</summary>
    private bool IsHeapItem(Expr value) => Plan.Interfaces.Sorted.ItemOfCall(Model, value) is not null
        || (Unparen(value) is Ident name && Model.SymbolOf(name) is { Kind: SymbolKind.Parameter } parameter && Plan.Interfaces.Sorted.ItemOfParameter(parameter) is not null);

    /// <summary><c>x.as_t()</c>: Some of what the value holds where it is of the type.</summary>
    private (RustExpr Code, RustType Type)? AssertedOption(TypeAssertExpr assertion)
    {
        if (assertion.Type is null)
            return null;
        if (ContextValue(assertion) is { } kept)
            return (kept.Code, kept.Type);
        var asked = TypeOf(assertion.Type);
        if (Model.IsError(assertion.X))
            return ErrorTarget(asked) is { } error ? (AsErrorType(assertion.X, error, isDeep: false), Ty.Option(Ty.Ref(error))) : AsContract(assertion.X, asked, isDeep: false);
        var lowered = Lower(assertion.X);
        var type = Ty.Unref(lowered.Type);
        var inner = Ty.InOption(type) ?? type;
        if (Plan.Interfaces.OfRust(inner) is not { Form: ContractForm.Enum } contract)
            return null;
        if (asked.Unaliased is GoTypeParam parameter)
            return IntoParameter(lowered, contract, parameter);
        var code = Member(lowered.Code);
        if (!ReferenceEquals(inner, type))
            code = code.Method("as_ref");
        if (Plan.Interfaces.Of(asked) is { } other)
        {
            if (other.Form != ContractForm.Enum)
                return null;
            if (ReferenceEquals(other, contract))
                return (ReferenceEquals(inner, type) ? RustExpr.CallOf("Some", Kept(lowered)) : code.Method("cloned"), Ty.Option(RustTypeOf(other)));
            return (Ask(code, contract, "as_" + NameMapper.Snake(other.Name), isOptional: !ReferenceEquals(inner, type)), Ty.Option(RustTypeOf(other)));
        }
        if (Planning.Plan.IsRuntimeError(asked) && Plan.ErrorsAreValues)
        {
            _run.Helper("go_error_runtime");
            var thrown = new RustMethodCall(RustExpr.PathOf("e"), "get", []) { TypeArguments = [RustType.Of("RuntimeError")] };
            return (Ask(code, contract, "as_error", isOptional: !ReferenceEquals(inner, type)).Method("filter", Asking(thrown.Method("is_some"))), Plan.ErrorType());
        }
        if (asked.Underlying is GoInterface)
        {
            // Values with a String or Error method show themselves: that is all that is asked of them.
            if (asked.Underlying is not GoInterface { TypeSet.Methods: [var text] } || !Planning.Plan.IsTextMethod(text.Name, text.Signature))
                return null;
            if (text.Name == "Error" && Plan.ErrorsAreValues)
                return (Ask(code, contract, "as_error", isOptional: !ReferenceEquals(inner, type)), Plan.ErrorType());
            return (Ask(code, contract, text.Name == "Error" ? "as_error" : "as_stringer", isOptional: !ReferenceEquals(inner, type)), Ty.Option(Ty.Ref(new RustDynType([RustType.Of("std::fmt::Display")]))));
        }
        if (Plan.Interfaces.VariantOf(contract, asked) is not { } variant)
            return (new RustPath("None") { Arguments = [Plan.Owned(asked)] }, Ty.Option(Plan.Owned(asked)));
        if (variant.Payload.IsUnit)
            return null;
        var payload = Plan.IsCopy(variant.Payload) ? variant.Payload : Ty.Head(variant.Payload) == "String" ? Ty.StrRef : Ty.Ref(variant.Payload);
        return (Ask(code, contract, "as_" + NameMapper.Snake(variant.Name), isOptional: !ReferenceEquals(inner, type)), Ty.Option(payload));
    }

    private RustExpr Ask(RustExpr code, Contract contract, string accessor, bool isOptional)
    {
        Plan.Interfaces.UseAccessor(contract, accessor);
        return isOptional ? code.Method("and_then", RustExpr.PathOf($"{contract.Name}::{accessor}")) : code.Method(accessor);
    }

    /// <summary>v, ok := x.(T); false for other right sides.</summary>
    private bool AssertionOk(ImmutableArray<Expr> targets, Expr value, bool isDefinition, List<RustStmt> output)
    {
        if (targets.Length != 2 || Unparen(value) is not TypeAssertExpr { Type: { } asked } assertion || AssertedOption(assertion) is not { } found)
            return false;
        var (code, type) = found;
        if (targets[0] is not Ident { IsBlank: true } && Ty.InOption(type) is RustReferenceType { Inner: RustDynType })
            return false;
        if (targets[0] is Ident { IsBlank: true })
        {
            Distribute([targets[1]], new RustTuple([code.Method("is_some")]), isDefinition, output);
            return true;
        }
        var inner = Ty.InOption(type)!;
        var go = TypeOf(asked);
        var owned = Plan.Owned(go);
        var pair = new RustMatch(code,
        [
            new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("x")), new RustTuple([Coerce(new Value(RustExpr.PathOf("x"), inner), owned, assertion.Type ?? assertion), RustExpr.LiteralOf("true")])),
            new RustMatchArm(new RustPathPattern("None"), new RustTuple([Zero(go, owned, value).Code, RustExpr.LiteralOf("false")])),
        ]);
        Distribute(targets, pair, [owned, Ty.Bool], isDefinition, output);
        return true;
    }

    /// <summary><c>if v, ok := x.(T); ok { … } else { … }</c> as <c>if let</c>; false for others.</summary>
    private bool AssertionIf(IfStmt branch, List<RustStmt> output)
    {
        if (branch.Init is not AssignStmt { Tok: TokenKind.Define, Lhs: [Ident name, Ident ok], Rhs: [var right] } || Unparen(right) is not TypeAssertExpr { Type: { } asked } assertion
            || Unparen(branch.Cond) is not Ident condition || ok.IsBlank || !ReferenceEquals(Model.SymbolOf(condition), Model.SymbolOf(ok)) || UsesOutside(branch, name, ok)
            || AssertedOption(assertion) is not { } found)
        {
            return false;
        }
        var (code, type) = found;
        var inner = Ty.InOption(type)!;
        if (name.IsBlank || Model.SymbolOf(name) is not { } symbol || !ReferenceEquals(symbol.Ident, name))
        {
            if (!name.IsBlank)
                return false;
            output.Add(new RustExprStmt(new RustIf(code.Method("is_some"), BlockOf(branch.Body)) { Else = Else(branch.Else) }));
            return true;
        }
        var facts = Plan.FactsOf(symbol);
        var isChanged = facts.IsReassigned || facts.IsAppendedTo || (facts.IsWrittenThrough && inner is RustReferenceType && TypeOf(asked) is not GoPointer);
        var text = Planning.Plan.NameOf(symbol);
        var first = ImmutableArray<RustStmt>.Empty;
        if (isChanged || (inner is RustReferenceType && (facts.IsCapturedByGoroutine || Plan.IsTakenAway(symbol))) || HoldsGuard(code))
        {
            var owned = OwnedForm(inner);
            Plan.Bind(symbol, new VariablePlan(text, owned, IsMutable: isChanged));
            if (HoldsGuard(code))
            {
                // The guard goes before the arms run.
                output.Add(new RustExprStmt(new RustBlockExpr(new RustBlock([
                    new RustLet(RustPattern.Binding("found"), null, inner is RustReferenceType ? code.Method(Plan.IsCopy(owned) ? "copied" : "cloned") : code),
                    new RustExprStmt(new RustIf(new RustLetCondition(RustPattern.Variant("Some", new RustIdentifierPattern(text, isChanged)), RustExpr.PathOf("found")), BlockOf(branch.Body)) { Else = Else(branch.Else) })]))));
                return true;
            }
            if (inner is RustReferenceType)
                first = [new RustLet(new RustIdentifierPattern(text, isChanged), null, Coerce(new Value(RustExpr.PathOf(text), inner), owned, assertion))];
        }
        else
        {
            Plan.Bind(symbol, new VariablePlan(text, inner));
        }
        var body = BlockOf(branch.Body);
        output.Add(new RustExprStmt(new RustIf(new RustLetCondition(RustPattern.Variant("Some", new RustIdentifierPattern(text, isChanged && first.IsEmpty)), code), body with { Statements = body.Statements.InsertRange(0, first) }) { Else = Else(branch.Else) }));
        return true;
    }

    /// <summary>True where the flag is read in the branches, or the value where the assertion failed.</summary>
    private bool UsesOutside(IfStmt branch, Ident name, Ident ok)
    {
        var flag = Model.SymbolOf(ok);
        var value = name.IsBlank ? null : Model.SymbolOf(name);
        var inBody = new NameSearch(Model, s => ReferenceEquals(s, flag));
        inBody.Visit(branch.Body);
        var inElse = new NameSearch(Model, s => ReferenceEquals(s, flag) || ReferenceEquals(s, value));
        if (branch.Else is not null)
            inElse.Visit(branch.Else);
        return inBody.IsFound || inElse.IsFound;
    }

    private sealed class NameSearch(SemanticModel model, Func<Symbol, bool> isWanted) : GoWalker
    {
        public bool IsFound { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is Ident name && model.SymbolOf(name) is { } symbol && isWanted(symbol))
                IsFound = true;
            else if (!IsFound)
                VisitChildrenOf(node);
        }
    }
}
