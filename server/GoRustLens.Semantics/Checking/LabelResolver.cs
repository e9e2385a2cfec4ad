using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>The labels of one function body, and the branches to them. Bodies of function literals are not part of it.</summary>
/// <remarks>Source: go.dev/ref/spec#Labeled_statements, #Goto_statements. A branch to a label that it may not go to is an error, but keeps the label.</remarks>
internal sealed class LabelResolver(Func<LabeledStmt, Symbol> newLabel, Action<Ident, Symbol> record, Action<GoNode, string> report)
{
    private readonly Dictionary<string, Symbol> _labels = [];
    private readonly HashSet<Symbol> _used = [];
    private readonly List<Ident> _misplaced = [];

    public void Resolve(BlockStmt body)
    {
        var block = new Block(null, null);
        VisitList(block, body.List);
        foreach (var jump in block.ForwardJumps)
        {
            report(jump, _labels.ContainsKey(jump.Name) ? $"goto {jump.Name} jumps into block" : $"label {jump.Name} not declared");
            Use(jump);
        }
        foreach (var label in _misplaced)
        {
            if (_labels.TryGetValue(label.Name, out var symbol))
                record(label, symbol);
        }
        foreach (var symbol in _labels.Values)
        {
            if (!_used.Contains(symbol) && symbol.Ident is { } ident)
                report(ident, $"label {symbol.Name} declared and not used");
        }
    }

    private void VisitList(Block block, ImmutableArray<Stmt> list)
    {
        foreach (var statement in list)
            Visit(block, null, statement);
    }

    /// <param name="labeled">The label directly before the statement.</param>
    private void Visit(Block block, LabeledStmt? labeled, Stmt statement)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            VisitHere(block, labeled, statement);
        else
            VisitOnNewStack(block, labeled, statement);
    }

    private void VisitOnNewStack(Block block, LabeledStmt? labeled, Stmt statement) => TypeGate.Deep(() =>
    {
        VisitHere(block, labeled, statement);
        return true;
    });

    private void VisitHere(Block block, LabeledStmt? labeled, Stmt statement)
    {
        switch (statement)
        {
            case DeclStmt { Decl: GenDecl { Tok: TokenKind.Var } } or AssignStmt { Tok: TokenKind.Define }:
                block.MarkDeclaration();
                break;
            case LabeledStmt inner:
                Declare(block, inner);
                Visit(block, inner.Label.IsBlank ? labeled : inner, inner.Stmt);
                break;
            case BranchStmt { Label: { } label } branch: Branch(block, branch.Tok, label); break;
            case BlockStmt inner: VisitBlock(block, labeled, inner.List); break;
            case IfStmt choice: VisitIf(block, labeled, choice); break;
            case CaseClause clause: VisitBlock(block, null, clause.Body); break;
            case CommClause clause: VisitBlock(block, null, clause.Body); break;
            case SwitchStmt choice: Visit(block, labeled, choice.Body); break;
            case TypeSwitchStmt choice: Visit(block, labeled, choice.Body); break;
            case SelectStmt choice: Visit(block, labeled, choice.Body); break;
            case ForStmt loop: Visit(block, labeled, loop.Body); break;
            case RangeStmt loop: Visit(block, labeled, loop.Body); break;
        }
    }

    private void VisitBlock(Block outer, LabeledStmt? labeled, ImmutableArray<Stmt> list)
    {
        var block = new Block(outer, labeled);
        VisitList(block, list);
        // What no label here answers may mean one further on in the outer block.
        outer.ForwardJumps.AddRange(block.ForwardJumps);
    }

    private void VisitIf(Block block, LabeledStmt? labeled, IfStmt statement)
    {
        Stmt? next = statement;
        while (next is IfStmt choice)
        {
            Visit(block, labeled, choice.Body);
            next = choice.Else;
        }
        if (next is not null)
            Visit(block, labeled, next);
    }

    private void Declare(Block block, LabeledStmt statement)
    {
        var ident = statement.Label;
        if (ident.IsBlank || ident.IsMissing)
            return;
        var symbol = newLabel(statement);
        record(ident, symbol);
        if (!_labels.TryAdd(ident.Name, symbol))
        {
            report(ident, $"label {ident.Name} already declared");
            return;
        }
        block.Labels[ident.Name] = statement;
        foreach (var jump in block.ForwardJumps)
        {
            if (jump.Name != ident.Name)
                continue;
            Use(jump);
            if (block.JumpsOverDeclaration(jump))
                report(jump, $"goto {jump.Name} jumps over variable declaration");
        }
        block.ForwardJumps.RemoveAll(jump => jump.Name == ident.Name);
    }

    private void Branch(Block block, TokenKind token, Ident label)
    {
        if (label.IsMissing)
            return;
        if (token == TokenKind.Goto)
        {
            if (block.HasLabel(label.Name))
                Use(label);
            else
                block.ForwardJumps.Add(label);
            return;
        }
        var target = block.Enclosing(label.Name)?.Stmt;
        if (target is ForStmt or RangeStmt || (token == TokenKind.Break && target is SwitchStmt or TypeSwitchStmt or SelectStmt))
        {
            Use(label);
            return;
        }
        report(label, $"invalid {(token == TokenKind.Break ? "break" : "continue")} label {label.Name}");
        _misplaced.Add(label);
    }

    private void Use(Ident label)
    {
        if (!_labels.TryGetValue(label.Name, out var symbol))
            return;
        _used.Add(symbol);
        record(label, symbol);
    }

    /// <summary>The labels of one block, and the gotos of it that found none yet.</summary>
    private sealed class Block(Block? outer, LabeledStmt? labeled)
    {
        private HashSet<Ident>? _beforeDeclaration;

        public Dictionary<string, LabeledStmt> Labels { get; } = [];

        public List<Ident> ForwardJumps { get; } = [];

        /// <summary>What waits for its label now will jump over this place.</summary>
        public void MarkDeclaration() => _beforeDeclaration = ForwardJumps.Count == 0 ? null : [.. ForwardJumps];

        public bool JumpsOverDeclaration(Ident jump) => _beforeDeclaration?.Contains(jump) == true;

        public bool HasLabel(string name)
        {
            for (var block = this; block is not null; block = block.Outer)
            {
                if (block.Labels.ContainsKey(name))
                    return true;
            }
            return false;
        }

        /// <summary>The statement of the label around the block.</summary>
        public LabeledStmt? Enclosing(string name)
        {
            for (var block = this; block is not null; block = block.Outer)
            {
                if (block.Labeled is { } statement && statement.Label.Name == name)
                    return statement;
            }
            return null;
        }

        private Block? Outer { get; } = outer;

        private LabeledStmt? Labeled { get; } = labeled;
    }
}
