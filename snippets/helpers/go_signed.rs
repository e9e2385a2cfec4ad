/// A signed number that keeps its sign in base 2, 8 and 16, as in Go; Rust's own formatting shows two's complement.
struct Signed(i64);
