/// Bytes as Go's `%x` prints them: two digits each.
struct Hex<'a>(&'a [u8]);
