using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Translation;

namespace GoRustLens.Idioms;

/// <summary>Whether lowered code shows what the hover's sentence says. Where it does not, the catalog's example is the better answer.</summary>
internal static partial class FragmentFit
{
    /// <summary>Constructs that a document may write with a small type of its own, such as a mutex that is unlocked by a call: right there, but it shows nothing of how Rust does it.</summary>
    private static readonly ImmutableArray<string> HiddenByHelpers =
    [
        "chan-", "ctx-cancel", "ctx-timeout", "defer-", "for-range-chan", "mutex-", "copy-lock", "once", "select-", "waitgroup",
        "err-compare-eq", "err-join", "recover-defer", "zero-time-check",
        "rwmutex", "json-encode", "http-", "container-heap", "sync-", "atomic-", "ticker", "time-", "signal-", "scanner-", "worker-pool", "pipeline-gen", "semaphore-chan", "cpu-goroutine", "singleflight", "env-var", "log-call",
    ];

    /// <summary>Of these texts one must stand in the Rust.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> OneOf = new Dictionary<string, ImmutableArray<string>>
    {
        ["err-custom-type"] = ["thiserror::Error", "error::Error", "Display"],
        ["err-sentinel"] = ["enum "],
        ["err-shadowed"] = ["?"],
        ["stringer"] = ["Display"],
        ["err-return"] = ["?;", "?\n", "?)", "?."],
        ["err-wrap-w"] = ["Err(", "context(", "map_err("],
        ["multi-return"] = ["Result<", "Ok(", "Err(", "?"],
        ["for-three-clause"] = ["for ", "while "],
        ["bit-ops"] = [" & !", "<<", ">>", " !", "(!"],
        ["switch-value"] = ["match "],
        ["err-wrap-v"] = ["context(", "map_err("],
        ["guard-return"] = ["let Some(", "let Ok(", ".is_none()", ".is_some()", "contains_key(", ".is_err()"],
        ["typed-nil-iface"] = ["Ok(", "None"],
        ["nil-deref-unchecked"] = ["Some(", "?", "expect(", "unwrap"],
        ["map-make"] = ["HashMap"],
        ["map-as-set"] = ["HashSet", "BTreeSet"],
        ["slice-filter-loop"] = ["filter", "retain"],
        ["go-closure-shared"] = ["Mutex", "Arc", "Atomic", "lock()", "scope("],
        ["chan-close"] = ["drop("],
        ["slice-literal"] = ["[", "Vec::new()", "GoSlice"],
        ["type-assert-panic"] = ["match ", "downcast", "let Some", "if let", "expect(", "unwrap", "get::<", "panic!"],
        ["go-stmt"] = ["spawn("],
        ["closure-basic"] = ["|"],
        ["closure-mutates"] = ["|"],
        ["closure-return"] = ["|"],
        ["chan-buffered"] = ["channel(", "Sender<", "Receiver<", "Chan"],
        ["chan-unbuffered"] = ["channel(", "Sender<", "Receiver<", "Chan"],
        ["chan-direction"] = ["channel(", "Sender<", "Receiver<", "Chan"],
        ["chan-done-signal"] = ["channel(", "Sender<", "Receiver<", "Chan", "Token"],
        ["chan-result-once"] = ["channel(", "Sender<", "Receiver<", "Chan"],
        ["map-comma-ok"] = ["let Some(", "contains_key("],
        ["ptr-optional-field"] = ["Option<"],
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
        ["path-as-string"] = ["Path"],
        ["io-reader-param"] = ["Read", "Write", "Seek"],
        ["slice-map-loop"] = ["map(", "extend("],
        ["map-get-default"] = ["unwrap_or", "map_or", "get("],
        ["map-set-value"] = ["insert("],
        ["map-incr-append"] = ["entry("],
        ["map-delete"] = ["remove("],
        ["map-delete-in-range"] = ["retain("],
        ["map-sorted-keys"] = ["sort", "BTreeMap"],
        ["map-struct-field"] = ["get_mut(", "entry("],
        ["queue-slice"] = ["pop_front("],
        ["slice-delete"] = ["remove(", "drain("],
        ["append"] = ["push", "extend"],
        ["append-alias"] = ["to_vec()", "truncate("],
        ["rwmutex"] = ["RwLock<", "read()", "write()"],
        ["waitgroup-go"] = ["spawn("],
        ["sync-map"] = ["DashMap", "HashMap"],
        ["sync-cond"] = ["Condvar", "wait_while"],
        ["atomic-typed"] = ["Atomic"],
        ["atomic-func"] = ["Ordering"],
        ["atomic-pointer"] = ["ArcSwap"],
        ["select-default"] = ["try_recv", "try_send"],
        ["worker-pool"] = ["buffer_unordered", "par_iter", "JoinSet"],
        ["pipeline-gen"] = ["impl Iterator", "impl Stream"],
        ["semaphore-chan"] = ["Semaphore"],
        ["ticker"] = ["interval("],
        ["time-after-func"] = ["sleep("],
        ["time-layout"] = ["%", "format"],
        ["signal-shutdown"] = ["ctrl_c", "graceful", "signal::"],
        ["cpu-goroutine"] = ["spawn_blocking", "rayon"],
        ["ctx-value"] = ["Extension", "task_local"],
        ["package-var"] = ["static ", "const ", "thread_local!"],
        ["subtest"] = ["#[test]", "#[case", "#[rstest]"],
        ["test-fatal"] = ["assert", "panic!"],
        ["test-helper-cleanup"] = ["track_caller", "tempfile", "tempdir"],
        ["benchmark"] = ["criterion", "divan"],
        ["fuzz"] = ["proptest", "fuzz_target"],
        ["httptest"] = ["oneshot", "wiremock"],
        ["mock-iface"] = ["mock", " for "],
        ["scanner-lines"] = [".lines()"],
        ["json-encode"] = ["serde_json"],
        ["http-server"] = ["axum"],
        ["http-client"] = ["reqwest"],
        ["sql-query"] = ["sqlx"],
        ["sql-tx"] = ["sqlx", "begin()", "commit()"],
        ["cli-flags"] = ["clap", "Parser"],
        ["env-var"] = ["env::var"],
        ["log-call"] = ["tracing::", "log::"],
        ["reflect-type"] = ["type_name", "TypeId"],
        ["reflect-walk"] = ["derive"],
        ["print-type"] = ["type_name"],
        ["cgo"] = ["unsafe"],
        ["syscall"] = ["rustix", "nix::", "libc::"],
        ["unsafe-pointer"] = ["bytemuck", "to_bits", "from_bits", "zerocopy"],
        ["gc-finalizer"] = ["impl Drop"],
        ["http-handler"] = ["IntoResponse", "axum", "Json<"],
        ["duration-arith"] = ["Duration"],
        ["iface-return"] = ["dyn ", "-> impl "],
        ["label-break"] = ["break '"],
        ["label-continue"] = ["continue '"],
        ["byte-rune"] = ["u8", "char"],
        ["err-log-and-return"] = ["?", "tracing::"],
        ["err-partial-result"] = ["Ok(0)"],
        ["err-text-match"] = ["kind()", "matches!", "is_timeout()"],
        ["err-unwrap-method"] = ["fn source(", "#[source]", "#[from]"],
        ["for-range-copy"] = ["&mut ", "iter_mut()"],
        ["for-range-func"] = ["for "],
        ["if-else-assign"] = ["= if ", "= match "],
        ["iface-embedding"] = [": Read", ": Write", ": Display", " + "],
        ["iota-flags"] = ["bitflags", "const "],
        ["iter-yield-func"] = ["impl Iterator", "dyn Iterator"],
        ["map-string-any"] = ["serde_json", "<String, Value>"],
        ["nil-chan-select"] = ["pending(", ", if "],
        ["parent-pointer"] = ["Weak<", "usize"],
        ["ptr-helper"] = ["Some("],
        ["recursive-node"] = ["Box<"],
        ["sealed-iface-union"] = ["enum "],
        ["string-enum"] = ["enum "],
        ["struct-tag-other"] = ["#[serde", "#[sqlx", "Serialize"],
        ["zero-value"] = ["default()", "Default", "new()", "None", "{}", "0"],
        ["value-recv-mutate"] = ["&mut self"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>None of these texts may stand in the Rust.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> NoneOf = new Dictionary<string, ImmutableArray<string>>
    {
        ["ctx-timeout"] = [".with_timeout("],
        ["defer-unlock"] = ["unlock()"],
        ["mutex-field"] = ["unlock()"],
        ["rwmutex"] = ["unlock()"],
        ["closure-return"] = ["Rc::new(", "Arc::new("],
        ["functional-options"] = ["Rc<dyn", "Arc<dyn"],
        ["err-return"] = ["if let Err("],
        ["getter-setter"] = ["clone()"],
        ["method-expr"] = ["|a0"],
        ["method-value"] = ["Rc::new(", "Arc::new("],
        ["table-test"] = ["t.run("],
        ["generic-constraint-tilde"] = ["{}"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Of these texts one must be left in an excerpt, where that is another thing than what the whole must have.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Kept = new Dictionary<string, ImmutableArray<string>>
    {
        ["go-closure-shared"] = ["spawn(", "scope("],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The texts of which one must be seen in an excerpt; empty where the construct needs none.</summary>
    public static ImmutableArray<string> Words(string idiomId) => Kept.GetValueOrDefault(idiomId, OneOf.GetValueOrDefault(idiomId, []));

    /// <summary>The Rust, brought in line with the idiom where that takes little; null where it does not show the idiom.</summary>
    public static RustText? Of(string idiomId, RustText rust)
    {
        if (rust.Text.Length == 0 || (!rust.HelperNames.IsEmpty && HiddenByHelpers.Any(family => idiomId.StartsWith(family, StringComparison.Ordinal))))
            return null;
        var isComment = rust.Text.AsSpan().TrimStart().StartsWith("//") && !rust.Text.TrimEnd('\n').Contains('\n');
        if (isComment && !idiomId.StartsWith("defer-", StringComparison.Ordinal))
            return null;
        // A check for nil of what is never nil in Rust: right, and nothing that one would write.
        if (rust.Text.Contains("if false ", StringComparison.Ordinal) || rust.Text.Contains("if true ", StringComparison.Ordinal))
            return null;
        // Deferred calls in a list of our own: right, and nothing that one would write.
        if (idiomId.StartsWith("defer-", StringComparison.Ordinal) && rust.Text.Contains("deferred.push(", StringComparison.Ordinal))
            return null;
        if (idiomId == "ctx-param" && FunctionOfContext().IsMatch(rust.Text))
            return null;
        if (OneOf.TryGetValue(idiomId, out var wanted) && !wanted.Any(text => rust.Text.Contains(text, StringComparison.Ordinal)))
            return null;
        if (NoneOf.TryGetValue(idiomId, out var unwanted) && unwanted.Any(text => rust.Text.Contains(text, StringComparison.Ordinal)))
            return null;
        // A constant is converted while compiling: the number alone shows nothing.
        if (idiomId == "num-conversion" && rust.Text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0)
            return null;
        return idiomId switch
        {
            "nil-check-ptr" => rust with { Text = OptionPatterns.Apply(rust.Text) },
            "ctx-param" => rust with { Text = WithoutContext(rust.Text) },
            _ => rust,
        };
    }

    /// <summary>The code without its context parameters; without its body, too, where that still hands one on.</summary>
    private static string WithoutContext(string code)
    {
        var names = TokenParameter().Matches(code).Select(match => match.Groups["name"].Value).ToList();
        var text = TokenParameter().Replace(code, "");
        return names.Any(name => Regex.IsMatch(text, $@"(?<![\w.]){name}\b")) ? RustExcerpt.Signature(text, maxLines: 1) : text;
    }

    [GeneratedRegex(@"\bFn\w*\([^()]*\bContext\b")]
    private static partial Regex FunctionOfContext();

    /// <remarks>First in a list it takes the comma behind it along, elsewhere the one before it.</remarks>
    [GeneratedRegex(@"(?<=\()\s*(?<name>\w+): &?Context\b(?:,\s*)?(?=\))|(?<=\(\s*)(?<name>\w+): &?Context\b,\s*|,\s*(?<name>\w+): &?Context\b")]
    private static partial Regex TokenParameter();
}
