namespace GoRustLens.Translation.Modules;

/// <summary>Which use lines a text needs: those whose name it says, and traits whose methods it calls.</summary>
internal static class TraitUses
{
    private static readonly Dictionary<string, string[]> Signs = new(StringComparer.Ordinal)
    {
        ["std::io::Write"] = ["write!(", "writeln!(", ".write_all(", ".write(", ".flush("],
        ["std::fmt::Write"] = ["write!(", "writeln!(", ".write_str(", ".write_char(", ".write_fmt("],
        ["std::io::Read"] = [".read(", ".read_to_end(", ".read_to_string(", ".read_exact(", ".bytes(", ".take("],
        ["std::io::BufRead"] = [".lines(", ".read_line(", ".read_until(", ".split(", ".fill_buf("],
        ["std::io::Seek"] = [".seek(", ".rewind(", ".stream_position("],
        ["std::str::FromStr"] = ["::from_str("],
        ["std::hash::Hasher"] = [".finish(", ".write_"],
        ["std::hash::Hash"] = [".hash("],
        ["std::hash::BuildHasher"] = [".hash_one(", ".build_hasher("],
        ["anyhow::Context"] = [".context(", ".with_context("],
        ["itertools::Itertools"] = [".join(", ".sorted", ".tuple_windows(", ".dedup", ".interleave("],
        ["rand::Rng"] = [".random", ".fill(", ".sample("],
        ["rand::RngExt"] = [".random", ".fill(", ".sample("],
        ["rand::SeedableRng"] = ["::seed_from_u64(", "::from_seed(", "::from_os_rng(", "::from_rng("],
        ["rand::seq::SliceRandom"] = [".shuffle(", ".partial_shuffle("],
        ["rand::seq::IndexedRandom"] = [".choose(", ".sample("],
        ["sha2::Digest"] = ["::new(", "::digest(", ".update(", ".finalize("],
        ["std::os::unix::fs::PermissionsExt"] = [".mode(", "::from_mode(", ".set_mode("],
        ["std::any::Any"] = [".type_id(", ".downcast"],
        ["std::ops::Deref"] = [".deref("],
        ["std::ops::DerefMut"] = [".deref_mut("],
        ["std::error::Error"] = [".source("],
        ["std::iter::Peekable"] = [],
        ["base64::Engine"] = [".encode(", ".decode(", ".encode_slice("],
        ["tokio::io::AsyncReadExt"] = [".read", ".take("],
        ["tokio::io::AsyncWriteExt"] = [".write", ".flush(", ".shutdown("],
        ["tokio::io::AsyncBufReadExt"] = [".lines(", ".read_line(", ".read_until("],
        ["futures::StreamExt"] = [".next(", ".for_each", ".buffer"],
        ["tokio_stream::StreamExt"] = [".next(", ".timeout(", ".throttle("],
    };

    /// <param name="words">The identifiers of the text.</param>
    public static bool IsNeeded(string path, HashSet<string> words, string text)
    {
        var alias = path.LastIndexOf(" as ", StringComparison.Ordinal);
        var bare = alias < 0 ? path : path[..alias];
        var name = alias < 0 ? path[(path.LastIndexOf("::", StringComparison.Ordinal) is var cut and >= 0 ? cut + 2 : 0)..] : path[(alias + 4)..];
        return name != "_" && words.Contains(name) || (Signs.TryGetValue(bare, out var signs) && signs.Any(sign => text.Contains(sign, StringComparison.Ordinal)));
    }
}
