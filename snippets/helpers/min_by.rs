/// The first of the least elements.
fn go_min_by<T: Clone>(v: &[T], mut compare: impl FnMut(&T, &T) -> i64) -> T {
    let mut best = v.first().expect("slices.MinFunc: empty list");
    for x in v {
        if compare(x, best) < 0 {
            best = x;
        }
    }
    best.clone()
}
