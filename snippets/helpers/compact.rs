/// The slice with one of equal neighbours.
fn go_compact<T: PartialEq>(mut v: Vec<T>) -> Vec<T> {
    v.dedup();
    v
}

fn go_compact_by<T>(mut v: Vec<T>, mut equal: impl FnMut(&T, &T) -> bool) -> Vec<T> {
    v.dedup_by(|next, kept| equal(kept, next));
    v
}
