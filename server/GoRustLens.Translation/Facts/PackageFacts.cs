using System.Collections.Concurrent;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Translation.Facts;

/// <summary>What the files of a package, taken together, say about its fields, constants, errors and methods.</summary>
/// <remarks>Made once for a package; one walk over each file. What a name means is asked of the model when somebody wants to know.</remarks>
internal sealed class PackageFacts
{
    /// <summary>Where fields are compared with nil or set to it, by name: the bodies around are not checked before a field of the name is asked for.</summary>
    private readonly Dictionary<string, List<(Ident Name, GoFile File)>> _nilFields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FuncDecl>> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _interfaceMethods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(ValueSpec Spec, GenDecl Group)>> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueSpec> _sentinels = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FuncDecl, bool> _writes = new();
    private readonly ConcurrentDictionary<FuncDecl, bool> _waits = new();
    private readonly ConcurrentDictionary<FuncDecl, HashSet<int>> _writtenParameters = new();
    private readonly Dictionary<FuncDecl, GoFile> _files = [];
    private readonly Package _package;

    private PackageFacts(Package package)
    {
        _package = package;
        foreach (var file in package.Files)
        {
            foreach (var declaration in file.File.Root.Decls)
            {
                if (declaration is FuncDecl function)
                    _files[function] = file.File;
                Declare(declaration, file.File);
            }
            new NilWalker(_nilFields, file.File).Visit(file.File.Root);
        }
    }

    public static PackageFacts Of(Package package) => package.Analysis(p => new PackageFacts(p));

    /// <summary>True where some code of the package compares the field with nil or sets it to nil, or where it points to its own struct.</summary>
    public bool IsNilField(Symbol field) =>
        _nilFields.TryGetValue(field.Name, out var places) && places.Any(place => ReferenceEquals(_package.ModelOf(place.File).SymbolOf(place.Name), field));

    public bool IsInterfaceMethod(string name) => _interfaceMethods.Contains(name);

    /// <summary>True for <c>String() string</c> and <c>Error() string</c>, which are Display in Rust.</summary>
    public static bool IsText(FuncDecl method) =>
        method is { Recv: not null, Name.Name: "String" or "Error", Type: { Params.List.IsEmpty: true, Results.List: [{ Type: Ident { Name: "string" } }] } };

    /// <summary>The package's errors made by errors.New, by name, in source order.</summary>
    public IEnumerable<KeyValuePair<string, ValueSpec>> Sentinels => _sentinels;

    public bool IsSentinel(string name) => _sentinels.ContainsKey(name);

    /// <summary>True for a type over integers or strings whose constants stand in one group, counted by iota or all written out.</summary>
    public bool IsEnum(Symbol type) => EnumGroup(type) is not null;

    /// <summary>The group that makes the type an enum; null where it is none.</summary>
    public GenDecl? EnumGroup(Symbol type)
    {
        if (!ReferenceEquals(type.Package, _package) || type.Function is not null || !_constants.TryGetValue(type.Name, out var specs))
            return null;
        var group = specs[0].Group;
        var isEnum = specs.All(s => ReferenceEquals(s.Group, group)) && specs.Sum(s => s.Spec.Names.Length) >= 2
            && type.Node is TypeSpec { Type: Ident, TypeParams: null } && HasPlainValues(group);
        return isEnum ? group : null;
    }

    /// <summary>True where a method of the package sets something through its receiver, or calls one that does.</summary>
    public bool WritesReceiver(Symbol method, FuncDecl declaration) =>
        _interfaceMethods.Contains(method.Name) && _methods.TryGetValue(method.Name, out var same)
            ? same.Any(Writes)
            : Writes(declaration);

    /// <summary>True where an implementation of the interface's method writes through its receiver.</summary>
    public bool InterfaceMethodWrites(string name) => _methods.TryGetValue(name, out var same) && same.Any(Writes);

    private bool Writes(FuncDecl method)
    {
        if (_writes.TryGetValue(method, out var known))
            return known;
        if (method.Recv is not { List: [{ Type: StarExpr, Names: [var name, ..] }, ..] } || method.Body is null || !_files.TryGetValue(method, out var file))
            return false;
        _writes[method] = false;
        var model = _package.ModelOf(file);
        var result = model.SymbolOf(name) is { } receiver && FunctionFacts.Of(model, method)[receiver] is { } facts && (facts.IsWrittenThrough || facts.IsReassigned);
        _writes[method] = result;
        return result;
    }

    /// <summary>True where the function writes through a parameter, or its receiver: index -1.</summary>
    public bool WritesParameter(FuncDecl function, int index)
    {
        if (!_writtenParameters.TryGetValue(function, out var written))
        {
            // Of functions that call each other the first one asked for does not count.
            _writtenParameters[function] = [];
            _writtenParameters[function] = written = FindWrittenParameters(function);
        }
        return written.Contains(index);
    }

    private HashSet<int> FindWrittenParameters(FuncDecl function)
    {
        var written = new HashSet<int>();
        if (function.Body is null || !_files.TryGetValue(function, out var file) || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return written;
        var model = _package.ModelOf(file);
        var facts = FunctionFacts.Of(model, function);
        if (function.Recv is { List: [{ Names: [var own, ..] }, ..] } && model.SymbolOf(own) is { } receiver && facts[receiver].IsWrittenThrough)
            written.Add(-1);
        var index = 0;
        foreach (var name in function.Type.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)))
        {
            if (name is not null && model.SymbolOf(name) is { } parameter && facts[parameter].IsWrittenThrough)
                written.Add(index);
            index++;
        }
        return written;
    }

    /// <summary>True where a function of the package waits for a channel, a timer or another goroutine: itself, or through one that it calls.</summary>
    public bool Waits(FuncDecl function)
    {
        if (_waits.TryGetValue(function, out var known))
            return known;
        if (function.Body is null || !_files.TryGetValue(function, out var file) || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        _waits[function] = false;
        var facts = FunctionFacts.Of(_package.ModelOf(file), function);
        var result = facts.Waits || facts.Callees.Any(c => c.Node is FuncDecl callee && ReferenceEquals(c.Package, _package) && Waits(callee));
        _waits[function] = result;
        return result;
    }

    private void Declare(Decl declaration, GoFile file)
    {
        switch (declaration)
        {
            case FuncDecl { Recv: not null } method:
                if (!_methods.TryGetValue(method.Name.Name, out var list))
                    _methods[method.Name.Name] = list = [];
                list.Add(method);
                break;
            case GenDecl { Tok: TokenKind.Type } types:
                foreach (var spec in types.Specs.OfType<TypeSpec>())
                {
                    if (spec.Type is StructType structure)
                    {
                        foreach (var link in structure.Fields.List.Where(f => f.Type is StarExpr { X: Ident own } && own.Name == spec.Name.Name).SelectMany(f => f.Names))
                            Add(_nilFields, link, file);
                    }
                    if (spec.Type is InterfaceType contract)
                        _interfaceMethods.UnionWith(contract.Methods.List.SelectMany(m => m.Names).Select(n => n.Name));
                }
                break;
            case GenDecl { Tok: TokenKind.Const } constants:
                DeclareConstants(constants);
                break;
            case GenDecl { Tok: TokenKind.Var } variables:
                foreach (var spec in variables.Specs.OfType<ValueSpec>())
                {
                    if (spec is { Names: [var name], Values: [CallExpr { Fun: SelectorExpr { Sel.Name: "New" }, Args: [BasicLit] } made] } && _package.ModelOf(file).CalleeName(made) == "errors.New")
                        _sentinels.TryAdd(name.Name, spec);
                }
                break;
        }
    }

    private void DeclareConstants(GenDecl group)
    {
        string? type = null;
        foreach (var spec in group.Specs.OfType<ValueSpec>())
        {
            type = spec.Type is Ident name ? name.Name : spec.Values.IsEmpty ? type : null;
            if (type is null)
                continue;
            if (!_constants.TryGetValue(type, out var list))
                _constants[type] = list = [];
            list.Add((spec, group));
        }
    }

    /// <summary>iota alone, or literals: values that an enum can carry.</summary>
    private static bool HasPlainValues(GenDecl group)
    {
        var specs = group.Specs.OfType<ValueSpec>().ToList();
        if (specs.Any(s => s.Names.Length != 1 || s.Values.Length > 1))
            return false;
        return specs[0].Values is [Ident { Name: "iota" } or BinaryExpr { X: Ident { Name: "iota" }, Op: TokenKind.Add, Y: BasicLit }]
            ? specs.Skip(1).All(s => s.Values.IsEmpty && s.Type is null)
            : specs.All(s => s is { Type: Ident, Values: [BasicLit { LiteralKind: TokenKind.String or TokenKind.Int }] });
    }

    private static void Add(Dictionary<string, List<(Ident Name, GoFile File)>> fields, Ident name, GoFile file)
    {
        if (!fields.TryGetValue(name.Name, out var places))
            fields[name.Name] = places = [];
        places.Add((name, file));
    }

    private sealed class NilWalker(Dictionary<string, List<(Ident Name, GoFile File)>> fields, GoFile file) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
                return;
            switch (node)
            {
                case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual, Y: Ident { Name: "nil" }, X: SelectorExpr compared }:
                    Add(fields, compared.Sel, file);
                    break;
                case AssignStmt { Tok: TokenKind.Assign } assign when assign.Lhs.Length == assign.Rhs.Length:
                    for (var i = 0; i < assign.Lhs.Length; i++)
                    {
                        if (assign is { Lhs: var left, Rhs: var right } && left[i] is SelectorExpr target && right[i] is Ident { Name: "nil" })
                            Add(fields, target.Sel, file);
                    }
                    break;
                case KeyValueExpr { Key: Ident key, Value: Ident { Name: "nil" } }:
                    Add(fields, key, file);
                    break;
            }
            VisitChildrenOf(node);
        }
    }
}
