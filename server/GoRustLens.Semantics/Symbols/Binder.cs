using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Symbols;

/// <summary>Finds out what each name of one declaration means: Go's block scopes, and package, file and universe around them.</summary>
/// <remarks>Source: go.dev/ref/spec#Declarations_and_scope. Names that mean nothing have no entry. The state of one run.</remarks>
internal sealed class Binder : GoWalker
{
    private readonly FileSemantics _owner;
    private readonly Bindings _bindings;
    private readonly Dictionary<string, (Symbol Symbol, int Depth)> _visible = [];
    private readonly Stack<(string Name, (Symbol Symbol, int Depth)? Before)> _undo = [];
    private readonly List<int> _marks = [];
    private readonly Dictionary<string, Symbol> _labels = [];
    private readonly List<Ident> _branches = [];
    private GoNode? _function;

    /// <summary>The name of the type whose struct or interface is being read.</summary>
    private string? _typeName;

    private Binder(FileSemantics owner, Bindings bindings)
    {
        _owner = owner;
        _bindings = bindings;
    }

    public static Bindings BindGeneral(FileSemantics owner, GoNode declaration)
    {
        var binder = new Binder(owner, new Bindings());
        binder.Open();
        binder.Visit(declaration);
        return binder._bindings;
    }

    public static Bindings BindSignature(FileSemantics owner, FuncDecl function)
    {
        var binder = new Binder(owner, new Bindings());
        binder.Open();
        binder.DeclareSignature(function);
        return binder._bindings;
    }

    /// <summary>The body's bindings; parameters are the symbols of <paramref name="signature"/>.</summary>
    public static Bindings BindBody(FileSemantics owner, FuncDecl function, Bindings signature)
    {
        var binder = new Binder(owner, new Bindings()) { _function = function };
        binder.Open();
        foreach (var (ident, symbol) in signature.Symbols)
        {
            if (ReferenceEquals(symbol.Ident, ident) && (symbol.IsLocalVariable || symbol.Kind == SymbolKind.TypeParameter))
                binder.MakeVisible(symbol);
        }
        if (function.Body is not null)
            binder.VisitAll(function.Body.List);
        binder.ResolveBranches();
        return binder._bindings;
    }

    public override void Visit(GoNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        switch (node)
        {
            case Ident ident: Use(ident); break;
            case SelectorExpr selector: VisitSelector(selector); break;
            case FuncLit literal: VisitFuncLit(literal); break;
            case CompositeLit literal: VisitCompositeLit(literal); break;
            case StructType structType: VisitStruct(structType); break;
            case InterfaceType interfaceType: VisitInterface(interfaceType); break;
            case FuncType funcType: VisitFuncType(funcType); break;
            case GenDecl general: VisitGeneral(general); break;
            case AssignStmt { Tok: TokenKind.Define } assign: VisitDefine(assign); break;
            case RangeStmt range: VisitRange(range); break;
            case LabeledStmt labeled: VisitLabeled(labeled); break;
            case BranchStmt branch: VisitBranch(branch); break;
            case TypeSwitchStmt typeSwitch: VisitTypeSwitch(typeSwitch); break;
            case BlockStmt or IfStmt or ForStmt or SwitchStmt or SelectStmt or CaseClause or CommClause: VisitScoped(node); break;
            default: VisitChildrenOf(node); break;
        }
    }

    private void VisitScoped(GoNode node)
    {
        Open();
        VisitChildrenOf(node);
        Close();
    }

    private void VisitSelector(SelectorExpr selector)
    {
        Visit(selector.X);
        _bindings.Selectors[selector.Sel] = selector;
    }

    private void VisitFuncLit(FuncLit literal)
    {
        _bindings.OuterFunctions[literal] = _function;
        var outer = _function;
        _function = literal;
        Open();
        DeclareFields(literal.Type.Params, SymbolKind.Parameter);
        DeclareFields(literal.Type.Results, SymbolKind.Result);
        VisitAll(literal.Body.List);
        Close();
        _function = outer;
    }

    private void VisitCompositeLit(CompositeLit literal)
    {
        VisitOptional(literal.Type);
        foreach (var element in literal.Elts)
        {
            if (element is KeyValueExpr pair)
            {
                if (pair.Key is Ident key)
                    UseKey(key, literal);
                else
                    VisitElement(pair.Key, literal);
                VisitElement(pair.Value, literal);
            }
            else
            {
                VisitElement(element, literal);
            }
        }
    }

    private void VisitElement(Expr element, CompositeLit literal)
    {
        if (element is CompositeLit { Type: null } inner)
            _bindings.OuterLiterals[inner] = literal;
        Visit(element);
    }

    private void UseKey(Ident key, CompositeLit literal)
    {
        _bindings.Keys[key] = literal;
        Use(key);
    }

    private void VisitStruct(StructType structType)
    {
        var typeName = _typeName;
        _typeName = null;
        foreach (var field in structType.Fields.List)
        {
            Visit(field.Type);
            for (var index = 0; index < field.Names.Length; index++)
                _bindings.Symbols[field.Names[index]] = _owner.DeclaredSymbol(field.Names[index], SymbolKind.Field, field, index, typeName);
        }
    }

    private void VisitInterface(InterfaceType interfaceType)
    {
        var typeName = _typeName;
        _typeName = null;
        foreach (var field in interfaceType.Methods.List)
        {
            Visit(field.Type);
            for (var index = 0; index < field.Names.Length; index++)
                _bindings.Symbols[field.Names[index]] = _owner.DeclaredSymbol(field.Names[index], SymbolKind.Method, field, index, typeName);
        }
    }

    private void VisitFuncType(FuncType funcType)
    {
        // Names of parameters mean nothing outside of a body, but hovers ask for them.
        Open();
        DeclareTypeParameters(funcType.TypeParams);
        DeclareFields(funcType.Params, SymbolKind.Parameter);
        DeclareFields(funcType.Results, SymbolKind.Result);
        Close();
    }

    private void VisitGeneral(GenDecl general)
    {
        foreach (var spec in general.Specs)
        {
            switch (spec)
            {
                case ImportSpec: break;
                case TypeSpec type: VisitTypeSpec(type); break;
                case ValueSpec value: VisitValueSpec(general, value); break;
                default: VisitChildrenOf(spec); break;
            }
        }
    }

    private void VisitTypeSpec(TypeSpec type)
    {
        if (_function is null)
            _bindings.Symbols[type.Name] = _owner.DeclaredSymbol(type.Name, SymbolKind.TypeName, type, 0, null);
        else
            Declare(type.Name, SymbolKind.TypeName, type, 0);
        Open();
        DeclareTypeParameters(type.TypeParams);
        _typeName = type.Type is StructType or InterfaceType ? type.Name.Name : null;
        Visit(type.Type);
        _typeName = null;
        Close();
    }

    private void VisitValueSpec(GenDecl general, ValueSpec value)
    {
        _bindings.Groups[value] = general;
        VisitOptional(value.Type);
        VisitAll(value.Values);
        var isConst = general.Tok == TokenKind.Const;
        for (var index = 0; index < value.Names.Length; index++)
        {
            if (_function is not null)
                Declare(value.Names[index], isConst ? SymbolKind.Const : SymbolKind.Local, value, index);
            else
                _bindings.Symbols[value.Names[index]] = _owner.DeclaredSymbol(value.Names[index], isConst ? SymbolKind.Const : SymbolKind.Variable, value, index, null);
        }
    }

    private void VisitDefine(AssignStmt assign)
    {
        VisitAll(assign.Rhs);
        for (var index = 0; index < assign.Lhs.Length; index++)
        {
            if (assign.Lhs[index] is not Ident ident)
                Visit(assign.Lhs[index]);
            else if (_visible.TryGetValue(ident.Name, out var known) && known.Depth == _marks.Count && !ident.IsBlank)
                _bindings.Symbols[ident] = known.Symbol;
            else
                Declare(ident, SymbolKind.Local, assign, index);
        }
    }

    private void VisitRange(RangeStmt range)
    {
        Open();
        Visit(range.X);
        if (range.Tok == TokenKind.Define)
        {
            DeclareRangeName(range.Key, range, 0);
            DeclareRangeName(range.Value, range, 1);
        }
        else
        {
            VisitOptional(range.Key);
            VisitOptional(range.Value);
        }
        Visit(range.Body);
        Close();
    }

    private void DeclareRangeName(Expr? name, RangeStmt range, int index)
    {
        if (name is Ident ident)
            Declare(ident, SymbolKind.Local, range, index);
        else
            VisitOptional(name);
    }

    private void VisitLabeled(LabeledStmt labeled)
    {
        var symbol = _owner.DeclaredSymbol(labeled.Label, SymbolKind.Label, labeled, 0, null);
        _bindings.Symbols[labeled.Label] = symbol;
        _labels[labeled.Label.Name] = symbol;
        Visit(labeled.Stmt);
    }

    private void VisitBranch(BranchStmt branch)
    {
        if (branch.Label is not null)
            _branches.Add(branch.Label);
    }

    private void ResolveBranches()
    {
        foreach (var branch in _branches)
        {
            if (_labels.TryGetValue(branch.Name, out var label))
                _bindings.Symbols[branch] = label;
        }
    }

    private void VisitTypeSwitch(TypeSwitchStmt typeSwitch)
    {
        Open();
        VisitOptional(typeSwitch.Init);
        var name = typeSwitch.Assign is AssignStmt { Tok: TokenKind.Define, Lhs: [Ident ident] } ? ident : null;
        if (typeSwitch.Assign is AssignStmt { Rhs: [var value, ..] })
            Visit(value);
        else
            Visit(typeSwitch.Assign);
        if (name is not null)
            _bindings.Symbols[name] = MakeSymbol(name, SymbolKind.Local, typeSwitch, 0);
        foreach (var statement in typeSwitch.Body.List)
        {
            if (statement is CaseClause clause)
                VisitTypeClause(typeSwitch, clause, name);
            else
                Visit(statement);
        }
        Close();
    }

    private void VisitTypeClause(TypeSwitchStmt typeSwitch, CaseClause clause, Ident? name)
    {
        _bindings.TypeSwitches[clause] = typeSwitch;
        VisitAll(clause.List);
        Open();
        if (name is not null)
            MakeVisible(new Symbol(SymbolKind.Local, name.Name, name, clause, 0, _owner) { Function = _function });
        VisitAll(clause.Body);
        Close();
    }

    private void DeclareSignature(FuncDecl function)
    {
        _bindings.Symbols[function.Name] = _owner.DeclaredSymbol(
            function.Name, function.Recv is null ? SymbolKind.Function : SymbolKind.Method, function, 0, Packages.PackageScope.ReceiverOf(function)?.Name);
        _function = function;
        if (function.Recv is not null)
        {
            foreach (var field in function.Recv.List)
                DeclareReceiver(field);
        }
        DeclareTypeParameters(function.Type.TypeParams);
        DeclareFields(function.Type.Params, SymbolKind.Parameter);
        DeclareFields(function.Type.Results, SymbolKind.Result);
    }

    /// <summary>Declares the receiver, and the type parameters that "[K, V]" behind its type introduces.</summary>
    private void DeclareReceiver(Field field)
    {
        var type = field.Type;
        while (type is StarExpr or ParenExpr)
            type = type is StarExpr star ? star.X : ((ParenExpr)type).X;
        ImmutableArray<Expr> arguments = type switch
        {
            IndexExpr index => [index.Index],
            IndexListExpr indices => indices.Indices,
            _ => [],
        };
        for (var index = 0; index < arguments.Length; index++)
        {
            if (arguments[index] is Ident ident)
                Declare(ident, SymbolKind.TypeParameter, field, index);
        }
        Visit(type is IndexExpr generic ? generic.X : type is IndexListExpr list ? list.X : type);
        for (var index = 0; index < field.Names.Length; index++)
            Declare(field.Names[index], SymbolKind.Receiver, field, index);
    }

    private void DeclareTypeParameters(FieldList? parameters)
    {
        if (parameters is null)
            return;
        foreach (var field in parameters.List)
        {
            for (var index = 0; index < field.Names.Length; index++)
                Declare(field.Names[index], SymbolKind.TypeParameter, field, index);
        }
        foreach (var field in parameters.List)
            Visit(field.Type);
    }

    private void DeclareFields(FieldList? fields, SymbolKind kind)
    {
        if (fields is null)
            return;
        foreach (var field in fields.List)
            Visit(field.Type);
        foreach (var field in fields.List)
        {
            for (var index = 0; index < field.Names.Length; index++)
                Declare(field.Names[index], kind, field, index);
        }
    }

    private void Use(Ident ident)
    {
        if (ident.IsMissing || ident.IsBlank)
            return;
        if (_visible.TryGetValue(ident.Name, out var local))
            _bindings.Symbols[ident] = local.Symbol;
        else if (_owner.FindOutside(ident.Name) is { } symbol)
            _bindings.Symbols[ident] = symbol;
    }

    private void Declare(Ident ident, SymbolKind kind, GoNode node, int index)
    {
        var symbol = MakeSymbol(ident, kind, node, index);
        _bindings.Symbols[ident] = symbol;
        if (!ident.IsBlank && !ident.IsMissing)
            MakeVisible(symbol);
    }

    private Symbol MakeSymbol(Ident ident, SymbolKind kind, GoNode node, int index) =>
        new(kind, ident.Name, ident, node, index, _owner) { Function = _function };

    private void MakeVisible(Symbol symbol)
    {
        _undo.Push((symbol.Name, _visible.TryGetValue(symbol.Name, out var before) ? before : null));
        _visible[symbol.Name] = (symbol, _marks.Count);
    }

    private void Open() => _marks.Add(_undo.Count);

    private void Close()
    {
        var mark = _marks[^1];
        _marks.RemoveAt(_marks.Count - 1);
        while (_undo.Count > mark)
        {
            var (name, before) = _undo.Pop();
            if (before is { } entry)
                _visible[name] = entry;
            else
                _visible.Remove(name);
        }
    }
}
