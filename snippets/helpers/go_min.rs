/// The smaller one, of floats, too.
fn go_min<T: PartialOrd>(a: T, b: T) -> T {
    if b < a { b } else { a }
}
