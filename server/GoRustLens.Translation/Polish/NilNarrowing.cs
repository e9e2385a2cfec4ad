using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>What Go asks with <c>x != nil</c> and then uses: <c>if let Some(x) = &amp;x</c>, <c>let Some(x) = &amp;x else</c>, or <c>x.as_ref()?</c>, where nothing changes x meanwhile.</summary>
internal sealed class NilNarrowing : RustRewriter
{
    private readonly Dictionary<string, bool> _writers = new(StringComparer.Ordinal);

    private NilNarrowing(ImmutableArray<RustItem> items)
    {
        Declare(items);
    }

    public static ImmutableArray<RustItem> Apply(ImmutableArray<RustItem> items) => new NilNarrowing(items).Items(items);

    protected override RustBlock Block(RustBlock block)
    {
        var done = base.Block(block);
        for (var i = done.Statements.Length - 1; i >= 0; i--)
        {
            var rest = done with { Statements = done.Statements[(i + 1)..] };
            switch (done.Statements[i])
            {
                case RustExprStmt { Expression: RustIf { Else: null, Condition: RustMethodCall { Name: "is_none", Arguments.IsEmpty: true, Receiver: var place } } branch } statement
                    when Leaves(branch.Then) && NilUses.Of(this, place, rest, isLast: true) is { } uses && !Mentions(branch.Then, uses.Name):
                    var narrowed = uses.Replace(rest);
                    var binding = uses.Binding;
                    RustStmt made = uses.HasReference && branch.Then is { Statements: [RustExprStmt { Expression: RustReturn { Value: RustPath { Text: "None" } } }], Tail: null } or { Statements.IsEmpty: true, Tail: RustReturn { Value: RustPath { Text: "None" } } }
                        ? new RustLet(RustPattern.Binding(uses.Name), null, new RustTry(uses.IsMutable ? place.Method("as_mut") : place.Method("as_ref")))
                        : new RustLet(RustPattern.Variant("Some", RustPattern.Binding(uses.Name)), null, binding) { Else = branch.Then };
                    done = narrowed with { Statements = [.. done.Statements[..i], made with { Origin = statement.Origin, HasBlankBefore = statement.HasBlankBefore }, .. narrowed.Statements] };
                    break;
                case RustExprStmt { Expression: RustIf branch } statement when Narrowed(branch, rest) is { } other:
                    done = done with { Statements = done.Statements.SetItem(i, statement with { Expression = other }) };
                    break;
            }
        }
        return done;
    }

    protected override RustExpr Simplify(RustExpr expression) => expression is RustIf branch ? Narrowed(branch, null) ?? branch : expression;

    /// <summary>The branch with the test for nil as a pattern; null where that cannot be.</summary>
    /// <param name="rest">What follows; null where it is not known.</param>
    private RustIf? Narrowed(RustIf branch, RustBlock? rest)
    {
        if (branch is { Condition: RustMethodCall { Name: "is_none", Arguments.IsEmpty: true, Receiver: var absent }, Else: { } otherwise })
        {
            var present = otherwise is RustBlockExpr { Modifier: "", Label: null } plain ? plain.Block : new RustBlock([], otherwise);
            if (NilUses.Of(this, absent, present, IsUnused(absent, rest)) is not { } found || Mentions(branch.Then, found.Name))
                return null;
            return new RustIf(new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(found.Name)), found.Binding), found.Replace(present)) { Else = new RustBlockExpr(branch.Then) };
        }
        var tests = Conjuncts(branch.Condition);
        for (var i = 0; i < tests.Count; i++)
        {
            if (tests[i] is not RustMethodCall { Name: "is_some", Arguments.IsEmpty: true, Receiver: var place })
                continue;
            var behind = tests.Skip(i + 1).ToImmutableArray();
            var guarded = new RustBlock([.. behind.Select(test => new RustExprStmt(test)), .. branch.Then.Statements], branch.Then.Tail);
            if (NilUses.Of(this, place, guarded, branch.Else is null && IsUnused(place, rest)) is not { } uses)
                continue;
            var replaced = uses.Replace(guarded);
            RustExpr condition = new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(uses.Name)), uses.Binding);
            condition = i > 0 ? new RustBinary(tests.Take(i).Aggregate((a, b) => new RustBinary(a, "&&", b)), "&&", condition) : condition;
            foreach (var test in replaced.Statements[..behind.Length])
                condition = new RustBinary(condition, "&&", ((RustExprStmt)test).Expression);
            return branch with { Condition = condition, Then = branch.Then with { Statements = replaced.Statements[behind.Length..], Tail = replaced.Tail } };
        }
        return null;
    }

    private static bool IsUnused(RustExpr place, RustBlock? rest) => rest is not null && NilUses.PathOf(place) is [var root, ..] && !Mentions(rest, root);

    private static bool Mentions(RustBlock block, string name) => RustNames.In(block).Bare.Contains(name);

    private static List<RustExpr> Conjuncts(RustExpr condition)
    {
        var found = new List<RustExpr>();
        while (condition is RustBinary { Operator: "&&" } both)
        {
            found.Insert(0, both.Right);
            condition = both.Left;
        }
        found.Insert(0, condition);
        return found;
    }

    /// <summary>True for a block that does nothing but leave, at its end at the latest.</summary>
    private static bool Leaves(RustBlock block) => block.Tail is { } tail ? IsJump(tail) : !block.Statements.IsEmpty && block.Statements[^1] is RustExprStmt { Expression: var last } && IsJump(last);

    private static bool IsJump(RustExpr expression) => expression is RustReturn or RustContinue or RustBreak or RustMacroCall { Path: "panic" or "bail" or "unreachable" } or RustCall { Callee: RustPath { Text: "std::process::exit" or "go_panic" } };

    /// <summary>True for a method that may change what it is called on.</summary>
    private bool MayWrite(string method) => _writers.TryGetValue(method, out var writes) ? writes : !s_reading.Contains(method);

    private static readonly HashSet<string> s_reading = new(StringComparer.Ordinal)
    {
        "as_bytes", "as_deref", "as_ref", "as_str", "borrow", "chars", "clone", "cloned", "contains", "contains_key", "copied", "get", "is_empty", "is_none", "is_some", "iter", "keys", "len", "load", "lock", "read", "set", "store", "to_string", "values",
    };

    private void Declare(ImmutableArray<RustItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case RustFunction { Parameters: [{ Type: null, Pattern: RustIdentifierPattern self }, ..] } function:
                    _writers[function.Name] = _writers.GetValueOrDefault(function.Name) || self.Name is not ("&self" or "self: &Rc<Self>" or "self: &Arc<Self>");
                    break;
                case RustImpl implementation: Declare(implementation.Items); break;
                case RustTrait contract: Declare(contract.Items); break;
                case RustModule module: Declare(module.Items); break;
            }
        }
    }

    /// <summary>How code uses an optional place that is known to hold something.</summary>
    private sealed class NilUses : RustRewriter
    {
        private readonly ImmutableArray<string> _path;
        private readonly NilNarrowing _owner;
        private readonly RustExpr _place;
        private bool _isReplacing;
        private int _references;
        private int _mutable;
        private int _values;
        private int _mentions;
        private bool _isUnclear;

        private NilUses(NilNarrowing owner, RustExpr place, ImmutableArray<string> path)
        {
            _owner = owner;
            _place = place;
            _path = path;
        }

        public string Name => _path[^1];

        public bool IsMutable => _mutable > 0;

        /// <summary>True where the place is lent, not copied or moved.</summary>
        public bool HasReference => _values == 0;

        public RustExpr Binding => HasReference ? new RustReference(_place, IsMutable) : _place;

        /// <summary>The uses in a block; null where a pattern would not do for them.</summary>
        /// <param name="isLast">True where nothing uses the place behind the block, so that it may be moved.</param>
        public static NilUses? Of(NilNarrowing owner, RustExpr place, RustBlock block, bool isLast)
        {
            if (PathOf(place) is not { } path)
                return null;
            var uses = new NilUses(owner, place, path);
            uses.Block(block);
            var kinds = (uses._references > 0 ? 1 : 0) + (uses._mutable > 0 ? 1 : 0) + (uses._values > 0 ? 1 : 0);
            if (uses._isUnclear || kinds != 1 || uses._mentions > 0 || (uses._values == 1 && !isLast) || (uses._mutable > 0 && path.Length > 1))
                return null;
            // A field's name is free where nothing else has it.
            return path.Length > 1 && (RustNames.In(block).Bare.Contains(uses.Name) || uses.Name is "self") ? null : uses;
        }

        public RustBlock Replace(RustBlock block)
        {
            _isReplacing = true;
            return Block(block);
        }

        /// <summary>The variable and the fields that a place is made of; null for others.</summary>
        public static ImmutableArray<string>? PathOf(RustExpr place) => place switch
        {
            RustPath { Arguments.IsEmpty: true, Text: var name } when !name.Contains(':') && !char.IsUpper(name[0]) => [name],
            RustField { Receiver: var owner, Name: var field } when !char.IsAsciiDigit(field[0]) && PathOf(owner) is { } path => path.Add(field),
            _ => null,
        };

        protected override RustBlock Block(RustBlock block)
        {
            foreach (var statement in block.Statements)
            {
                // A variable of the same name hides the place, or is hidden by the binding.
                if (statement is RustLet { Pattern: var pattern } && Binds(pattern))
                    _isUnclear = true;
                if (statement is RustItemStmt)
                    _isUnclear = true;
            }
            return base.Block(block);
        }

        protected override RustExpr Simplify(RustExpr expression)
        {
            switch (expression)
            {
                case RustMethodCall { Name: "expect", Arguments: [RustLiteral { Text: "\"not nil\"" }], Receiver: RustMethodCall { Name: "as_ref" or "as_mut", Arguments.IsEmpty: true, Receiver: var lent } reference } when IsPlace(lent):
                    Taken();
                    _ = reference.Name == "as_ref" ? _references++ : _mutable++;
                    return _isReplacing ? RustExpr.PathOf(Name) : expression;
                case RustMethodCall { Name: "expect", Arguments: [RustLiteral { Text: "\"not nil\"" }], Receiver: var moved } when IsPlace(moved):
                    Taken();
                    _values++;
                    return _isReplacing ? RustExpr.PathOf(Name) : expression;
                case RustPath when IsPlace(expression):
                    _mentions++;
                    break;
                case RustField when IsPlace(expression):
                    break; // Its variable was counted.
                case RustPath { Text: var root } when _path.Length > 1 && root == _path[0]:
                    _mentions++;
                    break;
                case RustField { Receiver: RustPath { Text: var root } } field when _path.Length > 1 && root == _path[0]:
                    _mentions--; // Another field of the same variable, or a step towards the place.
                    if (_path.Length > 2 && field.Name == _path[1])
                        _mentions++;
                    break;
                case RustField inner when _path.Length > 2 && PathOf(inner.Receiver) is { } above && above.SequenceEqual(_path.Take(above.Length)) && above.Length > 1:
                    _mentions--;
                    if (above.Length + 1 < _path.Length && inner.Name == _path[above.Length])
                        _mentions++;
                    break;
                case RustMethodCall { Receiver: RustPath { Text: var root }, Name: var name } when _path.Length > 1 && root == _path[0]:
                    _mentions--;
                    _isUnclear |= _owner.MayWrite(name);
                    break;
                case RustReference { IsMutable: false, Operand: RustPath { Text: var root } } when _path.Length > 1 && root == _path[0]:
                    _mentions--;
                    break;
                case RustAssign { Left: var left } when PathOf(left) is { } set && (set.SequenceEqual(_path.Take(set.Length)) || _path.SequenceEqual(set.Take(_path.Length)) || (_path.Length > 1 && set[0] == _path[0] && set[0] != "self")):
                    _isUnclear = true; // Behind a guard, setting one field needs all of it.
                    break;
                case RustLiteral { Text: ['"', ..] text } when text.Contains('{' + Name, StringComparison.Ordinal):
                    _isUnclear = true;
                    break;
                case RustClosure closure:
                    _isUnclear |= closure.Parameters.Any(parameter => Binds(parameter.Pattern)) || (closure.IsMove && RustNames.In(closure.Body).Bare.Overlaps([_path[0], Name]));
                    break;
                case RustBlockExpr { Modifier.Length: > 0 } block:
                    _isUnclear |= RustNames.In(block.Block).Bare.Overlaps([_path[0], Name]);
                    break;
                case RustFor loop:
                    _isUnclear |= Binds(loop.Pattern);
                    break;
                case RustLetCondition condition:
                    _isUnclear |= Binds(condition.Pattern);
                    break;
                case RustMatch match:
                    _isUnclear |= match.Arms.Any(arm => Binds(arm.Pattern));
                    break;
                case RustSelect select:
                    _isUnclear |= select.Arms.Any(arm => arm.Pattern is { } pattern && Binds(pattern));
                    break;
            }
            return expression;
        }

        /// <summary>The place was counted when it was met by itself.</summary>
        private void Taken() => _mentions--;

        private bool IsPlace(RustExpr expression) => PathOf(expression) is { } path && path.SequenceEqual(_path);

        private bool Binds(RustPattern pattern) => pattern switch
        {
            RustIdentifierPattern name => name.Name == Name || name.Name == _path[0] || (name.Subpattern is { } inner && Binds(inner)),
            RustTupleStructPattern tuple => tuple.Elements.Any(Binds),
            RustTuplePattern tuple => tuple.Elements.Any(Binds),
            RustSlicePattern slice => slice.Elements.Any(Binds),
            RustStructPattern structure => structure.Fields.Any(field => Binds(field.Pattern)),
            RustReferencePattern reference => Binds(reference.Inner),
            RustOrPattern either => either.Alternatives.Any(Binds),
            _ => false,
        };
    }
}
