using System.Collections.Immutable;
using System.Numerics;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>switch on values: match where the cases are patterns, else if and else if.</summary>
internal sealed partial class BodyLowering
{
    private void Switch(SwitchStmt choice, string? label, List<RustStmt> output)
    {
        var before = new List<RustStmt>();
        if (choice.Init is not null)
            LowerStatement(choice.Init, null, before);
        var clauses = choice.Body.List.OfType<CaseClause>().ToImmutableArray();
        var made = Breakable(label, clauses, () => Switch(choice, clauses, before));
        if (before.Count == 0 || !NeedsBlock(choice, choice.Init))
        {
            output.AddRange(before);
            AddChoice(made, output);
            return;
        }
        AddChoice(made, before);
        output.Add(new RustExprStmt(new RustBlockExpr(new RustBlock([.. before]))));
    }

    /// <summary>A plain block is put in line: it holds what a switch without cases does.</summary>
    private static void AddChoice(RustExpr made, List<RustStmt> output)
    {
        if (made is RustBlockExpr { Label: null, Modifier: "", Block.IsEmpty: true })
            return;
        output.Add(new RustExprStmt(made));
    }

    /// <param name="before">Gets the tag where it must be evaluated once and has no name.</param>
    private RustExpr Switch(SwitchStmt choice, ImmutableArray<CaseClause> clauses, List<RustStmt> before)
    {
        if (choice.Tag is null || Model.ConstantOf(choice.Tag)?.ToBoolean() == true)
            return Chain(choice, clauses, item => To(item, Ty.Bool));
        if (clauses.Any(c => !c.IsDefault) && Match(choice.Tag, clauses) is { } match)
            return match;
        var tag = choice.Tag;
        if (clauses.Count(c => !c.IsDefault) + clauses.Sum(c => c.List.Length) > 2 && !IsNameOrConstant(tag) || clauses.All(c => c.IsDefault))
            return TagOnce(tag, choice, clauses, before);
        return Chain(choice, clauses, item => Equals(tag, item));
    }

    private bool IsNameOrConstant(Expr tag) => Unparen(tag) switch
    {
        Ident => true,
        SelectorExpr selector => Model.SelectionOf(selector) is { Member.IsMethod: false } && IsNameOrConstant(selector.X),
        var other => Model.ConstantOf(other) is not null,
    };

    private RustExpr Equals(Expr tag, Expr item) => Comparison(new BinaryExpr(item.Span) { X = tag, Op = TokenKind.Equal, OpSpan = item.Span, Y = item }).Code;

    /// <summary>The tag under a name of its own, compared with each case.</summary>
    private RustExpr TagOnce(Expr tag, SwitchStmt choice, ImmutableArray<CaseClause> clauses, List<RustStmt> before)
    {
        var value = Operand(tag);
        if (clauses.All(c => c.IsDefault))
        {
            before.Add(new RustLet(RustPattern.Wildcard, null, value.Code));
            return Chain(choice, clauses, _ => RustExpr.LiteralOf("false"));
        }
        var name = IsLocalName("tag") ? $"tag{_steps++}" : "tag";
        before.Add(new RustLet(RustPattern.Binding(name), null, value.IsPlace && !Plan.IsCopy(value.Type) ? Borrow(value.Code) : value.Code));
        var held = value.IsPlace && !Plan.IsCopy(value.Type) ? new Value(Deref(RustExpr.PathOf(name)), value.Type, IsPlace: true) : new Value(RustExpr.PathOf(name), value.Type, IsPlace: true);
        return Chain(choice, clauses, item => new RustBinary(Ty.IsText(held.Type) ? RustExpr.PathOf(name) : held.Code, "==", Ty.IsText(held.Type) ? Lower(item).Code : To(item, held.Type)));
    }

    /// <summary>if, else if, else. A default in the middle is what is left over all the same.</summary>
    private RustExpr Chain(SwitchStmt choice, ImmutableArray<CaseClause> clauses, Func<Expr, RustExpr> test)
    {
        _ = choice;
        RustExpr? chain = clauses.FirstOrDefault(c => c.IsDefault) is { } otherwise && ClauseBody(clauses, otherwise) is { IsEmpty: false } left ? new RustBlockExpr(left) : null;
        foreach (var clause in clauses.Reverse())
        {
            if (clause.IsDefault)
                continue;
            var condition = clause.List.Select(test).Aggregate((RustExpr?)null, (all, next) => all is null ? next : new RustBinary(all, "||", next));
            chain = new RustIf(condition ?? RustExpr.LiteralOf("false"), ClauseBody(clauses, clause)) { Else = chain };
        }
        return chain ?? new RustBlockExpr(RustBlock.Empty);
    }

    /// <summary>The clause's statements; what it falls through to is written again.</summary>
    private RustBlock ClauseBody(ImmutableArray<CaseClause> clauses, CaseClause clause)
    {
        var statements = new List<RustStmt>();
        for (var index = clauses.IndexOf(clause); index < clauses.Length; index++)
        {
            var body = WithoutLastBreak(clauses[index].Body);
            var falls = body is [.., BranchStmt { Tok: TokenKind.Fallthrough }];
            if (falls)
                body = body.RemoveAt(body.Length - 1);
            // Names of one clause are not those of the next.
            if (falls && body.Any(s => s is DeclStmt or AssignStmt { Tok: TokenKind.Define }))
                statements.Add(new RustExprStmt(new RustBlockExpr(BlockOf(body, clauses[index].End))));
            else
                LowerList(body, statements, falls ? clauses[index].Body[^1].Start : clauses[index].End);
            if (!falls)
                break;
        }
        return new RustBlock([.. statements]);
    }

    /// <summary>match; null where a case is no pattern of Rust's, or where if reads better.</summary>
    private RustExpr? Match(Expr tag, ImmutableArray<CaseClause> clauses)
    {
        var value = NumberOfAType(tag) ?? Operand(tag);
        var scrutinee = Scrutinee(value, clauses);
        if (scrutinee is not { } examined)
            return null;
        var arms = new List<(RustPattern Pattern, CaseClause Clause)>();
        foreach (var clause in clauses)
        {
            if (clause.IsDefault)
                continue;
            var patterns = Patterns(clause, examined.Type);
            if (patterns is not { Count: > 0 })
                return null;
            arms.Add((patterns.Count == 1 ? patterns[0] : new RustOrPattern([.. patterns]), clause));
        }
        var otherwise = clauses.FirstOrDefault(c => c.IsDefault);
        if (arms is [var only] && only.Clause.List.Length == 1)
            return null;
        var code = examined.Code;
        if (arms is [var single])
            return new RustIf(new RustMacroCall("matches", [code]) { Pattern = single.Pattern }, ClauseBody(clauses, single.Clause)) { Else = otherwise is null ? null : new RustBlockExpr(ClauseBody(clauses, otherwise)) };
        var made = arms.Select(a => new RustMatchArm(a.Pattern, new RustBlockExpr(ClauseBody(clauses, a.Clause)))).ToList();
        if (!(Ty.Head(examined.Type) == "bool" && arms.Count == 2) && !CoversAll(tag, clauses))
            made.Add(new RustMatchArm(RustPattern.Wildcard, otherwise is null ? RustExpr.Unit : new RustBlockExpr(ClauseBody(clauses, otherwise))));
        return new RustMatch(code, [.. made]);
    }

    /// <summary>True for a switch over all values of an enum whose every case returns or panics.</summary>
    private bool AlwaysReturns(SwitchStmt choice)
    {
        ImmutableArray<CaseClause> clauses = [.. choice.Body.List.OfType<CaseClause>()];
        return choice.Tag is { } tag && Plan.EnumOf(TypeOf(tag)) is not null && CoversAll(tag, clauses)
            && clauses.Where(c => !c.IsDefault).All(c => c.Body is [.., ReturnStmt] or [.., ExprStmt { X: CallExpr { Fun: Ident { Name: "panic" } } }]) && !Jumps.In(choice.Body);
    }

    /// <summary>Finds break, goto and fallthrough.</summary>
    private sealed class Jumps : GoWalker
    {
        private bool _found;

        public static bool In(GoNode node)
        {
            var jumps = new Jumps();
            jumps.Visit(node);
            return jumps._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is BranchStmt { Tok: not TokenKind.Continue })
                _found = true;
            else if (node is not FuncLit)
                VisitChildrenOf(node);
        }
    }

    /// <summary>A number of a declared type, matched as that: its constants are patterns. Null for other values.</summary>
    private Value? NumberOfAType(Expr tag)
    {
        if (TypeOf(tag) is not GoNamed { Underlying: GoBasic { IsInteger: true } } named || Plan.InNewtype(Plan.Owned(named)) is null)
            return null;
        var value = Lower(tag);
        while (value.Type is RustReferenceType { Inner: var inner })
            value = new Value(Deref(value.Code), inner, IsPlace: true);
        return Ty.Same(value.Type, Plan.Owned(named)) && Plan.Has("Eq", value.Type) ? value : null;
    }

    /// <summary>True where the cases name every variant of an enum.</summary>
    private bool CoversAll(Expr tag, ImmutableArray<CaseClause> clauses) =>
        Plan.EnumOf(TypeOf(tag)) is { } variants && clauses.SelectMany(c => c.List).Select(i => Model.ConstantOf(i)?.ToInteger()).Distinct().Count(v => v is { } number && variants.ContainsKey(number)) == variants.Count;

    /// <summary>What stands behind match, and its type; null for types that have no patterns.</summary>
    private Value? Scrutinee(Value value, ImmutableArray<CaseClause> clauses)
    {
        if (Ty.Head(value.Type) == "String")
            return new Value(Member(value.Code).Method("as_str"), Ty.StrRef);
        if (value.Type is RustReferenceType { Inner: RustPathType { Path: "str" } } || Ty.Head(value.Type) is "bool" or "char")
            return value;
        if (!Ty.IsInteger(value.Type))
            return value.Type is RustPathType path && _run.PackageTypes.ContainsKey(path.Path) && Plan.Has("PartialEq", value.Type) ? value : null;
        var items = clauses.SelectMany(c => c.List).ToList();
        // Characters as numbers are matched as characters.
        return Ty.Head(value.Type) == "i32" && items.All(i => Unparen(i) is BasicLit { LiteralKind: TokenKind.Char })
            ? new Value(RustExpr.CallOf("char::from_u32", new RustCast(value.Code, RustType.Of("u32"))), Ty.Option(Ty.Char))
            : value;
    }

    /// <summary>The patterns of a clause; null where one of its cases is none.</summary>
    private List<RustPattern>? Patterns(CaseClause clause, RustType type)
    {
        if (Ty.InOption(type) is { } inside)
        {
            if (Patterns(clause, inside) is not { } characters)
                return null;
            return [RustPattern.Variant("Some", characters.Count == 1 ? characters[0] : new RustOrPattern([.. characters]))];
        }
        var numbers = new List<(BigInteger Number, RustPattern Pattern)>();
        var patterns = new List<RustPattern>();
        foreach (var item in clause.List)
        {
            if (Model.ConstantOf(item) is not { } constant || PatternOf(To(item, type)) is not { } pattern)
                return null;
            patterns.Add(pattern);
            if (pattern is RustLiteralPattern && constant.ToInteger() is { } number)
                numbers.Add((number, pattern));
        }
        return numbers.Count == patterns.Count && numbers.Count > 2 && InRanges(numbers) is { } ranges ? ranges : patterns;
    }

    /// <summary>Numbers that follow each other as ranges, as clippy asks for three and more.</summary>
    private static List<RustPattern> InRanges(List<(BigInteger Number, RustPattern Pattern)> numbers)
    {
        var patterns = new List<RustPattern>();
        for (var start = 0; start < numbers.Count;)
        {
            var end = start;
            while (end + 1 < numbers.Count && numbers[end + 1].Number == numbers[end].Number + 1)
                end++;
            if (end - start >= 2)
                patterns.Add(new RustRangePattern(((RustLiteralPattern)numbers[start].Pattern).Text, ((RustLiteralPattern)numbers[end].Pattern).Text, IsInclusive: true));
            else
                patterns.AddRange(numbers.Skip(start).Take(end - start + 1).Select(n => n.Pattern));
            start = end + 1;
        }
        return patterns;
    }

    private static RustPattern? PatternOf(RustExpr code) => code switch
    {
        RustLiteral literal when !literal.Text.Contains('.', StringComparison.Ordinal) || literal.Text[0] is '"' or '\'' or 'b' => new RustLiteralPattern(literal.Text),
        RustUnary { Operator: "-", Operand: RustLiteral literal } when !literal.Text.Contains('.', StringComparison.Ordinal) => new RustLiteralPattern("-" + literal.Text),
        RustCall { Callee: RustPath { Arguments.IsDefaultOrEmpty: true } type, Arguments: [RustLiteral or RustUnary] } number when char.IsUpper(type.Text[0]) && PatternOf(number.Arguments[0]) is { } inside => RustPattern.Variant(type.Text, inside),
        RustPath { Arguments.IsDefaultOrEmpty: true } path when char.IsUpper(path.Text[path.Text.LastIndexOf(':') + 1]) || path.Text.Contains("::", StringComparison.Ordinal) => new RustPathPattern(path.Text),
        _ => null,
    };
}
