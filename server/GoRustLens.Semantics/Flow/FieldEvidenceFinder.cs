using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Flow;

/// <summary>Looks through a package for what it does with one pointer field: comparisons with nil, literals that set it or leave it out.</summary>
internal sealed class FieldEvidenceFinder : GoWalker
{
    private readonly Symbol _field;
    private SemanticModel _model;
    private FieldEvidence? _compared;
    private FieldEvidence? _leftOut;
    private int _setCount;
    private bool _isWritten = true;

    /// <summary>A function that gives the owner out gives none whose field is nil: "if img.RootFS == nil { return nil, errNoRoot }".</summary>
    private bool _isRefused;
    private FuncDecl? _function;

    private FieldEvidenceFinder(Symbol field, SemanticModel model)
    {
        _field = field;
        _model = model;
    }

    /// <summary>Null where each value in sight has the field set and nobody asks for nil.</summary>
    public static FieldEvidence? Find(Symbol field, Package package)
    {
        if (field is not { Node: Field declaration, File: { } declaringFile })
            return null;
        var finder = new FieldEvidenceFinder(field, package.ModelOf(declaringFile));
        foreach (var file in package.Files)
        {
            if (file.Path.EndsWith("_test.go", StringComparison.Ordinal))
                continue;
            finder._model = package.ModelOf(file.File);
            // A generator compares every field with nil.
            finder._isWritten = !GeneratedCode.Is(file.File);
            finder.Visit(file.File.Root);
        }
        if (finder._isRefused)
            return null;
        if (finder._compared is { } compared)
            return compared;
        if (finder._setCount > 0)
            return null;
        // Other packages can set what is exported.
        return finder._leftOut ?? (field.IsExported ? null : new FieldEvidence(declaringFile, declaration.Span, $"nothing in the package sets {field.Name}"));
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncDecl function:
                _function = function;
                break;
            case IfStmt { Cond: BinaryExpr { Op: TokenKind.Equal } comparison, Body.List: [.., ReturnStmt { Results: [_, .., var error] }] } when IsField(comparison.X) && _model.IsNil(comparison.Y) && !_model.IsNil(error) && _model.IsError(error) && GivesOwner():
                _isRefused = true;
                break;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison when _isWritten && IsField(comparison.X) && _model.IsNil(comparison.Y):
                _compared ??= new FieldEvidence(_model.File, comparison.Span, $"here {_field.Name} is compared with nil");
                break;
            case CompositeLit literal when IsOwner(literal):
                Count(literal);
                break;
            case AssignStmt assign:
                CountAssignments(assign);
                break;
        }
        VisitChildrenOf(node);
    }

    private bool GivesOwner() =>
        _function is not null && _model.SymbolOf(_function.Name)?.Type is GoSignature { Results: [var first, ..] }
        && (first.Type as GoNamed ?? (first.Type as GoPointer)?.Element as GoNamed)?.Symbol.Name == _field.ReceiverTypeName;

    private bool IsField(Expr expression) =>
        expression is SelectorExpr selector && selector.Sel.Name == _field.Name && ReferenceEquals(_model.SymbolOf(selector.Sel), _field);

    private bool IsOwner(CompositeLit literal)
    {
        if (literal.Elts.IsEmpty)
            return false;
        var name = literal.Type switch { Ident ident => ident.Name, SelectorExpr selector => selector.Sel.Name, null => _field.ReceiverTypeName, _ => null };
        return name is not null && name == _field.ReceiverTypeName && _model.TypeOf(literal) is var type
            && SemanticModel.MemberOf(type, _field.Name) is { Path.IsEmpty: true } member && ReferenceEquals(member.Symbol, _field);
    }

    private void Count(CompositeLit literal)
    {
        if (literal.Elts[0] is not KeyValueExpr)
        {
            _setCount++;
            return;
        }
        foreach (var element in literal.Elts)
        {
            if (element is KeyValueExpr { Key: Ident key } pair && key.Name == _field.Name)
            {
                _setCount += _model.IsNil(pair.Value) ? 0 : 1;
                return;
            }
        }
        _leftOut ??= new FieldEvidence(_model.File, literal.Span, $"here {_field.Name} is left out");
    }

    private void CountAssignments(AssignStmt assign)
    {
        for (var index = 0; index < assign.Lhs.Length; index++)
        {
            if (!IsField(assign.Lhs[index]))
                continue;
            var isNil = assign.Rhs.Length == assign.Lhs.Length && _model.IsNil(assign.Rhs[index]);
            if (isNil)
                _compared ??= new FieldEvidence(_model.File, assign.Span, $"here {_field.Name} becomes nil");
            else
                _setCount++;
        }
    }
}
