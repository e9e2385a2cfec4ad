/// The greater one, of floats, too.
fn go_max<T: PartialOrd>(a: T, b: T) -> T {
    if b > a { b } else { a }
}
