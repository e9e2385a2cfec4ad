using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Adds the <c>mut</c> that a binding needs for what its scope does with it: set, lent for writing, changed by a method.</summary>
/// <remarks>The plans say so beforehand of most variables; this sees what lowering made of them in the end.</remarks>
internal sealed class LetMut(ILoanFacts facts)
{
    /// <summary>Looks at a list of statements: bindings of its own, and what is done to them behind.</summary>
    public void Apply(List<RustStmt> statements, int from)
    {
        if (!statements.Skip(from).Any(s => s is RustLet { Pattern: RustIdentifierPattern { IsMutable: false } or RustTuplePattern or RustTupleStructPattern { Elements: [RustIdentifierPattern { IsMutable: false }] } }))
            return;
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var parts = new HashSet<(string Name, string Method)>();
        for (var i = statements.Count - 1; i >= from; i--)
        {
            if (statements[i] is RustLet let)
                statements[i] = let with { Pattern = Bound(let.Pattern, let, whole, parts) };
            RustWalk.Each(statements[i], e => Note(e, whole, parts));
        }
    }

    /// <summary>True where the block does something to the name that takes <c>mut</c>.</summary>
    public bool IsChanged(string name, RustType type, RustBlock block)
    {
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var parts = new HashSet<(string Name, string Method)>();
        RustWalk.Each(block, e => Note(e, whole, parts));
        return whole.Contains(name) || parts.Any(p => p.Name == name && Changes(type, p.Method));
    }

    private RustPattern Bound(RustPattern pattern, RustLet let, HashSet<string> whole, HashSet<(string Name, string Method)> parts)
    {
        switch (pattern)
        {
            case RustTuplePattern tuple:
                return tuple with { Elements = [.. tuple.Elements.Select(e => Bound(e, let, whole, parts))] };
            case RustTupleStructPattern { Elements: [RustIdentifierPattern held] } variant:
                return variant with { Elements = [Bound(held, let, whole, parts)] };
            case RustIdentifierPattern { IsReference: false } name:
                var type = (let.Pattern is RustIdentifierPattern ? let.Type : null) ?? facts.TypeOf(name.Name);
                var isNeeded = (whole.Contains(name.Name) && let.Value is not null) || (type is not null && parts.Any(p => p.Name == name.Name && Changes(type, p.Method)));
                whole.Remove(name.Name);
                parts.RemoveWhere(p => p.Name == name.Name);
                return isNeeded ? name with { IsMutable = true } : name;
            default:
                return pattern;
        }
    }

    /// <summary>True where the method, or an assignment to a part, needs a value of the type to be mutable.</summary>
    private bool Changes(RustType type, string method) => type switch
    {
        RustArrayType => true,
        RustPathType { Path: "Vec" or "String" or "HashMap" or "HashSet" or "BTreeMap" or "BTreeSet" or "VecDeque" } => method.Length == 0 || KnownMethods.Writes(method),
        RustPathType { Path: "Option" } => method is "as_mut" or "as_deref_mut" or "take" or "insert" or "get_or_insert_with",
        RustPathType { Path: "Rc" or "Arc" or "Cell" or "RefCell" or "Mutex" or "Box" or "_" } => false,
        RustPathType { Path: var name } => char.IsUpper(name[0]) && (method.Length == 0 || facts.IsWriter(method)),
        RustTupleType => method.Length == 0,
        _ => false,
    };

    private static void Note(RustExpr expression, HashSet<string> whole, HashSet<(string Name, string Method)> parts)
    {
        switch (expression)
        {
            case RustReference { IsMutable: true, Operand: var lent }:
                Place(lent, "");
                break;
            case RustAssign { Left: RustTuple tuple }:
                foreach (var element in tuple.Elements)
                    Place(element, "");
                break;
            case RustAssign assign:
                Place(assign.Left, "");
                break;
            case RustMethodCall call:
                if (call.Receiver is RustPath { Text: var receiver })
                    parts.Add((receiver, call.Name));
                else if (KnownMethods.Writes(call.Name))
                    Place(call.Receiver, "");
                break;
        }

        void Place(RustExpr place, string method)
        {
            var isWhole = true;
            while (true)
            {
                switch (place)
                {
                    case RustParen paren:
                        place = paren.Inner;
                        continue;
                    case RustField field:
                        (place, isWhole) = (field.Receiver, false);
                        continue;
                    case RustIndex index:
                        (place, isWhole) = (index.Receiver, false);
                        continue;
                    case RustPath { Text: var name }:
                        if (isWhole)
                            whole.Add(name);
                        else
                            parts.Add((name, method));
                        return;
                    default:
                        return;
                }
            }
        }
    }
}
