using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of variables of a package, as the document declares them: constants, statics, atomics, locks, thread locals.</summary>
internal static class PackageVariables
{
    public static NameText? Of(Symbol variable, TranslationSettings settings, CancellationToken cancellationToken)
    {
        if (variable.Type.IsUnknown || variable.Ident is not { } ident || NamePlan.Of(variable, settings) is not { } plan || plan.DeclarationAround(ident) is not { } declaration)
            return null;
        var (sentinel, name) = plan.Ask(run => (run.Plan.IsSentinel(variable) ? $"{run.Plan.SentinelEnumName}::{Planning.Plan.SentinelVariant(variable)}" : null, run.Plan.Variable(variable).Name));
        if (sentinel is not null)
            return new NameText(NameForm.Expression, sentinel, ["A variant of the package's error enum: `errors.Is` becomes a `match` or `matches!`."]);
        foreach (var item in plan.Declaration(declaration, cancellationToken).Items)
        {
            if (item is RustConst plain && plain.Name == name)
                return Of(plan, variable, plain, $"{(plain.IsStatic ? "static" : "const")} {name}: {NameTexts.Print(plain.Type)}");
            if (item is RustThreadLocal { Variable: var local } && local.Name == name)
                return Of(plan, variable, local, $"thread_local! {{ static {name}: {NameTexts.Print(local.Type)} }}");
        }
        return null;
    }

    private static NameText Of(NamePlan plan, Symbol variable, RustConst made, string code)
    {
        var type = NameTexts.Print(made.Type);
        var remarks = new List<string>();
        if ((type.Contains("Mutex<", StringComparison.Ordinal) || type.Contains("Atomic", StringComparison.Ordinal) || type.Contains("Cell<", StringComparison.Ordinal)) && variable.Package is { } package && WriteIndex.Of(package).FirstWrite(package, variable) is ({ } file, { } write))
        {
            var place = $"{(ReferenceEquals(file, plan.Model.File) ? "" : Path.GetFileName(package.PathOf(file)) + " ")}line {file.Text.Lines.LineOf(write.Start) + 1}";
            remarks.Add($"For {place} changes it: a plain `static` refuses that (E0594), `static mut` asks for `unsafe` (E0133).");
        }
        if (type.StartsWith("LazyLock<", StringComparison.Ordinal))
            remarks.Add("`LazyLock` makes the value at its first use, where Go makes it before `main`.");
        else if (code.StartsWith("thread_local!", StringComparison.Ordinal))
            remarks.Add("`thread_local!`: nothing in the package hands it to another goroutine.");
        else if (!made.IsStatic)
            remarks.Add("A constant: nothing in the package sets it.");
        return new NameText(NameForm.Static, code, [.. remarks]);
    }
}

/// <summary>Where functions of a package write to something, by the name that it begins with. One walk over each file; names are resolved when asked.</summary>
internal sealed class WriteIndex
{
    private readonly Dictionary<string, List<(GoFile File, Ident Name)>> _writes = new(StringComparer.Ordinal);

    private WriteIndex(Package package)
    {
        foreach (var file in package.Files)
        {
            foreach (var function in file.File.Root.Decls.OfType<FuncDecl>())
                new Walker(this, file.File).Visit(function);
        }
    }

    public static WriteIndex Of(Package package) => package.Analysis(p => new WriteIndex(p));

    public (GoFile? File, Ident? Name) FirstWrite(Package package, Symbol variable)
    {
        foreach (var (file, name) in _writes.GetValueOrDefault(variable.Name, []))
        {
            if (ReferenceEquals(package.ModelOf(file).SymbolOf(name), variable))
                return (file, name);
        }
        return (null, null);
    }

    private sealed class Walker(WriteIndex index, GoFile file) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case AssignStmt { Tok: not TokenKind.Define } assign:
                    foreach (var target in assign.Lhs)
                        Add(target);
                    break;
                case IncDecStmt step: Add(step.X); break;
                case UnaryExpr { Op: TokenKind.And } address: Add(address.X); break;
                case CallExpr { Fun: Ident { Name: "delete" or "clear" or "copy" }, Args: [var changed, ..] }: Add(changed); break;
            }
            VisitChildrenOf(node);
        }

        private void Add(Expr target)
        {
            if (FunctionFacts.Root(target) is not Ident name)
                return;
            if (!index._writes.TryGetValue(name.Name, out var list))
                index._writes[name.Name] = list = [];
            list.Add((file, name));
        }
    }
}
