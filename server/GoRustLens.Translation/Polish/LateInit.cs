using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>A zero value that is overwritten before anybody reads it is not given: Go's <c>var x T</c> and named results begin with one, and rustc says that it is never read.</summary>
internal sealed class LateInit : RustRewriter
{
    public static ImmutableArray<RustItem> Apply(ImmutableArray<RustItem> items) => new LateInit().Items(items);

    protected override RustExpr Simplify(RustExpr expression) => expression;

    protected override RustBlock Block(RustBlock block)
    {
        var done = base.Block(block);
        if (!done.Statements.Any(s => ZeroOf(s) is not null))
            return done;
        var statements = done.Statements.ToBuilder();
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            if (ZeroOf(statements[i]) is { } name)
                Move(statements, i, name, done.Tail);
        }
        return done with { Statements = statements.ToImmutable() };
    }

    /// <summary>Moves the declaration to where the variable is first set, if that is before anything names it.</summary>
    private static void Move(ImmutableArray<RustStmt>.Builder statements, int at, string name, RustExpr? tail)
    {
        var let = (RustLet)statements[at];
        for (var i = at + 1; i < statements.Count; i++)
        {
            if (!Names(statements[i], name))
                continue;
            switch (statements[i])
            {
                case RustExprStmt { Expression: RustAssign { Operator: "=", Left: RustPath left, Right: var value } } set when left.Text == name && !Names(value, name):
                    statements[i] = let with { Value = value, Origin = set.Origin, HasBlankBefore = set.HasBlankBefore };
                    statements.RemoveAt(at);
                    return;
                case RustExprStmt { Expression: RustAssign { Operator: "=", Left: RustTuple tuple, Right: var value } } set when Together(statements, at, i, tuple, value) is { } declared:
                    statements[i] = new RustLet(new RustTuplePattern([.. declared.Select(d => d.Pattern)]), value is RustTuple ? new RustTupleType([.. declared.Select(d => d.Type ?? RustType.Infer)]) : null, value) { Origin = set.Origin, HasBlankBefore = set.HasBlankBefore };
                    foreach (var index in declared.Select(d => d.Index).Where(index => index >= 0).Order().Reverse())
                        statements.RemoveAt(index);
                    return;
                case RustExprStmt { Expression: RustIf or RustMatch } choice when IsSetFirst(choice.Expression, name):
                    // Set once on each way: it needs no mut, unless somebody sets it again.
                    var again = statements.Skip(i + 1).Any(s => Sets(s, name)) || (tail is not null && Sets(new RustExprStmt(tail), name));
                    statements[at] = let with { Value = null, Pattern = again ? let.Pattern : ((RustIdentifierPattern)let.Pattern) with { IsMutable = false } };
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>The declarations of all that a tuple sets, where each begins with a zero that nothing reads; null otherwise.</summary>
    private static List<(int Index, RustPattern Pattern, RustType? Type)>? Together(ImmutableArray<RustStmt>.Builder statements, int from, int set, RustTuple tuple, RustExpr value)
    {
        var declared = new List<(int, RustPattern, RustType?)>();
        foreach (var element in tuple.Elements)
        {
            if (element is not RustPath { Text: var name })
                return null;
            if (name == "_")
            {
                declared.Add((-1, RustPattern.Wildcard, null));
                continue;
            }
            var index = -1;
            for (var i = set - 1; i >= 0 && index < 0; i--)
            {
                if (ZeroOf(statements[i]) == name)
                    index = i;
                else if (Names(statements[i], name))
                    return null;
            }
            if (index < 0 || Names(value, name) || declared.Any(d => d.Item1 == index))
                return null;
            var let = (RustLet)statements[index];
            if (let.Type is null && value is RustTuple)
                return null;
            declared.Add((index, let.Pattern, let.Type));
        }
        return declared.Any(d => d.Item1 == from) ? declared : null;
    }

    /// <summary>True where every way through the expression sets the variable as the first that it does with it, or leaves.</summary>
    private static bool IsSetFirst(RustExpr expression, string name) => expression switch
    {
        RustIf { Else: { } otherwise } branch => !Names(branch.Condition, name) && IsSetFirst(branch.Then, name) && IsSetFirst(otherwise, name),
        RustMatch match => !match.Arms.IsEmpty && !Names(match.Scrutinee, name) && match.Arms.All(arm => (arm.Guard is null || !Names(arm.Guard, name)) && IsSetFirst(arm.Body, name)),
        RustBlockExpr { Modifier: "", Label: null } block => IsSetFirst(block.Block, name),
        RustAssign { Operator: "=", Left: RustPath left } assign => left.Text == name && !Names(assign.Right, name),
        _ => false,
    };

    private static bool IsSetFirst(RustBlock block, string name)
    {
        if (block.Tail is not null && block.Statements.All(s => !Names(s, name)))
            return IsSetFirst(block.Tail, name);
        // Set by one statement, and named by no other.
        return block.Statements.Count(s => Names(s, name)) == 1 && (block.Tail is null || !Names(block.Tail, name)) && block.Statements.Any(s => s is RustExprStmt { Expression: var only } && Names(only, name) && IsSetFirst(only, name));
    }

    private static bool Sets(RustStmt statement, string name)
    {
        var found = false;
        RustWalk.Each(statement, e => found |= e is RustAssign { Left: var left } && Names(left, name) || e is RustReference { IsMutable: true } lent && Names(lent.Operand, name) || e is RustMethodCall { Receiver: var receiver } && Names(receiver, name));
        return found;
    }

    private static bool Names(RustStmt statement, string name) => RustNames.In(new RustBlock([statement], null)).Bare.Contains(RustNames.Plain(name));

    private static bool Names(RustExpr expression, string name) => RustNames.In(expression).Bare.Contains(RustNames.Plain(name));

    /// <summary>The variable that the statement declares with a zero value; null for others.</summary>
    private static string? ZeroOf(RustStmt statement) =>
        statement is RustLet { Else: null, Pattern: RustIdentifierPattern { IsMutable: true, IsReference: false, Subpattern: null } name, Value: { } value } && IsZero(value) ? name.Name : null;

    private static bool IsZero(RustExpr value) => value switch
    {
        RustLiteral => true,
        RustPath { Text: "None" } => true,
        RustTuple tuple => tuple.Elements.All(IsZero),
        RustCall { Callee: RustPath { Text: var made }, Arguments.IsEmpty: true } => made.EndsWith("::default", StringComparison.Ordinal) || made.EndsWith("::new", StringComparison.Ordinal) && made is "String::new" or "Vec::new" or "HashMap::new" or "HashSet::new" or "BTreeMap::new",
        _ => false,
    };
}
