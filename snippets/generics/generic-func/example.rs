// show
pub fn map_slice<T, U>(values: &[T], f: impl Fn(&T) -> U) -> Vec<U> {
    values.iter().map(f).collect()
}

pub fn lengths(names: &[String]) -> Vec<usize> {
    names.iter().map(String::len).collect()
}
// end
