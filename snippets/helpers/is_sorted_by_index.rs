/// True where no element comes before the one in front of it.
fn go_is_sorted_by_index(count: usize, less: impl Fn(i64, i64) -> bool) -> bool {
    (1..count as i64).all(|i| !less(i, i - 1))
}
