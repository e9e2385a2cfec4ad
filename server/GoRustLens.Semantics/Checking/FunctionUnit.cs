using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>A function or method: its signature as a unit, its body as a check of its own.</summary>
internal sealed class FunctionUnit(FileSemantics file, FuncDecl function, Symbol symbol) : DeclarationUnit(file)
{
    private readonly Lock _bodyLock = new();
    private volatile CheckResults? _body;
    private bool _isRunning;

    /// <summary>The signature; unknown while it is being found out.</summary>
    public GoType Signature => symbol.KnownType ?? TypeGate.Run(ResolveSignature);

    /// <summary>What checking the body found out. A cancelled check leaves nothing behind.</summary>
    public CheckResults Body(CancellationToken cancellationToken)
    {
        if (_body is { } known)
            return known;
        Finish();
        lock (_bodyLock)
        {
            if (_body is not null)
                return _body;
            var results = new CheckResults();
            if (function.Body is { } body && Signature is GoSignature signature)
            {
                var checker = new Checker(File, results, cancellationToken);
                checker.CheckBody(function, signature, body);
                checker.Finish();
                results.Trim();
            }
            return _body = results;
        }
    }

    /// <summary>Lets go what checking the body found out. Who asks again gets other symbols for its locals.</summary>
    public void ForgetBody()
    {
        lock (_bodyLock)
            _body = null;
    }

    protected override void ResolveAll() => ResolveSignature();

    private GoType ResolveSignature()
    {
        if (symbol.KnownType is { } known)
            return known;
        if (_isRunning)
            return GoUnknown.Instance;
        _isRunning = true;
        try
        {
            var signature = NewChecker().CheckSignature(function, symbol);
            symbol.KnownType = signature;
            return signature;
        }
        finally
        {
            _isRunning = false;
        }
    }
}
