using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Takes the <c>mut</c> off bindings that nothing in their function changes.</summary>
/// <remarks>
/// The plans give it for what Go changes; in Rust that may be a Cell, another variable, or nothing any more. It works by names, all bindings of one name in a function at once:
/// whatever is not known to leave them alone keeps them as they are.
/// </remarks>
internal sealed partial class SpareMut : RustRewriter
{
    /// <summary>Methods of Rust's library that read their receiver or take it, whatever its type.</summary>
    private static readonly HashSet<string> s_readers = new(StringComparer.Ordinal)
    {
        "as_bytes", "as_deref", "as_ref", "as_slice", "as_str", "borrow", "borrow_mut", "chars", "char_indices", "clone", "cloned", "cmp", "concat", "contains", "contains_key", "copied", "ends_with", "eq", "err", "expect", "first", "get",
        "into", "into_iter", "is_empty", "is_err", "is_none", "is_ok", "is_some", "is_some_and", "iter", "join", "keys", "last", "len", "lines", "load", "lock", "map", "map_err", "ok", "ok_or_else", "partial_cmp", "set", "split", "split_whitespace",
        "starts_with", "to_lowercase", "to_owned", "to_string", "to_uppercase", "to_vec", "trim", "unwrap", "unwrap_or", "unwrap_or_default", "unwrap_or_else", "values", "windows", "wrapping_add", "wrapping_mul", "wrapping_sub", "abs", "powi", "sqrt",
    };

    private readonly HashSet<string> _readers = new(s_readers, StringComparer.Ordinal);
    private readonly HashSet<string> _writers = new(StringComparer.Ordinal);
    private HashSet<string> _changed = new(StringComparer.Ordinal);
    private HashSet<string> _called = new(StringComparer.Ordinal);

    private SpareMut(ImmutableArray<RustItem> items, IEnumerable<string> helpers)
    {
        Declare(items);
        foreach (var text in helpers)
        {
            foreach (Match method in Method().Matches(text))
                (method.Groups["mut"].Success ? _writers : _readers).Add(method.Groups["name"].Value);
        }
    }

    /// <param name="helpers">The texts of the helpers that come with the items.</param>
    public static ImmutableArray<RustItem> Apply(ImmutableArray<RustItem> items, IEnumerable<string> helpers) => new SpareMut(items, helpers).Items(items);

    [GeneratedRegex(@"fn (?<name>\w+)[^(]*\(\s*&(?:'\w+ )?(?<mut>mut )?self\b")]
    private static partial Regex Method();

    private void Declare(ImmutableArray<RustItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case RustFunction { Parameters: [{ Type: null, Pattern: RustIdentifierPattern receiver }, ..] } method:
                    (receiver.Name.StartsWith("&mut", StringComparison.Ordinal) || receiver.Name.Contains(" mut self", StringComparison.Ordinal) ? _writers : _readers).Add(method.Name);
                    break;
                case RustImpl implementation:
                    Declare(implementation.Items);
                    break;
                case RustTrait contract:
                    Declare(contract.Items);
                    break;
                case RustModule module:
                    Declare(module.Items);
                    break;
            }
        }
    }

    protected override RustItem Item(RustItem item)
    {
        switch (item)
        {
            case RustConst constant:
                RustWalk.Each(constant.Value, Note);
                break;
            case RustThreadLocal local:
                RustWalk.Each(local.Variable.Value, Note);
                break;
        }
        if (item is not RustFunction { Body: { } body } function)
            return base.Item(item);
        var (outer, outerCalled) = (_changed, _called);
        (_changed, _called) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        RustWalk.Each(body, Note);
        var done = (RustFunction)base.Item(function);
        done = done with { Parameters = [.. done.Parameters.Select(p => p.Type is null ? p is { Pattern: RustIdentifierPattern { Name: "mut self" } } && !_changed.Contains("self") ? RustParameter.Receiver("self") : p : p with { Pattern = Spared(p.Pattern) })] };
        (_changed, _called) = (outer, outerCalled);
        return done;
    }

    protected override RustBlock Block(RustBlock block)
    {
        var done = base.Block(block);
        return done with { Statements = [.. done.Statements.Select(s => s is RustLet { Value: { } value } let ? let with { Pattern = Spared(let.Pattern, value is RustClosure closure && !Changes(closure)) } : s)] };
    }

    protected override RustExpr Simplify(RustExpr expression) => expression;

    /// <param name="isReader">True for a closure that changes nothing, so that calling it does not, either.</param>
    private RustPattern Spared(RustPattern pattern, bool isReader = false) => pattern switch
    {
        RustIdentifierPattern { IsMutable: true, IsReference: false } name when !_changed.Contains(name.Name) && (isReader || !_called.Contains(name.Name)) => name with { IsMutable = false },
        RustTuplePattern tuple => tuple with { Elements = [.. tuple.Elements.Select(e => Spared(e))] },
        RustTupleStructPattern variant => variant with { Elements = [.. variant.Elements.Select(e => Spared(e))] },
        _ => pattern,
    };

    /// <summary>True for a closure that changes something, so that it has to be mutable to be called.</summary>
    private bool Changes(RustClosure closure)
    {
        var (outer, outerCalled) = (_changed, _called);
        (_changed, _called) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        RustWalk.Each(closure.Body, Note);
        var result = _changed.Count > 0 || _called.Any(name => char.IsLower(name[0]) && !name.Contains(':', StringComparison.Ordinal));
        (_changed, _called) = (outer, outerCalled);
        return result;
    }

    /// <summary>Remembers the names that the expression may change, and those that it calls.</summary>
    private void Note(RustExpr expression)
    {
        switch (expression)
        {
            case RustReference { IsMutable: true } lent:
                Root(lent.Operand);
                break;
            case RustAssign { Left: RustTuple tuple }:
                foreach (var element in tuple.Elements)
                    Root(element);
                break;
            case RustAssign assign:
                Root(assign.Left);
                break;
            case RustCall { Callee: RustPath { Text: var called } }:
                _called.Add(called);
                break;
            case RustMethodCall call when _writers.Contains(call.Name) || KnownMethods.Writes(call.Name) || !_readers.Contains(call.Name):
                Root(call.Receiver);
                break;
            case RustMacroCall macro when macro.Path is not ("print!" or "println!" or "eprint!" or "eprintln!" or "print" or "println" or "eprint" or "eprintln" or "format" or "vec" or "panic" or "assert_eq" or "assert"):
                foreach (var argument in macro.Arguments)
                    Root(argument);
                break;
            case RustMatch { Scrutinee: var scrutinee } match when match.Arms.Any(arm => HasReference(arm.Pattern)):
                Root(scrutinee);
                break;
            case RustSelect select:
                foreach (var arm in select.Arms)
                {
                    if (arm.Operation is not null)
                        RustWalk.Each(arm.Operation, Root);
                }
                break;
        }
    }

    private static bool HasReference(RustPattern pattern) => pattern switch
    {
        RustIdentifierPattern name => name.IsReference && name.IsMutable,
        RustTupleStructPattern variant => variant.Elements.Any(HasReference),
        RustTuplePattern tuple => tuple.Elements.Any(HasReference),
        RustStructPattern structure => structure.Fields.Any(f => HasReference(f.Pattern)),
        _ => false,
    };

    /// <summary>The variable that a place is in.</summary>
    private void Root(RustExpr place)
    {
        while (true)
        {
            switch (place)
            {
                case RustParen paren:
                    place = paren.Inner;
                    continue;
                case RustField field:
                    place = field.Receiver;
                    continue;
                case RustIndex index:
                    place = index.Receiver;
                    continue;
                case RustUnary { Operator: "*" } pointer:
                    place = pointer.Operand;
                    continue;
                case RustPath { Text: var name }:
                    _changed.Add(name);
                    return;
                default:
                    return;
            }
        }
    }
}
