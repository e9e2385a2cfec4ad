use std::collections::HashSet;
fn distinct<T: PartialEq>(values: Vec<T>) -> usize {
    values.into_iter().collect::<HashSet<T>>().len()
}
fn main() {
    distinct(vec![1]);
}
