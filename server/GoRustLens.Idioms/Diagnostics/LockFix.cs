using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Puts accesses under a mutex that is at hand: a field beside the shared one, or a local variable in sight.</summary>
internal static class LockFix
{
    /// <summary>Empty where no mutex is at hand, or an access is not a statement of its own.</summary>
    public static ImmutableArray<GoFix> For(GoFile file, ImmutableArray<SharedAccess> accesses, FuncDecl function, SemanticModel model)
    {
        if (accesses.IsEmpty || accesses.Any(access => access.Statement is not (AssignStmt or IncDecStmt or ExprStmt)))
            return [];
        if ((MutexBeside(accesses[0].Place, model) ?? MutexInSight(accesses, function, model)) is not { } mutex)
            return [];
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var statement in accesses.Where(access => access.Locks.IsEmpty).Select(access => access.Statement).OfType<Stmt>().Distinct())
        {
            if (EnclosingStatements.InList(function, statement) is not { } listed || !ReferenceEquals(listed, statement))
                return [];
            var indentation = GoEdits.IndentationAt(file, statement.Start);
            edits.Add(new TextEdit(new TextSpan(statement.Start, 0), $"{mutex}.Lock()\n{indentation}"));
            edits.Add(new TextEdit(new TextSpan(statement.End, 0), $"\n{indentation}{mutex}.Unlock()"));
        }
        return edits.Count == 0 ? [] : [new GoFix($"Hold {mutex} here", edits.ToImmutable())];
    }

    private static string? MutexBeside(Place place, SemanticModel model)
    {
        if (place.IsVariable)
            return null;
        var type = place.Root.Type;
        var fields = place.Path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in fields.SkipLast(1))
            type = SemanticModel.MemberOf(type, name)?.Type ?? GoUnknown.Instance;
        var structType = (type is GoPointer pointer ? pointer.Element.Underlying : type.Underlying) as GoStruct;
        var mutex = structType?.Fields.FirstOrDefault(field => IsMutex(field.Type));
        return mutex is null ? null : $"{place.Root.Name}{string.Concat(fields.SkipLast(1).Select(name => $".{name}"))}.{mutex.Name}";
    }

    private static string? MutexInSight(ImmutableArray<SharedAccess> accesses, FuncDecl function, SemanticModel model)
    {
        var finder = new MutexFinder(model, accesses.Min(access => access.Node.Start));
        if (function.Body is not null)
            finder.VisitAll(function.Body.List);
        return finder.Name;
    }

    private static bool IsMutex(GoType type) =>
        type is GoNamed { Symbol.FullName: "sync.Mutex" or "sync.RWMutex" } or GoPointer { Element: GoNamed { Symbol.FullName: "sync.Mutex" or "sync.RWMutex" } };

    /// <summary>Finds a mutex that the function's own block declares before a place.</summary>
    private sealed class MutexFinder(SemanticModel model, int before) : GoWalker
    {
        public string? Name { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is DeclStmt { Decl: GenDecl general })
            {
                foreach (var name in general.Specs.OfType<ValueSpec>().SelectMany(spec => spec.Names))
                {
                    if (name.Start < before && model.SymbolOf(name) is { } symbol && IsMutex(symbol.Type))
                        Name ??= name.Name;
                }
            }
        }
    }
}
