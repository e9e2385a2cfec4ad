using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0006: a switch without default over a closed set names all members but one. Sets are the constants of a type declared with it,
/// and sentinel errors of one var group. Silent where only some members are named, which is a choice; where each case leaves, so that
/// the code behind handles the rest of an enum; where the zero value or an "unknown" is left; for members that count or mark a border.
/// There must be a sign that the member counts here: each case sets a variable that would keep its zero value, or other switches of the package name it.
/// With all findings asked for: every switch that leaves out a member of such a type, as a match would see it.
/// </summary>
internal sealed class ForgottenCase : DiagnosticRule
{
    private const int MinSetSize = 3;
    private const int MinOtherSwitches = 2;

    public override DiagnosticCode Info { get; } = new("GRL0006", "A switch over a closed set forgets one of its members", HazardClass.Exhaustive, "E0004");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var choice in context.All<SwitchStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var hasDefault = choice.Body.List.OfType<CaseClause>().Any(clause => clause.IsDefault);
            var finding = hasDefault ? null : SentinelSwitch(choice, context.Model) ?? EnumSwitch(choice, context);
            finding ??= WholeSet(choice, hasDefault, context);
            if (finding is not null && !ExhaustiveDirectives.Silence([choice], context.Model))
                yield return finding;
        }
    }

    /// <summary>What a match would ask: every member that no case names, whatever happens to it here.</summary>
    private Finding? WholeSet(SwitchStmt choice, bool hasDefault, DeclContext context)
    {
        if (choice.Tag is not { } tag || context.Model.IsType(tag))
            return null;
        var type = context.Model.TypeOf(tag);
        if (!hasDefault && ExhaustiveDirectives.AskForDefault(choice, context.Model) && !EnumSet.Behind(type, context).IsEmpty)
            return new Finding(Code, SwitchSpan(choice), "A comment asks for a default here and there is none; Rust's match must be complete (E0004)") { Level = FindingLevel.All };
        var values = choice.Body.List.OfType<CaseClause>().SelectMany(clause => clause.List);
        // A set of the standard library grows: there a default is the right thing.
        if (MissingMembers.Find(type, values, context) is not { } missing || (hasDefault && missing.Sets.All(set => set.IsStandard)))
            return null;
        return new Finding(Code, SwitchSpan(choice), missing.Message("no case", hasDefault ? "Rust's match names every variant, or says _ (E0004)" : "Rust's match must name every variant (E0004)"))
        {
            Level = FindingLevel.All,
            Related = missing.Places(context.Model, "has no case"),
        };
    }

    private static TextSpan SwitchSpan(SwitchStmt choice) => new(choice.Start, "switch".Length);

    private Finding? EnumSwitch(SwitchStmt choice, DeclContext context)
    {
        var model = context.Model;
        if (choice.Tag is null || model.TypeOf(choice.Tag) is not GoNamed { Symbol.Package: { } package } named || named.Underlying is not GoBasic)
            return null;
        var cases = choice.Body.List.OfType<CaseClause>().ToList();
        if (cases.All(Leaves))
            return null;
        var members = MembersOf(named, package);
        var covered = NamesIn(cases, model);
        var forgotten = members.Where(member => !covered.Contains(member)).ToList();
        if (members.Count < MinSetSize || forgotten is not [var single] || IsNothing(single, members) || covered.Any(symbol => symbol.Kind != SymbolKind.Const))
            return null;
        if (HasSharedValues(members) || single.Constant is { Sign: 0 })
            return null;
        return LeavesZero(choice, cases, context) || IsNamedElsewhere(single, choice, context) ? Report(choice, forgotten, named.Name, model) : null;
    }

    /// <summary>Each case sets one variable, which was declared without a value, or with an empty one, right before: whoever has no case leaves that.</summary>
    private static bool LeavesZero(SwitchStmt choice, List<CaseClause> cases, DeclContext context)
    {
        if (cases is not [{ Body: [AssignStmt { Lhs: [var target] }] }, _, ..] || ExprFacts.LocalOf(target, context.Model) is not { } variable)
            return false;
        if (!cases.TrueForAll(clause => clause.Body.Any(statement => statement is AssignStmt { Tok: TokenKind.Assign } assign && assign.Lhs.Any(set => ReferenceEquals(ExprFacts.LocalOf(set, context.Model), variable)))))
            return false;
        var isEmpty = variable.Kind == SymbolKind.Result || variable.Node switch
        {
            ValueSpec { Values: var values } => values.IsEmpty,
            AssignStmt { Rhs: [var value] } => context.Model.ConstantOf(value) is { } constant && (constant.Sign == 0 || constant.ToText() is ""),
            _ => false,
        };
        return isEmpty && context.FunctionAround(choice) is { } function
            && !context.FlowOf(function).MutationsOf(variable).Any(mutation => mutation.Node.End <= choice.Start && !ReferenceEquals(mutation.Node, variable.Node));
    }

    /// <summary>Other switches of the package without default do something for the member: here it was left out.</summary>
    private static bool IsNamedElsewhere(Symbol member, SwitchStmt choice, DeclContext context) =>
        ReferenceEquals(member.Package, context.Model.Package)
        && context.Model.Package.Analysis(package => new SwitchCases(package)).NamedIn(member, choice) >= MinOtherSwitches;

    private Finding? SentinelSwitch(SwitchStmt choice, SemanticModel model)
    {
        var covered = new HashSet<Symbol>();
        foreach (var value in choice.Body.List.OfType<CaseClause>().SelectMany(clause => clause.List))
        {
            var name = choice.Tag is not null ? value : value is CallExpr { Args: [_, var target] } call && model.CalleeName(call) == "errors.Is" ? target : null;
            if (name is not null && model.SymbolOf(name) is { Kind: SymbolKind.Variable } symbol && Universe.IsError(symbol.Type))
                covered.Add(symbol);
        }
        if (covered.FirstOrDefault() is not { Package: { } package, File: { } file } first || package.PathOf(file) is not { } path || path.StartsWith('$'))
            return null;
        var members = SentinelsBeside(first, package.ModelOf(file));
        var forgotten = members.Where(member => !covered.Contains(member)).ToList();
        return members.Count >= MinSetSize && forgotten.Count == 1 && covered.All(members.Contains) ? Report(choice, forgotten, "the group's errors", model) : null;
    }

    private Finding Report(SwitchStmt choice, List<Symbol> forgotten, string set, SemanticModel model)
    {
        var names = string.Join(" and ", forgotten.Select(symbol => symbol.Name));
        var places = forgotten.Where(symbol => symbol.Ident is not null && symbol.File is not null).Select(symbol => new RelatedPlace(
            symbol.Ident!.Span, // filtered above
            $"{symbol.Name} has no case",
            ReferenceEquals(symbol.File, model.File) ? null : symbol.Package?.PathOf(symbol.File!)));
        return new Finding(Code, SwitchSpan(choice), MessageText.Fit(names, shown => $"{shown} of {set} has no case; Rust's match must name every variant (E0004)"))
        {
            Related = [.. places],
        };
    }

    /// <summary>The constants that are declared with the type, in its own package; borders and counters are no members.</summary>
    private static List<Symbol> MembersOf(GoNamed type, Semantics.Packages.Package package) =>
        [.. EnumSet.MembersOf(type.Symbol, package).Where(symbol => !IsBorder(symbol.Name)).OrderBy(symbol => symbol.Ident?.Start)];

    /// <summary>Flags and aliases: a set whose members are computed from each other is no list of cases.</summary>
    private static bool HasSharedValues(List<Symbol> members) => members.Any(member => member.Node is ValueSpec { Values: [var value, ..] } && value is Ident { Name: not "iota" } or BinaryExpr { Op: Syntax.Lexing.TokenKind.Shl or Syntax.Lexing.TokenKind.Or });

    /// <summary>The zero value of a counted set, or a name that says so, often means that there is nothing to do.</summary>
    private static bool IsNothing(Symbol member, List<Symbol> members)
    {
        var lower = member.Name.ToLowerInvariant();
        var isZero = ReferenceEquals(member, members[0]) && member.Node is ValueSpec { Values: [Ident { Name: "iota" }] };
        return isZero || lower.Contains("invalid", StringComparison.Ordinal) || lower.Contains("unknown", StringComparison.Ordinal)
            || lower.Contains("none", StringComparison.Ordinal) || lower.Contains("unspecified", StringComparison.Ordinal)
            || lower.Contains("undefined", StringComparison.Ordinal) || lower.Contains("default", StringComparison.Ordinal);
    }

    private static bool IsBorder(string name)
    {
        var lower = name.ToLowerInvariant();
        return name.StartsWith('_') || lower.StartsWith("num", StringComparison.Ordinal) || lower.StartsWith("max", StringComparison.Ordinal)
            || lower.StartsWith("min", StringComparison.Ordinal) || lower.StartsWith("last", StringComparison.Ordinal) || lower.StartsWith("end", StringComparison.Ordinal)
            || lower.EndsWith("count", StringComparison.Ordinal) || lower.EndsWith("max", StringComparison.Ordinal) || lower.EndsWith("end", StringComparison.Ordinal);
    }

    private static List<Symbol> SentinelsBeside(Symbol sentinel, SemanticModel model)
    {
        foreach (var general in model.File.Root.Decls.OfType<GenDecl>())
        {
            if (general.HasParens && sentinel.Node is Spec spec && general.Specs.Contains(spec))
            {
                return [.. general.Specs.OfType<ValueSpec>().SelectMany(value => value.Names).Select(name => model.SymbolOf(name)).OfType<Symbol>()
                    .Where(symbol => Universe.IsError(symbol.Type))];
            }
        }
        return [];
    }

    private static HashSet<Symbol> NamesIn(IEnumerable<CaseClause> cases, SemanticModel model) =>
        [.. cases.SelectMany(clause => clause.List).Select(value => model.SymbolOf(value)).OfType<Symbol>()];

    private static bool Leaves(CaseClause clause) => clause.Body is [.., ReturnStmt or BranchStmt] or [.., ExprStmt { X: CallExpr { Fun: Ident { Name: "panic" } } }];

    /// <summary>Which constants the switches of a package name in their cases.</summary>
    private sealed class SwitchCases : GoWalker
    {
        private readonly Dictionary<Symbol, List<SwitchStmt>> _named = [];
        private SemanticModel? _model;

        public SwitchCases(Semantics.Packages.Package package)
        {
            // A generator forgets nothing.
            foreach (var file in package.Files.Where(file => !GeneratedCode.Is(file.File)))
            {
                _model = package.ModelOf(file.File);
                Visit(file.File.Root);
            }
        }

        public int NamedIn(Symbol member, SwitchStmt except) => _named.TryGetValue(member, out var switches) ? switches.Count(other => !ReferenceEquals(other, except)) : 0;

        public override void Visit(GoNode node)
        {
            if (node is SwitchStmt { Tag: not null } choice)
            {
                foreach (var value in choice.Body.List.OfType<CaseClause>().Where(clause => !clause.Body.IsEmpty).SelectMany(clause => clause.List))
                {
                    if (_model?.SymbolOf(value) is not { Kind: SymbolKind.Const } member)
                        continue;
                    if (!_named.TryGetValue(member, out var switches))
                        _named[member] = switches = [];
                    switches.Add(choice);
                }
            }
            VisitChildrenOf(node);
        }
    }
}
