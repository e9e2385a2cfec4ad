using System.Text.RegularExpressions;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms;
using GoRustLens.Rust.Printing;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;

namespace GoRustLens.Ide.Features;

/// <summary>Imports, the names of packages, and what is of other modules: there the crate is the answer, for the Go declaration has no Rust.</summary>
internal static partial class ForeignHovers
{
    /// <summary>Null for all other places, and for packages that nothing is known of.</summary>
    public static HoverCard? At(WorkspaceSnapshot snapshot, Document document, SemanticModel model, int offset, string? documentKey, HoverSettings form)
    {
        if (ImportPlaces.At(document.GoFile, model, offset) is var (package, span))
            return OfPackage(snapshot, document, package, span, documentKey, form);
        if (WordAt(document.GoFile, offset) is not { } word)
            return null;
        var path = NodePath.To(document.GoFile.Root, word.Start);
        if (path.Leaf is not Ident name || name.Start != word.Start)
            return null;
        if (path.Innermost<ImportSpec>() is { } import)
            return OfPackage(snapshot, document, import.Path.Value.Trim('"', '`'), word.Span, documentKey, form);
        if (model.SymbolOf(name) is not { Kind: SymbolKind.Function or SymbolKind.Method or SymbolKind.TypeName or SymbolKind.Unresolved } symbol)
            return null;
        return HasHost(symbol.PackagePath) && !IsOwn(snapshot.ModuleOf(document), symbol.PackagePath) ? OfTables(snapshot, document, symbol.PackagePath, word.Span, documentKey, form) : null;
    }

    /// <summary>An import or the name of a package that the team chose a crate for: that is said before all else. Null for other places.</summary>
    public static HoverCard? Chosen(WorkspaceSnapshot snapshot, Document document, SemanticModel model, int offset) =>
        snapshot.Settings.Crates.Paths.Length > 0 && ImportPlaces.At(document.GoFile, model, offset) is var (package, span)
        && ToolingHovers.IsChosen(package, snapshot.Settings.Crates) && ToolingHovers.ForImport(package, span, snapshot.Settings.Crates) is { } hover
            ? HoverFeature.CardOf(hover, snapshot) : null;

    /// <summary>
    /// True for the name of a package of the user's own module, whatever the catalog knows of packages of that name, for one before a type
    /// that is only a part of what an idiom is about, and for the type of an element: "os" and "Signal" in <c>make(chan os.Signal, 1)</c>.
    /// </summary>
    /// <param name="idiom">The span of what the idiom is about.</param>
    public static bool SpeaksForItself(WorkspaceSnapshot snapshot, Document document, SemanticModel model, int offset, TextSpan idiom)
    {
        if (ImportPlaces.At(document.GoFile, model, offset) is not var (package, span))
            return WordAt(document.GoFile, offset) is { } word && IsElementType(model, NodePath.To(document.GoFile.Root, word.Start), word, idiom);
        if (snapshot.ModuleOf(document) is { IsStandardLibrary: false } module && IsOwn(module, package))
            return true;
        var path = NodePath.To(document.GoFile.Root, span.Start);
        return path.Innermost<SelectorExpr>() is { X: Ident qualifier } selector && qualifier.Span == span
            && idiom != selector.Span && idiom.Contains(selector.Span) && (IsType(model, selector.Sel) || (IsUnresolved(model, selector.Sel) && !IsCalled(path, selector)));
    }

    /// <summary>True for the name of a declared type in a slice, map or channel type that an idiom is about.</summary>
    private static bool IsElementType(SemanticModel model, NodePath path, Token word, TextSpan idiom)
    {
        if (path.Leaf is not Ident name || name.Start != word.Start || idiom == name.Span || !(IsType(model, name) || IsUnresolved(model, name)) || model.SymbolOf(name) is { Package: null, Kind: not SymbolKind.Unresolved })
            return false;
        for (var i = path.Nodes.Length - 2; i > 0 && path.Nodes[i] is SelectorExpr or StarExpr or IndexExpr or ArrayType or MapType or ChanType; i--)
        {
            if (path.Nodes[i] is SelectorExpr selector && idiom == selector.Span)
                return false;
            if (path.Nodes[i] is ArrayType or MapType or ChanType && idiom.Contains(path.Nodes[i].Span))
                return true;
        }
        return false;
    }

    private static bool IsType(SemanticModel model, Ident name) => model.SymbolOf(name) is { Kind: SymbolKind.TypeName };

    private static bool IsUnresolved(SemanticModel model, Ident name) => model.SymbolOf(name) is null or { Kind: SymbolKind.Unresolved };

    private static bool IsCalled(NodePath path, SelectorExpr selector) => path.Innermost<CallExpr>() is { } call && ReferenceEquals(call.Fun, selector);

    /// <summary>The name at an offset or ending there.</summary>
    private static Token? WordAt(GoFile file, int offset)
    {
        if (file.TokenAt(offset) is { Kind: TokenKind.Ident } token)
            return token;
        return offset > 0 && file.TokenAt(offset - 1) is { Kind: TokenKind.Ident } before && before.End == offset ? before : null;
    }

    private static HoverCard? OfPackage(WorkspaceSnapshot snapshot, Document document, string importPath, TextSpan span, string? documentKey, HoverSettings form)
    {
        if (snapshot.ModuleOf(document) is { IsStandardLibrary: false } module && IsOwn(module, importPath))
            return new HoverCard(OfOwn(module, importPath), span);
        if (snapshot.ModuleOf(document) is { } user && user.File.Replaces.FirstOrDefault(replace => replace.TargetVersion.Length == 0 && IsIn(replace.Path, importPath)) is { } beside)
            return new HoverCard(OfBeside(beside, importPath), span);
        return OfTables(snapshot, document, importPath, span, documentKey, form)
            ?? (HasHost(importPath) ? HoverFeature.CardOf(ToolingHovers.ForUnknown(importPath, span), snapshot) : null);
    }

    /// <summary>A package of the user's own module is a module of the crate.</summary>
    private static string OfOwn(GoModule module, string importPath)
    {
        var below = importPath.Length == module.Path.Length ? "" : importPath[(module.Path.Length + 1)..];
        if (below.Length == 0)
            return "**Rust:** `use crate::…`: the root of the crate\n\nWhat others use is `pub`; the file is `src/lib.rs`.\n";
        var parts = below.Split('/').Select(ModuleName).ToList();
        return $"**Rust:** `use crate::{string.Join("::", parts)};`\n\nA module of the same crate: `mod {parts[^1]};` in its parent makes it known, `pub` what others may use. Imports may go in circles.\n";
    }

    /// <summary>A package of a module that stands in a folder of its own: a crate named by its path.</summary>
    private static string OfBeside(GoModReplace module, string importPath)
    {
        var name = module.Path.Split('/').Last(part => !MajorVersion().IsMatch(part));
        var parts = importPath[module.Path.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(ModuleName);
        return $"**Rust:** `use {string.Join("::", parts.Prepend(ModuleName(name)))};`\n\nA crate beside this one, by its folder in Cargo.toml: `{name} = {{ path = \"{module.Target}\" }}`.\n";
    }

    [GeneratedRegex(@"^v\d+$")]
    private static partial Regex MajorVersion();

    private static string ModuleName(string folder) => RustKeywords.Escape(folder.Replace('-', '_').Replace('.', '_').ToLowerInvariant());

    /// <summary>The team's own choice, the catalog's page of the package, or what the tables of modules and of the standard library say.</summary>
    private static HoverCard? OfTables(WorkspaceSnapshot snapshot, Document document, string importPath, TextSpan span, string? documentKey, HoverSettings form)
    {
        if (!ToolingHovers.IsChosen(importPath, snapshot.Settings.Crates) && snapshot.Catalog.FindImport(importPath) is { } page)
            return new HoverCard(HoverMarkdown.Render(new IdiomHover(span, page, default, null), document.Text, documentKey, form), span);
        return ToolingHovers.ForImport(importPath, span, snapshot.Settings.Crates) is { } hover ? HoverFeature.CardOf(hover, snapshot) : null;
    }

    private static bool IsOwn(GoModule? module, string importPath) => module is not null && IsIn(module.Path, importPath);

    private static bool IsIn(string module, string importPath) =>
        importPath.StartsWith(module, StringComparison.Ordinal) && (importPath.Length == module.Length || importPath[module.Length] == '/');

    private static bool HasHost(string importPath) => importPath.Split('/')[0].Contains('.', StringComparison.Ordinal);
}
