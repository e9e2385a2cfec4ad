using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Strings that are paths, by what is done with them.</summary>
internal static class FilePaths
{
    private const string FilePackage = "path/filepath.";
    private const string SystemPackage = "os.";

    /// <summary>True where the body hands the variable to a function of path/filepath, or to one of os that takes a path.</summary>
    public static bool IsGivenToFiles(RuleContext context, BlockStmt body, Symbol variable)
    {
        var search = new CallSearch(context.Model, variable);
        search.Visit(body);
        return search.IsFound;
    }

    private static bool TakesPath(string function) =>
        function.StartsWith(FilePackage, StringComparison.Ordinal)
        || (function.StartsWith(SystemPackage, StringComparison.Ordinal) && function[SystemPackage.Length..] is "Open" or "Create" or "OpenFile" or "ReadFile" or "WriteFile" or "Stat" or "Lstat"
            or "Remove" or "RemoveAll" or "Mkdir" or "MkdirAll" or "ReadDir" or "Rename" or "Chdir" or "Chmod" or "Truncate" or "Symlink" or "Readlink" or "DirFS");

    private sealed class CallSearch(SemanticModel model, Symbol variable) : GoWalker
    {
        public bool IsFound { get; private set; }

        public override void Visit(GoNode node)
        {
            if (IsFound)
                return;
            if (node is CallExpr call && call.Args.Any(argument => argument is Ident name && ReferenceEquals(model.SymbolOf(name), variable)) && TakesPath(model.CalleeName(call)))
                IsFound = true;
            else
                VisitChildrenOf(node);
        }
    }
}
