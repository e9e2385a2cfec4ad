using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Function literals, and closures that become functions in the function.</summary>
internal sealed partial class BodyLowering
{
    private Value Closure(FuncLit literal, RustType? hint)
    {
        var plan = Plan.Literal(literal);
        var isMove = Plan.IsEscaping(literal) && Plan.CapturedBy(literal).Any();
        if (isMove && Plan.HasGoroutines)
            RequireThreadBounds();
        if (Plan.IsEscaping(literal))
            RequireStatic();
        var taken = isMove ? TakenAlong(literal) : [];
        var before = taken.Where(t => t.IsRenamed).Select(t => (t.Symbol, Plan: Plan.Rebind(t.Symbol, Plan.Variable(t.Symbol) with { Name = t.Name, Type = OwnedForm(Plan.Variable(t.Symbol).Type) }))).ToList();
        var body = BodyOf(literal, plan);
        foreach (var (symbol, outside) in before)
            Plan.Rebind(symbol, outside);
        // A Result of which one half is given tells nothing of the other.
        var isHalf = (hint is null or RustFnTrait || Plan.IsForGeneric(literal)) && body.Tail is RustCall { Callee: RustPath { Text: "Ok" or "Err" } };
        RustExpr inner = body is { Statements.IsEmpty: true, Tail: { } tail } && !isHalf ? tail : new RustBlockExpr(body);
        var parameters = plan.Parameters.Select(p => new RustClosureParameter(p.Symbol is null ? RustPattern.Wildcard : new RustIdentifierPattern(p.Name, p.IsMutable), p.Type));
        RustExpr closure = new RustClosure([.. parameters], inner) { Result = inner is RustBlockExpr || HasOpenNumber(inner) || (plan.Result is { } given && SourceOf(given) is { Form: Planning.Interfaces.ContractForm.Trait }) ? plan.Result : null, IsMove = isMove };
        var lets = taken.Where(t => t.Value is not null).Select(t => (RustStmt)new RustLet(RustPattern.Binding(t.Name), null, t.Value)).ToImmutableArray();
        if (!lets.IsEmpty)
            closure = new RustBlockExpr(new RustBlock(lets, closure));
        return new Value(closure, new RustFnTrait(!isMove && Plan.IsMutating(literal) ? "FnMut" : "Fn", [.. plan.Parameters.Select(p => p.Type)], plan.Result));
    }

    /// <summary>True where a number in what a closure gives could have any type: without the type beside it Rust takes i32.</summary>
    private static bool HasOpenNumber(RustExpr value) => value switch
    {
        RustLiteral literal => literal.Text.All(c => char.IsAsciiDigit(c) || c is '-' or '.'),
        RustUnary { Operator: "-" } negative => HasOpenNumber(negative.Operand),
        RustTuple tuple => tuple.Elements.Any(HasOpenNumber),
        RustCall { Callee: RustPath { Text: "Some" or "Ok" } } call => call.Arguments.Any(HasOpenNumber),
        _ => false,
    };

    private RustBlock BodyOf(FuncLit literal, FunctionPlan plan)
    {
        _frames.Push(new Frame(literal, plan) { NamedResults = NamedResultsOf(literal.Type) });
        var body = Body(literal.Body);
        _frames.Pop();
        return body;
    }

    /// <summary>What a closure that outlives its function takes along of what others use too: clones, made before it.</summary>
    private List<(Symbol Symbol, string Name, RustExpr? Value, bool IsRenamed)> TakenAlong(FuncLit literal)
    {
        var taken = new List<(Symbol, string, RustExpr?, bool)>();
        foreach (var variable in Plan.CapturedBy(literal))
        {
            var plan = Plan.Variable(variable);
            var path = RustExpr.PathOf(plan.Name);
            if (variable.Kind == SymbolKind.Receiver)
            {
                // One that can be nil is a parameter with a name of its own.
                if (plan.Name != "self")
                {
                    if (!Plan.IsCopy(plan.Type) && Plan.IsUsedBeside(variable, literal))
                        taken.Add((variable, plan.Name, Kept(new Value(RustExpr.PathOf(plan.Name), plan.Type, IsPlace: true)), false));
                    continue;
                }
                var self = new Value(RustExpr.PathOf("self"), plan.Type, IsPlace: true);
                // A copy of what a pointer leads to would not see what is changed there.
                if (variable.Type is GoPointer && Ty.Head(OwnedForm(plan.Type)) is not ("Rc" or "Arc"))
                    taken.Add((variable, "this", Hole(literal, "a closure that outlives the method shares its receiver"), true));
                else
                    taken.Add((variable, "this", Coerce(self, OwnedForm(plan.Type), literal), true));
            }
            else if (plan.Storage is Storage.Shared)
            {
                taken.Add((variable, plan.Name, RustExpr.CallOf("Rc::clone", new RustReference(path)), false));
            }
            else if (plan.Storage is Storage.Synced)
            {
                taken.Add((variable, plan.Name, RustExpr.CallOf("Arc::clone", new RustReference(path)), false));
            }
            else if (plan.Storage == Storage.Plain && !Plan.IsCopy(plan.Type) && Plan.IsUsedBeside(variable, literal))
            {
                taken.Add((variable, plan.Name, Kept(new Value(path, plan.Type, IsPlace: true)), false));
            }
        }
        return taken;
    }

    /// <summary>var f func(…): what is to become a function in the function is written here; its assignment is passed over. Null for other variables.</summary>
    private RustItemStmt? NestedFunctionItem(Symbol variable)
    {
        if (Plan.NestedFunctionOf(variable) is not { } nested)
            return null;
        var plan = Plan.Literal(nested.Literal);
        var captures = nested.Captures.Select(c => (Symbol: c, Plan: Plan.Capture(nested, c))).ToList();
        var before = captures.Select(c => (c.Symbol, Plan: Plan.Rebind(c.Symbol, c.Plan))).ToList();
        _nestedIn.Push(nested);
        var body = BodyOf(nested.Literal, plan);
        _nestedIn.Pop();
        foreach (var (symbol, outside) in before)
            Plan.Rebind(symbol, outside);
        var parameters = plan.Parameters.Select(p => new RustParameter(p.Symbol is null ? RustPattern.Wildcard : new RustIdentifierPattern(p.Name, p.IsMutable), p.Type))
            .Concat(captures.Select(c => new RustParameter(RustPattern.Binding(c.Plan.Name), CaptureType(c.Plan)))).ToImmutableArray();
        return new RustItemStmt(new RustFunction(Plan.Variable(variable).Name, parameters, plan.Result, body) { Generics = GenericsFor(parameters, plan.Result) }) { Origin = nested.Literal.Start };
    }

    /// <summary>The nested functions that are being lowered, innermost first.</summary>
    private readonly Stack<NestedFunction> _nestedIn = new();

    /// <summary>The type of the parameter that hands a captured variable to a nested function.</summary>
    private RustType CaptureType(VariablePlan plan)
    {
        var isCopy = Plan.IsCopy(plan.Type);
        return plan.Storage switch
        {
            Storage.Cell or Storage.RefCell => Ty.Ref(Ty.InCell(_run, isCopy ? "Cell" : "RefCell", plan.Type)),
            Storage.Synced => Ty.Ref(RustType.Of("Arc", Plan.Synced(plan.Type))),
            Storage.Shared => Ty.Ref(Ty.Rc(Ty.InCell(_run, isCopy ? "Cell" : "RefCell", plan.Type))),
            _ => plan.Type,
        };
    }

    private Value NestedCall(CallExpr call, NestedFunction nested)
    {
        var plan = Plan.Literal(nested.Literal);
        var arguments = Arguments(call, plan).ToBuilder();
        arguments.AddRange(NestedArguments(call, nested));
        return Finished(new RustCall(RustExpr.PathOf(Plan.Variable(nested.Variable).Name), arguments.ToImmutable()), plan);
    }

    /// <summary>The variables from around that a nested function is handed.</summary>
    private List<RustExpr> NestedArguments(CallExpr call, NestedFunction nested)
    {
        var arguments = new List<RustExpr>();
        var inside = _nestedIn.TryPeek(out var current) ? current : null;
        foreach (var captured in nested.Captures)
        {
            var here = Plan.Variable(captured);
            if (_isInThread)
            {
                arguments.Add(OwnedByThread(call, inside is not null && inside.Captures.Contains(captured) ? here : Plan.Capture(nested, captured)));
                continue;
            }
            var isParameter = inside is not null && inside.Captures.Contains(captured);
            // What is a parameter already has been bound anew: the plan that is wanted is that of the variable itself.
            var wanted = isParameter ? null : Plan.Capture(nested, captured);
            if (here.Storage is Storage.Cell or Storage.RefCell or Storage.Shared or Storage.Synced)
                arguments.Add(isParameter ? RustExpr.PathOf(here.Name) : new RustReference(RustExpr.PathOf(here.Name)));
            else if (wanted is null || (wanted.Type is RustReferenceType { Inner: RustDynType } && here.Type is RustReferenceType))
                arguments.Add(RustExpr.PathOf(here.Name));
            else if (wanted.Type is RustReferenceType { Inner: RustDynType } function)
                arguments.Add(new RustReference(here.Type is RustPathType { Path: "Rc" or "Arc" or "Box" } ? new RustUnary("*", RustExpr.PathOf(here.Name)) : RustExpr.PathOf(here.Name), function.IsMutable));
            else
                arguments.Add(captured.Kind == SymbolKind.Receiver ? RustExpr.PathOf("self") : Coerce(new Value(RustExpr.PathOf(here.Name), here.Type, IsPlace: true), wanted.Type, call));
        }
        return arguments;
    }

    /// <summary>What a thread has a share of, as a nested function wants it.</summary>
    private RustExpr OwnedByThread(CallExpr call, VariablePlan wanted)
    {
        if (wanted.Storage is Storage.Cell or Storage.RefCell or Storage.Shared || wanted.Type is RustReferenceType { IsMutable: true })
            return Hole(call, $"{wanted.Name} belongs to one thread only");
        var path = RustExpr.PathOf(wanted.Name == "self" ? "this" : wanted.Name);
        return wanted.Storage == Storage.Synced || wanted.Type is RustReferenceType ? new RustReference(path) : path;
    }

    /// <summary>A closure or function variable is called.</summary>
    private Value CallOfValue(CallExpr call)
    {
        if (CancelCall(call) is { } cancelled)
            return cancelled;
        if (Unparen(call.Fun) is Ident name && Model.SymbolOf(name) is { IsLocalVariable: true } variable && Plan.NestedFunctionOf(variable) is { } nested)
            return NestedCall(call, nested);
        if (Unparen(call.Fun) is FuncLit immediate)
            return Immediate(immediate, call);
        if (Model.SignatureOf(call) is not { } signature)
            return HoleValue(call, "a call of something that is not known");
        var plan = Unparen(call.Fun) is Ident bound && Model.SymbolOf(bound) is { IsLocalVariable: true } local && Plan.LocalClosure(local) is { } literal ? Plan.Literal(literal)
            : Plan.Signature(signature);
        var function = FunctionCalled(call.Fun);
        // What yield is handed is owned; what a generic function gives takes what its type arguments say.
        if (SignatureOf(Ty.InOption(function.Type) ?? function.Type) is { } exact && exact.Parameters.Length == plan.Parameters.Length && !exact.Parameters.Any(Ty.IsUnknown))
            plan = plan with { Parameters = [.. plan.Parameters.Select((p, i) => p with { Type = exact.Parameters[i] })], Result = exact.Result is { } given && !Ty.IsUnknown(given) ? given : plan.Result };
        if (Ty.InOption(function.Type) is not null)
            function = new Value(Through(function), Ty.Unknown);
        else if (Ty.InOption(Ty.Unref(function.Type)) is not null)
            function = new Value(Member(function.Code).Method("as_ref").Method("expect", RustExpr.LiteralOf("\"not nil\"")), Ty.Unknown);
        var code = function.Code is RustUnary { Operator: "*" } deref && deref.Operand is not RustMethodCall ? deref.Operand : function.Code;
        return Disjoint(Finished(new RustCall(code is RustPath or RustParen or RustCall or RustMethodCall ? code : new RustParen(code), Arguments(call, plan)), plan), call, [.. plan.Parameters.Select(p => p.Name.StartsWith("arg", StringComparison.Ordinal) ? "" : p.Name)], isWriter: false);
    }

    /// <summary>What is called; a function in a map stays where it is: calling one that is absent panics in Go, too.</summary>
    private Value FunctionCalled(Expr function)
    {
        if (Unparen(function) is IndexExpr index && TypeOf(index.X).Underlying is GoMap map)
        {
            var holder = Through(Lower(index.X));
            var type = Plan.Owned(map.Value);
            if (Ty.InOption(type) is null && type is RustPathType { Path: "Rc" or "Arc" or "Box" })
                return new Value(new RustIndex(holder, MapKey(index.Index, Plan.KeyType(map.Key))), type, IsPlace: true);
        }
        var value = Lower(function);
        return NewtypeOf(value) ?? value;
    }

    /// <summary>The function inside of a declared function type; null for other types.</summary>
    private Value? NewtypeOf(Value value) =>
        Ty.Unref(value.Type) is RustPathType path && _run.PackageTypes.TryGetValue(path.Path, out var named) && named.Underlying is GoSignature && Plan.IsNewtype(named)
            ? new Value(new RustField(Member(value.Code), "0"), Plan.InNewtype(path) ?? Plan.NewtypeInner(named), IsPlace: true) : null;

    /// <summary>A function in one of its Rust forms as another; null where neither is a function.</summary>
    private RustExpr? ToFunction(Value value, RustType target, GoNode at)
    {
        // By and func(…) bool: a function type with methods is a struct around the function.
        if (target is RustPathType named && Plan.InNewtype(target) is { } inside && SignatureOf(inside) is not null && SignatureOf(value.Type) is not null)
            return RustExpr.CallOf(named.Path, Coerce(value, inside, at));
        if (SignatureOf(target) is not { } wanted)
            return null;
        if (Plan.InNewtype(Ty.Unref(value.Type)) is { } held && SignatureOf(held) is not null)
            return Coerce(Content(value, held), target, at);
        if (Ty.Head(Ty.Unref(value.Type)) == "Context")
            return CancelFunction(value, target, at);
        if (SignatureOf(value.Type) is not { } given)
            return null;
        if (value.Type is RustReferenceType { Inner: RustPathType inner })
            value = new Value(Deref(value.Code), inner, IsPlace: true);
        wanted = Inferred(wanted, given);
        var (code, type, isPlace) = value;
        if (!HaveSameTypes(wanted, given))
        {
            code = Adapted(value, wanted, given, at, isLent: target is RustImplType or RustFnTrait or RustReferenceType);
            (type, isPlace) = (wanted, false);
        }
        var isShared = type is RustPathType { Path: "Rc" or "Arc" or "Box" };
        switch (target)
        {
            case RustImplType or RustFnTrait:
                return isShared ? new RustReference(new RustUnary("*", code))
                    : isPlace && type is RustFnTrait or RustImplType ? new RustReference(code, (type as RustFnTrait ?? (type as RustImplType)?.Bounds[0] as RustFnTrait)?.Name == "FnMut")
                    : code;
            case RustReferenceType reference:
                return type is RustReferenceType ? code : isShared ? new RustReference(new RustUnary("*", code)) : new RustReference(code, reference.IsMutable);
            case RustPathType { Path: "Rc" or "Arc" or "Box" } pointer:
                if (type is RustPathType same && same.Path == pointer.Path)
                    return Kept(new Value(code, type, isPlace));
                if (type is RustReferenceType or RustImplType)
                    return Hole(at, "a function that is only lent is kept");
                RequireStatic();
                _run.Use(pointer.Path switch { "Rc" => "std::rc::Rc", "Arc" => "std::sync::Arc", _ => "std::boxed::Box" });
                return RustExpr.CallOf(pointer.Path + "::new", code);
            case RustFnPointer:
                return code;
            default:
                return null;
        }
    }

    /// <summary><c>|a, b| f(a.to_string(), b)</c>: where a function takes or gives its values in other forms than the type of its place.</summary>
    private RustExpr Adapted(Value value, RustFnTrait wanted, RustFnTrait given, GoNode at, bool isLent)
    {
        // What a literal takes along is taken once, not in each call.
        if (value.Code is RustBlockExpr { Block: { Statements.IsEmpty: false, Tail: RustClosure literal } block })
        {
            var inner = Adapted(value with { Code = RustExpr.PathOf("function") }, wanted, given, at, isLent);
            return new RustBlockExpr(new RustBlock(block.Statements.Add(new RustLet(RustPattern.Binding("function"), null, literal)), inner is RustClosure made ? made with { IsMove = true } : inner));
        }
        if (WithParameters(value, wanted, given, at) is { } adapted)
            return adapted;
        var names = wanted.Parameters.Select((_, i) => wanted.Parameters.Length == 1 ? "x" : $"x{i}").ToList();
        var arguments = names.Select((n, i) => i < given.Parameters.Length ? Coerce(new Value(RustExpr.PathOf(n), wanted.Parameters[i], IsPlace: true), given.Parameters[i], at) : RustExpr.PathOf(n));
        RustExpr call = new RustCall(value.Code is RustPath ? value.Code : new RustParen(value.Code), [.. arguments]);
        if (wanted.Result is { } result && given.Result is { } had && !Ty.Same(result, had))
            call = Coerce(new Value(call, had), result, at);
        // A literal that is lent takes nothing along: it changes what is around it.
        return new RustClosure([.. names.Select((n, i) => new RustClosureParameter(RustPattern.Binding(n), wanted.Parameters[i]))], call) { IsMove = value.Code is RustPath { Text: var path } ? (value.IsPlace && !isLent) || path.Contains("::", StringComparison.Ordinal) : !isLent };
    }

    /// <summary>A literal whose parameters come in another form: they come as they are wanted, and the body begins with their own form. Null for other functions.</summary>
    private RustClosure? WithParameters(Value value, RustFnTrait wanted, RustFnTrait given, GoNode at)
    {
        if (value.Code is not RustClosure { IsAsync: false } literal || literal.Parameters.Length != wanted.Parameters.Length || given.Parameters.Length != wanted.Parameters.Length || !Ty.Same(wanted.Result ?? RustType.Unit, given.Result ?? RustType.Unit))
            return null;
        var forms = new List<RustStmt>();
        var parameters = ImmutableArray.CreateBuilder<RustClosureParameter>();
        for (var i = 0; i < literal.Parameters.Length; i++)
        {
            var (pattern, _) = literal.Parameters[i];
            if (pattern is RustIdentifierPattern name && !Ty.Same(wanted.Parameters[i], given.Parameters[i]))
            {
                forms.Add(new RustLet(name, null, Coerce(new Value(RustExpr.PathOf(name.Name), wanted.Parameters[i], IsPlace: true) { IsLastUse = given.Parameters[i] is not RustReferenceType }, given.Parameters[i], at)));
                pattern = RustPattern.Binding(name.Name);
            }
            parameters.Add(new RustClosureParameter(pattern, wanted.Parameters[i]));
        }
        var block = literal.Body is RustBlockExpr { Modifier: "", Label: null } body ? body.Block with { Statements = body.Block.Statements.InsertRange(0, forms) } : new RustBlock([.. forms], literal.Body);
        return literal with { Parameters = parameters.ToImmutable(), Body = block is { Statements.IsEmpty: true, Tail: { } tail } && literal.Result is null ? tail : new RustBlockExpr(block) };
    }

    /// <summary>The type parameters of the function called, filled in from the function given: owned values.</summary>
    private RustFnTrait Inferred(RustFnTrait wanted, RustFnTrait given)
    {
        if (wanted.Parameters.Length != given.Parameters.Length)
            return wanted;
        return wanted with
        {
            Parameters = [.. wanted.Parameters.Select((p, i) => IsTypeParameter(p) ? OwnedForm(given.Parameters[i]) : p is RustReferenceType { Inner: RustSliceType { Element: var element } } && IsTypeParameter(element) ? given.Parameters[i] : p)],
            Result = wanted.Result is { } result && IsTypeParameter(result) ? given.Result : wanted.Result,
        };
    }

    private bool IsTypeParameter(RustType type) => type is RustPathType { Arguments.IsEmpty: true } path && Plan.IsParameterName(path.Path) && !_run.PackageTypes.ContainsKey(path.Path);

    private static bool HaveSameTypes(RustFnTrait left, RustFnTrait right) =>
        left.Parameters.Length == right.Parameters.Length && left.Parameters.Zip(right.Parameters).All(p => Ty.Same(p.First, p.Second)) && Ty.Same(left.Result ?? RustType.Unit, right.Result ?? RustType.Unit);

    /// <summary>What a function type takes and gives, whatever its form; null for other types.</summary>
    private static RustFnTrait? SignatureOf(RustType type) => type switch
    {
        RustFnTrait trait => trait,
        RustFnPointer pointer => new RustFnTrait("Fn", pointer.Parameters, pointer.Result),
        RustImplType { Bounds: [RustFnTrait trait, ..] } => trait,
        RustDynType { Bounds: [RustFnTrait trait, ..] } => trait,
        RustReferenceType { Inner: RustDynType or RustPathType { Path: "Rc" or "Arc" or "Box" } } reference => SignatureOf(reference.Inner),
        RustPathType { Path: "Rc" or "Arc" or "Box", Arguments: [RustDynType dynamic] } => SignatureOf(dynamic),
        _ => null,
    };
}
