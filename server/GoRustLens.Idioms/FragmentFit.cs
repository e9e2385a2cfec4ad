using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Translation;

namespace GoRustLens.Idioms;

/// <summary>Whether lowered code shows what the hover's sentence says. Where it does not, the catalog's example is the better answer.</summary>
internal static partial class FragmentFit
{
    /// <summary>Packages whose members are constructs themselves: kept under a Go name, they would show nothing of Rust.</summary>
    private static readonly ImmutableArray<string> ConstructPackages =
        ["context.", "sync.", "errors.", "encoding/json.", "sort.", "slices.", "golang.org/x/sync/errgroup."];

    /// <summary>Of these texts one must stand in the Rust.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> OneOf = new Dictionary<string, ImmutableArray<string>>
    {
        ["err-custom-type"] = ["thiserror::Error", "error::Error", "Display"],
        ["err-sentinel"] = ["enum "],
        ["err-shadowed"] = ["?"],
        ["err-wrap-v"] = ["context(", "map_err("],
        ["guard-return"] = ["let Some(", "let Ok(", ".is_none()", ".is_some()", "contains_key(", ".is_err()"],
        ["typed-nil-iface"] = ["Ok(", "None"],
        ["nil-deref-unchecked"] = ["Some(", "?", "expect(", "unwrap"],
        ["map-as-set"] = ["HashSet", "BTreeSet"],
        ["slice-filter-loop"] = ["filter", "retain"],
        ["go-closure-shared"] = ["Mutex", "Arc", "Atomic", "lock()", "scope("],
        ["waitgroup"] = ["JoinSet", "thread::scope", "TaskTracker"],
        ["errgroup"] = ["JoinSet", "try_join"],
        ["mutex-field"] = ["lock()", "read()", "write()", "Mutex<", "RwLock<"],
        ["copy-lock"] = ["Mutex<", "RwLock<"],
        ["once"] = ["OnceLock", "LazyLock", "OnceCell"],
        ["ctx-timeout"] = ["timeout"],
        ["ctx-cancel"] = ["token", "Token", "abort"],
        ["iota-enum"] = ["enum "],
        ["iface-implicit"] = [" for "],
        ["struct-tag-json"] = ["Serialize", "serde"],
        ["generic-type-switch"] = ["trait ", "impl"],
        ["type-inference"] = ["::<"],
        ["test-func"] = ["#[test]", "::test]"],
        ["http-handler"] = ["IntoResponse", "axum", "Json<"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>None of these texts may stand in the Rust.</summary>
    private static readonly FrozenDictionary<string, string> NoneOf = new Dictionary<string, string>
    {
        ["table-test"] = "t.run(",
        ["generic-constraint-tilde"] = "{}",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The Rust, brought in line with the idiom where that takes little; null where it does not show the idiom.</summary>
    /// <param name="member">The field under the caret, in Go.</param>
    public static RustText? Of(string idiomId, RustText rust, string? member)
    {
        if (rust.Text.Length == 0 || rust.KeptNames.Any(name => IsConstruct(name) && IsSeen(name, rust.Text)))
            return null;
        var isComment = rust.Text.AsSpan().TrimStart().StartsWith("//") && !rust.Text.TrimEnd('\n').Contains('\n');
        if (isComment && !idiomId.StartsWith("defer-", StringComparison.Ordinal))
            return null;
        if (OneOf.TryGetValue(idiomId, out var wanted) && !wanted.Any(text => rust.Text.Contains(text, StringComparison.Ordinal)))
            return null;
        if (NoneOf.TryGetValue(idiomId, out var unwanted) && rust.Text.Contains(unwanted, StringComparison.Ordinal))
            return null;
        return idiomId switch
        {
            "mutex-map" or "mutex-field" => LockOwnsField(rust, member),
            "nil-check-ptr" => rust with { Text = OptionPatterns.Apply(rust.Text) },
            "ptr-optional-field" when member is not null => rust with { Text = OptionalMember(rust.Text, member) },
            "ctx-param" => rust with { Text = TokenParameter().Replace(rust.Text, "") },
            _ => rust,
        };
    }

    private static bool IsConstruct(string name) => ConstructPackages.Any(package => name.StartsWith(package, StringComparison.Ordinal));

    /// <summary>True where the kept member stands in what a compact hover shows.</summary>
    private static bool IsSeen(string name, string text) =>
        RustExcerpt.Cut(text, 6).Replace("_", "", StringComparison.Ordinal).Contains(name[(name.LastIndexOf('.') + 1)..], StringComparison.OrdinalIgnoreCase);

    /// <summary>Moves the field that a lock guards into the lock: the field under the caret, else the one behind the lock. Null where several may be meant.</summary>
    private static RustText? LockOwnsField(RustText rust, string? member)
    {
        var lines = rust.Text.TrimEnd('\n').Split('\n').Where(line => !line.AsSpan().TrimStart().StartsWith("//") && line.Length > 0).ToList();
        var at = lines.FindIndex(line => EmptyLock().IsMatch(line));
        if (at < 0)
            return rust;
        var kind = EmptyLock().Match(lines[at]).Groups[1].Value;
        var guarded = lines.FindIndex(line => member is not null && RustNames.IsDeclarationOf(line, member));
        if (guarded < 0 || guarded == at)
            guarded = at + 2 == lines.Count - 1 || (at + 2 < lines.Count && lines[at + 1].Contains("HashMap", StringComparison.Ordinal)) ? at + 1 : -1;
        if (guarded < 0 || guarded >= lines.Count || FieldLine().Match(lines[guarded]) is not { Success: true } field)
            return null;
        lines[guarded] = $"{field.Groups[1].Value}: {kind}<{field.Groups[2].Value}>,";
        lines.RemoveAt(at);
        return rust with { Text = string.Join('\n', lines) + "\n" };
    }

    /// <summary>The type with the member as an Option, which is what the sentence says of a pointer field; others stay.</summary>
    private static string OptionalMember(string text, string member)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var field = FieldLine().Match(lines[i]);
            if (field.Success && RustNames.IsDeclarationOf(lines[i], member) && !field.Groups[2].Value.StartsWith("Option<", StringComparison.Ordinal))
                lines[i] = $"{field.Groups[1].Value}: Option<{field.Groups[2].Value}>,";
        }
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@": (?:Arc<)?(Mutex|RwLock)<\(\)>>?,$")]
    private static partial Regex EmptyLock();

    [GeneratedRegex(@"^(\s*(?:pub(?:\(crate\))? )?[\w#]+): (.+),$")]
    private static partial Regex FieldLine();

    /// <remarks>First in a list it takes the comma behind it along, elsewhere the one before it.</remarks>
    [GeneratedRegex(@"(?<=\()\w+: &?CancellationToken\b(?:, )?|, \w+: &?CancellationToken\b")]
    private static partial Regex TokenParameter();
}
