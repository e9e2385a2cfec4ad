using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Interface types and unions.</summary>
internal sealed partial class Checker
{
    private GoInterface InterfaceTypeOf(InterfaceType e)
    {
        var typeName = NameDeclaredWith(e);
        var receiver = typeName is not null && DeclaringType is { } declaring ? new GoParameter("", declaring) : null;
        var methods = ImmutableArray.CreateBuilder<GoMethod>();
        var embedded = ImmutableArray.CreateBuilder<GoType>();
        foreach (var field in e.Methods.List)
        {
            if (field.Names.IsEmpty)
                embedded.Add(UnionOf(field.Type));
            else
                AddMethod(field, typeName, receiver, methods);
        }
        var type = new GoInterface(methods.ToImmutable(), embedded.ToImmutable());
        if (methods.Count > 1)
            ReportDuplicates(e);
        return type;
    }

    private void AddMethod(Field field, string? typeName, GoParameter? receiver, ImmutableArray<GoMethod>.Builder methods)
    {
        var name = field.Names[0];
        if (name.IsBlank)
        {
            Error(name, "methods must have a unique non-blank name");
            return;
        }
        if (Typ(field.Type) is not GoSignature signature)
            return;
        if (!signature.TypeParameters.IsEmpty)
            Error(field.Type, "interface methods cannot have type parameters");
        var symbol = File.DeclaredSymbol(name, SymbolKind.Method, field, 0, typeName);
        var method = new GoSignature(signature.Parameters, signature.Results, signature.IsVariadic) { Receiver = receiver };
        symbol.KnownType = method;
        RecordSymbol(name, symbol);
        methods.Add(new GoMethod(symbol.Name, method, symbol));
    }

    private void ReportDuplicates(InterfaceType e)
    {
        var names = new HashSet<string>();
        foreach (var field in e.Methods.List)
        {
            if (field.Names is [{ IsBlank: false } name, ..] && !names.Add(name.Name))
                Error(name, $"duplicate method {name.Name}");
        }
    }

    /// <summary>go/types' parseUnion: an embedded element of an interface. A single type stands for itself.</summary>
    private GoType UnionOf(Expr e)
    {
        // Unions hang to the left: a | b | c is (a | b) | c.
        var unions = new Stack<BinaryExpr>();
        var first = e;
        while (first is BinaryExpr { Op: TokenKind.Or } union)
        {
            unions.Push(union);
            first = union.X;
        }
        var term = TermOf(first);
        if (unions.Count == 0 && !term.HasTilde)
            return term.Type;
        var terms = ImmutableArray.CreateBuilder<GoTerm>(unions.Count + 1);
        var expressions = new List<Expr>(unions.Count + 1);
        terms.Add(term);
        expressions.Add(first);
        var type = new GoUnion([term]);
        while (unions.TryPop(out var union))
        {
            terms.Add(TermOf(union.Y));
            expressions.Add(union.Y);
            type = new GoUnion(terms.ToImmutable());
            RecordTypeAndValue(union, OperandMode.TypeExpr, type, null);
        }
        Later(() => ValidateTerms(type, expressions));
        return type;
    }

    private GoTerm TermOf(Expr e)
    {
        if (e is not UnaryExpr { Op: TokenKind.Tilde } tilde)
            return new GoTerm(HasTilde: false, TermType(e));
        var term = new GoTerm(HasTilde: true, TermType(tilde.X));
        RecordTypeAndValue(e, OperandMode.TypeExpr, new GoUnion([term]), null);
        return term;
    }

    private GoType TermType(Expr e)
    {
        var type = Typ(e);
        if (type.Unaliased is not GoTypeParam)
            return type;
        Error(e, "term cannot be a type parameter");
        return GoUnknown.Instance;
    }

    private void ValidateTerms(GoUnion union, List<Expr> expressions)
    {
        for (var index = 0; index < union.Terms.Length; index++)
        {
            var (hasTilde, type) = union.Terms[index];
            var underlying = type.Underlying;
            if (underlying is GoUnknown)
                continue;
            if (hasTilde && underlying is GoInterface)
                Error(expressions[index], $"invalid use of ~ ({type} is an interface)");
            else if (hasTilde && !TypeIdentity.AreIdentical(underlying, type))
                Error(expressions[index], $"invalid use of ~ (underlying type of {type} is {underlying})");
            else if (underlying is GoInterface { TypeSet: var set } && union.Terms.Length > 1)
                ValidateInterfaceTerm(expressions[index], type, set);
        }
    }

    private void ValidateInterfaceTerm(Expr e, GoType type, TypeSet set)
    {
        if (!set.Methods.IsEmpty)
            Error(e, $"cannot use {type} in union ({type} contains methods)");
        else if (set.IsComparable)
            Error(e, $"cannot use {type} in union ({type} is or embeds comparable)");
    }
}
