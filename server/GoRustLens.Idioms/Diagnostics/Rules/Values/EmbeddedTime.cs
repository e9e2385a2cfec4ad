using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0537: a struct with other fields embeds a type with MarshalJSON, such as time.Time, and goes to encoding/json: the method is the struct's then, and the other fields are not written.</summary>
internal sealed class EmbeddedTime : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0537", "An embedded MarshalJSON hides the other fields", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Fun is not SelectorExpr { Sel.Name: "Marshal" or "MarshalIndent" or "Encode" or "Unmarshal" or "Decode" } || call.Args.IsEmpty)
                continue;
            var name = context.Model.CalleeName(call);
            var value = name is "encoding/json.Marshal" or "encoding/json.MarshalIndent" or "encoding/json.Encoder.Encode" or "encoding/json.Decoder.Decode" ? call.Args[0] : name == "encoding/json.Unmarshal" && call.Args.Length == 2 ? call.Args[1] : null;
            if (value is null)
                continue;
            var type = context.Model.TypeOf(value);
            type = type is GoPointer pointer ? pointer.Element : type;
            type = type is GoSlice slice ? slice.Element : type;
            if (type.Underlying is not GoStruct { Fields.Length: > 1 } structure || SemanticModel.MemberOf(type, "MarshalJSON") is not { IsMethod: true, Path: [var embedded, ..] })
                continue;
            if (!structure.Fields.Any(field => !ReferenceEquals(field, embedded) && (char.IsUpper(field.Name, 0) || field.IsEmbedded)))
                continue;
            yield return new Finding(Code, value.Span, MessageText.Fit(embedded.Name, shown => $"The embedded {shown} brings MarshalJSON, the other fields are lost; Rust has no embedding, serde writes each field"))
            {
                Related = embedded.Symbol.Ident is { } declared && ReferenceEquals(embedded.Symbol.File, context.File) ? [new RelatedPlace(declared.Span, "embedded here")] : [],
            };
        }
    }
}
