using GoRustLens.Semantics;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;
using GoRustLens.Translation.Names;

namespace GoRustLens.Idioms;

/// <summary>What a hover says of a name that no construct of the catalog owns.</summary>
/// <param name="Span">The name.</param>
public sealed record NameHover(TextSpan Span, NameText Text);

/// <summary>The Rust of names: of variables, fields, functions, constants and types, as they are used.</summary>
public static class NameHovers
{
    /// <summary>The id under which faults are told.</summary>
    private const string FaultId = "name";

    /// <summary>The hover of the name at an offset or ending there; null for other tokens and where nothing is known or worth saying.</summary>
    /// <param name="onFailure">Told of an exception; there is no hover then.</param>
    public static NameHover? At(
        GoFile file, SemanticModel model, int offset, TranslationSettings settings, Action<string, Exception>? onFailure, CancellationToken cancellationToken)
    {
        var token = TokenSearch.At(file.Tokens, offset) is { Kind: TokenKind.Ident } at ? at : TokenSearch.WordEndingAt(file.Tokens, offset);
        if (token is not { Kind: TokenKind.Ident } name)
            return null;
        var path = NodePath.To(file.Root, name.Start);
        if (path.Leaf is not Ident ident || ident.Start != name.Start)
            return null;
        try
        {
            InjectedFault.ThrowFor(FaultId);
            return NameTexts.Of(model, path, ident, settings, cancellationToken) is { } text ? new NameHover(ident.Span, text) : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            onFailure?.Invoke(FaultId, exception);
            return null;
        }
    }
}
