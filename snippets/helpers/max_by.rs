/// The first of the greatest elements.
fn go_max_by<T: Clone>(v: &[T], mut compare: impl FnMut(&T, &T) -> i64) -> T {
    let mut best = v.first().expect("slices.MaxFunc: empty list");
    for x in v {
        if compare(x, best) > 0 {
            best = x;
        }
    }
    best.clone()
}
