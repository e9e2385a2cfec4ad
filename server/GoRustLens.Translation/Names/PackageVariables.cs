using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of variables of a package: statics, with a lock where functions of the package write them.</summary>
internal static class PackageVariables
{
    public static NameText? Of(TranslationRun run, Symbol variable)
    {
        if (variable.Type.IsUnknown || variable.Package is not { } package || NameTexts.IsStandard(variable))
            return null;
        var facts = ReferenceEquals(package, run.Model.Package) ? run.Package : PackageFacts.Of(package);
        if (facts.IsSentinel(variable.Name) && Universe.IsError(variable.Type))
            return new NameText(NameForm.Expression, "Error::" + Planning.Plan.SentinelVariant(variable), ["A variant of the package's error enum: `==` and `errors.Is` become a `match`."]);
        var type = run.Types.Owned(variable.Type, (variable.Node as ValueSpec)?.Type);
        var (file, write) = WriteIndex.Of(package).FirstWrite(package, variable);
        var remarks = new List<string>();
        if (file is not null && write is not null)
        {
            var place = $"{(ReferenceEquals(file, run.Model.File) ? "" : Path.GetFileName(package.PathOf(file)) + " ")}line {file.Text.Lines.LineOf(write.Start) + 1}";
            if (Atomic(variable.Type) is { } atomic)
            {
                run.Use("std::sync::atomic::" + atomic);
                return new NameText(NameForm.Static, $"static {NameMapper.Screaming(variable.Name)}: {atomic}", [$"An atomic, for {place} sets it: a plain `static` refuses that (E0594)."]);
            }
            run.Use("std::sync::Mutex");
            remarks.Add($"A `Mutex`, for {place} changes it: a plain `static` refuses that (E0594), `static mut` asks for `unsafe` (E0133).");
            type = RustType.Of("Mutex", type);
        }
        else if (variable.Type is GoBasic { IsString: false })
        {
            return new NameText(NameForm.Static, $"static {NameMapper.Screaming(variable.Name)}: {NameTexts.Print(type)}", ["No function of the package sets it."]);
        }
        run.Use("std::sync::LazyLock");
        remarks.Add("`LazyLock` makes the value at its first use, where Go makes it before `main`.");
        return new NameText(NameForm.Static, $"static {NameMapper.Screaming(variable.Name)}: {NameTexts.Print(RustType.Of("LazyLock", type))}", [.. remarks]);
    }

    private static string? Atomic(GoType type) => type is not GoBasic basic ? null : basic.BasicKind switch
    {
        BasicKind.Bool => "AtomicBool",
        BasicKind.Int or BasicKind.Int64 => "AtomicI64",
        BasicKind.Int32 => "AtomicI32",
        BasicKind.Uint or BasicKind.Uint64 => "AtomicU64",
        BasicKind.Uint32 => "AtomicU32",
        _ => null,
    };
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
