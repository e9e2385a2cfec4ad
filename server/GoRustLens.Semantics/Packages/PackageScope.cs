using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Packages;

/// <summary>The package-level names of all files of one package name, and the methods of its types.</summary>
/// <remarks>Where two files declare a name, as files for different systems do, the first in order of paths counts.</remarks>
public sealed class PackageScope
{
    /// <summary>Aliases that stand for each other, in wrong code, end here.</summary>
    private const int MaxAliases = 20;

    private readonly FrozenDictionary<string, Symbol> _names;
    private readonly FrozenDictionary<string, ImmutableArray<Symbol>> _methods;
    private readonly FrozenDictionary<string, ImmutableArray<Symbol>> _methodsByName;

    internal PackageScope(Package package, string packageName)
    {
        var names = new Dictionary<string, Symbol>();
        var methods = new Dictionary<string, List<Symbol>>();
        var declaredMethods = new List<(FuncDecl Method, Ident Receiver, FileSemantics Owner)>();
        foreach (var file in package.Files)
        {
            if (file.File.Root.Name.Name != packageName)
                continue;
            var owner = package.SemanticsOf(file.File);
            foreach (var declaration in file.File.Root.Decls)
                Declare(declaration, owner, names, declaredMethods);
        }
        foreach (var (method, receiver, owner) in declaredMethods)
        {
            var typeName = BaseTypeName(receiver.Name, names);
            if (!methods.TryGetValue(typeName, out var list))
                methods[typeName] = list = [];
            list.Add(owner.DeclaredSymbol(method.Name, SymbolKind.Method, method, 0, typeName));
        }
        Symbols = [.. names.Values];
        _names = names.ToFrozenDictionary();
        _methods = methods.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray());
        _methodsByName = methods.Values.SelectMany(list => list).GroupBy(method => method.Name).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>All package-level symbols but methods, in the order of the files: that of the table changes from run to run.</summary>
    public ImmutableArray<Symbol> Symbols { get; }

    public Symbol? Find(string name) => _names.GetValueOrDefault(name);

    /// <summary>The methods declared for a type of the package, in source order; empty where there are none.</summary>
    public ImmutableArray<Symbol> MethodsOf(string typeName) => _methods.GetValueOrDefault(typeName, []);

    /// <summary>The methods of a name, of whatever type of the package, type by type.</summary>
    public ImmutableArray<Symbol> MethodsNamed(string name) => _methodsByName.GetValueOrDefault(name, []);

    /// <summary>The name of the type that a method belongs to; null where its receiver names none.</summary>
    internal string? ReceiverTypeNameOf(FuncDecl method) => ReceiverOf(method) is { } receiver ? BaseTypeName(receiver.Name, _names) : null;

    private static void Declare(
        Decl declaration, FileSemantics owner, Dictionary<string, Symbol> names, List<(FuncDecl Method, Ident Receiver, FileSemantics Owner)> methods)
    {
        switch (declaration)
        {
            case FuncDecl { Recv: null } function when function.Name.Name is not "init" and not "_":
                names.TryAdd(function.Name.Name, owner.DeclaredSymbol(function.Name, SymbolKind.Function, function, 0, null));
                break;
            case FuncDecl { Recv: not null } method when ReceiverOf(method) is { } receiver:
                methods.Add((method, receiver, owner));
                break;
            case GenDecl general:
                foreach (var spec in general.Specs)
                    DeclareSpec(general.Tok, spec, owner, names);
                break;
        }
    }

    /// <summary>A method whose receiver is written with an alias ("type A = *T; func (A) M()") is one of the type behind it.</summary>
    private static string BaseTypeName(string name, IReadOnlyDictionary<string, Symbol> names)
    {
        for (var steps = 0; steps < MaxAliases; steps++)
        {
            if (!names.TryGetValue(name, out var symbol) || symbol.Node is not TypeSpec { IsAlias: true } alias || BaseOf(alias.Type) is not { } target || !names.ContainsKey(target.Name))
                break;
            name = target.Name;
        }
        return name;
    }

    private static void DeclareSpec(TokenKind token, Spec spec, FileSemantics owner, Dictionary<string, Symbol> names)
    {
        if (spec is TypeSpec type)
        {
            var symbol = owner.DeclaredSymbol(type.Name, SymbolKind.TypeName, type, 0, null);
            if (!type.Name.IsBlank)
                names.TryAdd(symbol.Name, symbol);
        }
        else if (spec is ValueSpec value)
        {
            var kind = token == TokenKind.Const ? SymbolKind.Const : SymbolKind.Variable;
            for (var index = 0; index < value.Names.Length; index++)
            {
                var symbol = owner.DeclaredSymbol(value.Names[index], kind, value, index, null);
                if (!value.Names[index].IsBlank)
                    names.TryAdd(symbol.Name, symbol);
            }
        }
    }

    /// <summary>The type name of a receiver such as "*Stack[T]".</summary>
    private static Ident? ReceiverOf(FuncDecl method)
    {
        if (method.Recv is not { List: [var field, ..] })
            return null;
        return BaseOf(field.Type);
    }

    private static Ident? BaseOf(Expr type)
    {
        while (true)
        {
            switch (type)
            {
                case StarExpr star: type = star.X; break;
                case ParenExpr paren: type = paren.X; break;
                case IndexExpr index: type = index.X; break;
                case IndexListExpr indices: type = indices.X; break;
                case Ident ident: return ident;
                default: return null;
            }
        }
    }
}
